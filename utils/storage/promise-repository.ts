import { failed, ok } from '../core/outcome.ts';
import type { ActionItem } from '../core/person.ts';
import type { PromiseStore, TalkStore } from '../core/ports.ts';
import type { StoredRecord } from '../core/record.ts';
import type { PromiseBody } from './promise-mirror.ts';
import { isLiving, open, type Ground } from './repository.ts';

/** Promises, as the talks that hold them mirror them. Ticking one changes its line in its talk. */
export function promiseRepository({ database, sealer }: Ground, talks: TalkStore): PromiseStore {
  const openPromise = async (record: StoredRecord): Promise<ActionItem> => ({
    ...((await open(sealer, 'promises', record)) as PromiseBody),
    id: record.id,
    rev: record.rev,
    changedAt: record.changedAt,
    ...(record.personId !== undefined && { personId: record.personId }),
  });

  return {
    async open(personId) {
      const found = await database.use((db) =>
        personId === undefined
          ? db.getAllFromIndex('promises', 'open')
          : db.getAllFromIndex(
              'promises',
              'open-by-person',
              IDBKeyRange.bound([1, personId], [1, personId, []]),
            ),
      );
      return found.ok ? ok(await Promise.all(found.value.map(openPromise))) : found;
    },

    async kept(id, kept, at) {
      const found = await database.use((db) => db.get('promises', id));
      if (!found.ok) return found;
      if (!isLiving(found.value)) return failed({ code: 'missing' });
      const { talkId } = await openPromise(found.value);
      const outcome = await talks.dispatch(talkId, { type: 'line/kept', id, kept, at });
      return outcome.ok ? ok(undefined) : outcome;
    },
  };
}
