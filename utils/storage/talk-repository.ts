import { failed, ok, type Outcome } from '../core/outcome.ts';
import type { StoredTalk, TalkStore } from '../core/ports.ts';
import { nextRev, type StoredRecord } from '../core/record.ts';
import { isPending } from '../core/retro.ts';
import { fitsLine, isOver, reduceTalk, type Talk } from '../core/talk.ts';
import type { Plan } from './change.ts';
import { every, newestTalks } from './newest.ts';
import { mirrored } from './promise-mirror.ts';
import { queue } from './queue.ts';
import { isLiving, open, revived, seal, type Ground } from './repository.ts';

/** The clear part of a talk's record that does not follow from the talk. */
type Place = Pick<StoredRecord, 'personId' | 'keyHash' | 'deletedAt'>;

/** Talks, each one document, with the promises in it mirrored beside. */
export function talkRepository(ground: Ground): TalkStore {
  const { change, clock, database, device, keyHash, sealer } = ground;
  const inTurn = queue();

  const openTalk = async (record: StoredRecord): Promise<Talk> =>
    (await open(sealer, 'talks', record)) as Talk;

  /** The next record of a talk, and what follows from it. */
  async function planned(
    id: string,
    talk: Talk,
    place: Place,
    current: StoredRecord | undefined,
    before: Talk | undefined,
  ): Promise<Outcome<Plan<StoredTalk>>> {
    const record: StoredRecord = {
      id,
      rev: nextRev(current?.rev ?? {}, device),
      changedAt: clock.now(),
      startedAt: talk.liveAt ?? talk.createdAt,
      ...(place.personId !== undefined && { personId: place.personId }),
      ...(place.keyHash !== undefined && { keyHash: place.keyHash }),
      ...(place.deletedAt !== undefined && { deletedAt: place.deletedAt }),
      ...(isUnfinished(talk) && place.deletedAt === undefined && { open: 1 as const }),
      body: await seal(sealer, 'talks', id, talk),
    };
    const beside = await mirrored(sealer, record, talk, before);
    return ok({ value: stored(record, talk), record, beside });
  }

  /** Changes a talk that is there; `step` gives undefined when there is nothing to write. */
  function changeTalk(
    id: string,
    step: (talk: Talk, record: StoredRecord) => { talk: Talk; place: Place; all?: boolean } | undefined,
    also = isLiving,
  ): Promise<Outcome<StoredTalk>> {
    return inTurn(id, () =>
      change('talks', id, async (current): Promise<Outcome<Plan<StoredTalk>>> => {
        if (!also(current)) return failed({ code: 'missing' });
        const before = await openTalk(current);
        const next = step(before, current);
        if (!next) return ok({ value: stored(current, before) });
        return planned(id, next.talk, next.place, current, next.all ? undefined : before);
      }),
    );
  }

  const openAll = async (records: readonly StoredRecord[]): Promise<readonly StoredTalk[]> =>
    Promise.all(records.map(async (record) => stored(record, await openTalk(record))));

  async function find(
    ...query: OmitFirst<Parameters<typeof newestTalks>>
  ): Promise<Outcome<readonly StoredTalk[]>> {
    const found = await database.use((db) => newestTalks(db, ...query));
    return found.ok ? ok(await openAll(found.value)) : found;
  }

  return {
    async get(id) {
      const found = await database.use((db) => db.get('talks', id));
      if (!found.ok) return found;
      if (!isLiving(found.value)) return failed({ code: 'missing' });
      return ok(stored(found.value, await openTalk(found.value)));
    },

    async create(id, talk, { meetingKey, personId }) {
      if (isTooLarge(talk)) return failed({ code: 'too-large' });
      const hash = meetingKey === undefined ? undefined : await keyHash(meetingKey);
      if (hash && !hash.ok) return hash;
      const place: Place = {
        ...(personId !== undefined && { personId }),
        ...(hash && { keyHash: hash.value }),
      };
      // The id is its maker's own: finding it stored means that an earlier try got through unheard.
      return inTurn(id, () => change('talks', id, (current) => planned(id, talk, place, current, undefined)));
    },

    async dispatch(id, action) {
      if (isTooLarge(action)) return failed({ code: 'too-large' });
      return changeTalk(id, (before, record) => {
        const talk = reduceTalk(before, action, device);
        return talk === before ? undefined : { talk, place: record };
      });
    },

    assign(id, personId) {
      return changeTalk(id, (talk, record) => {
        if (record.personId === personId) return undefined;
        const { personId: _, ...place } = record;
        return { talk, place: personId === undefined ? place : { ...place, personId }, all: true };
      });
    },

    list({ limit, personId } = {}) {
      return personId === undefined
        ? find('by-start', null, limit)
        : find('by-person', every(personId), limit);
    },

    async newestOf(meetingKey) {
      const hash = await keyHash(meetingKey);
      if (!hash.ok) return hash;
      const found = await find('by-meeting', every(hash.value), 1);
      return found.ok ? ok(found.value[0]) : found;
    },

    unfinished: () => find('open', null),

    async remove(id, at) {
      const outcome = await changeTalk(id, (talk, record) => ({
        talk,
        place: { ...record, deletedAt: at },
        all: true,
      }));
      return outcome.ok ? ok(undefined) : outcome;
    },

    async restore(id) {
      const outcome = await changeTalk(
        id,
        (talk, record) => {
          if (isLiving(record)) return undefined;
          return { talk, place: revived(record), all: true };
        },
        (record) => record !== undefined,
      );
      return outcome.ok ? ok(undefined) : outcome;
    },
  };
}

type OmitFirst<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

function stored(record: StoredRecord, talk: Talk): StoredTalk {
  return {
    id: record.id,
    rev: record.rev,
    changedAt: record.changedAt,
    startedAt: record.startedAt ?? talk.createdAt,
    ...(record.personId !== undefined && { personId: record.personId }),
    ...(record.keyHash !== undefined && { keyHash: record.keyHash }),
    talk,
  };
}

function isUnfinished(talk: Talk): boolean {
  return !isOver(talk) || isPending(talk);
}

/** True when any text in `value` is longer than one text may be. */
function isTooLarge(value: unknown): boolean {
  if (typeof value === 'string') return !fitsLine(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isTooLarge);
}
