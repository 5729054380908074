import type { ActionItem } from '../core/person.ts';
import type { Sealer } from '../core/ports.ts';
import type { StoredRecord } from '../core/record.ts';
import type { Line, Talk } from '../core/talk.ts';
import type { Placed } from './commit.ts';
import { seal } from './repository.ts';

/** What a promise's body holds; the rest of the `ActionItem` is beside it. */
export type PromiseBody = Omit<ActionItem, 'id' | 'rev' | 'changedAt' | 'personId'>;

type PromiseLine = Line & { readonly kind: ActionItem['owner'] };

const isPromise = (line: Line | undefined): line is PromiseLine =>
  line?.kind === 'mine' || line?.kind === 'theirs';

/**
 * The records of `promises` that follow from the talk in `record`: those of its lines that are new or
 * changed since `before`, all of them without it. They carry the talk's rev: they are a view of it and
 * are never written on their own.
 */
export async function mirrored(
  sealer: Sealer,
  record: StoredRecord,
  talk: Talk,
  before?: Talk,
): Promise<readonly Placed[]> {
  const known = new Map(before?.lines.map((line) => [line.id, line]));
  const changed = talk.lines.filter(
    (line) => known.get(line.id) !== line && (isPromise(line) || isPromise(known.get(line.id))),
  );
  return Promise.all(
    changed.map(async (line) => ({
      store: 'promises' as const,
      record: await promiseRecord(sealer, record, line),
    })),
  );
}

async function promiseRecord(sealer: Sealer, talk: StoredRecord, line: Line): Promise<StoredRecord> {
  // A line that became something else is no promise any more.
  const deletedAt = talk.deletedAt ?? line.removedAt ?? (isPromise(line) ? undefined : line.changedAt);
  const isOpen = deletedAt === undefined && line.keptAt === undefined;
  const body: PromiseBody = {
    talkId: talk.id,
    owner: line.kind === 'theirs' ? 'theirs' : 'mine',
    text: line.text,
    madeAt: line.at,
    ...(line.dueOn !== undefined && { dueOn: line.dueOn }),
    ...(line.keptAt !== undefined && { keptAt: line.keptAt }),
  };
  return {
    id: line.id,
    rev: talk.rev,
    changedAt: line.changedAt,
    startedAt: line.at,
    ...(talk.personId !== undefined && { personId: talk.personId }),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(isOpen && { open: 1 as const }),
    body: await seal(sealer, 'promises', line.id, body),
  };
}
