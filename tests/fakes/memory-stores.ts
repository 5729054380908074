import { UNKNOWN_MEETING, type Meeting } from '../../utils/core/meeting.ts';
import { failed, ok, type Outcome, type StorageFault } from '../../utils/core/outcome.ts';
import type { ActionItem, Person } from '../../utils/core/person.ts';
import type { Changes, Settings, StoredTalk, Stores } from '../../utils/core/ports.ts';
import { nextRev } from '../../utils/core/record.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/settings.ts';
import { reduceTalk } from '../../utils/core/talk.ts';
import type { Millis } from '../../utils/core/time.ts';

export interface MemoryContents {
  readonly talks?: readonly StoredTalk[];
  readonly people?: readonly Person[];
  readonly promises?: readonly ActionItem[];
  readonly settings?: Partial<Settings>;
  readonly meetings?: Readonly<Record<string, Meeting>>;
}

/** Stores in memory, for views. `refuse` lets every write, or everything, fail as storage would. */
export function memoryStores(
  contents: MemoryContents,
  device: string,
  changes: Changes,
): Stores & { refuse(what: 'nothing' | 'writes' | 'all', fault?: StorageFault): void } {
  const talks = new Map((contents.talks ?? []).map((talk) => [talk.id, talk]));
  const people = new Map((contents.people ?? []).map((person) => [person.id, person]));
  const promises = new Map((contents.promises ?? []).map((each) => [each.id, each]));
  const meetings = new Map(Object.entries(contents.meetings ?? {}));
  let settings: Settings = { ...DEFAULT_SETTINGS, ...contents.settings };
  let refused: 'nothing' | 'writes' | 'all' = 'nothing';
  let fault: StorageFault = { code: 'full' };

  const later = async <T>(answer: () => Outcome<T>, writes = false): Promise<Outcome<T>> => {
    await Promise.resolve();
    if (refused === 'all' || (refused === 'writes' && writes)) return failed(fault);
    return answer();
  };
  const missing = failed<StorageFault>({ code: 'missing' });
  const newest = (): StoredTalk[] => [...talks.values()].sort((a, b) => b.startedAt - a.startedAt);
  const put = (stored: StoredTalk): Outcome<StoredTalk> => {
    talks.set(stored.id, stored);
    changes.tell('talks', stored.id);
    return ok(stored);
  };

  return {
    changes,
    device,
    refuse(what, why = fault) {
      refused = what;
      fault = why;
    },
    talks: {
      get: (id) => later(() => (talks.has(id) ? ok(talks.get(id) as StoredTalk) : missing)),
      create: (id, talk, { meetingKey, personId }) =>
        later(
          () =>
            put({
              id,
              rev: nextRev({}, device),
              changedAt: talk.createdAt,
              startedAt: talk.liveAt ?? talk.createdAt,
              ...(personId !== undefined && { personId }),
              ...(meetingKey !== undefined && { keyHash: meetingKey }),
              talk,
            }),
          true,
        ),
      dispatch: (id, action) =>
        later(() => {
          const stored = talks.get(id);
          if (!stored) return missing;
          const talk = reduceTalk(stored.talk, action, device);
          return put({ ...stored, talk, rev: nextRev(stored.rev, device), changedAt: action.at });
        }, true),
      assign: (id, personId) =>
        later(() => {
          const stored = talks.get(id);
          return stored && personId !== undefined ? put({ ...stored, personId }) : missing;
        }, true),
      list: ({ limit = Infinity, personId } = {}) =>
        later(() =>
          ok(
            newest()
              .filter((talk) => personId === undefined || talk.personId === personId)
              .slice(0, limit),
          ),
        ),
      newestOf: (key) => later(() => ok(newest().find(({ keyHash }) => keyHash === key))),
      unfinished: () => later(() => ok([])),
      remove: (id) =>
        later(() => {
          talks.delete(id);
          return ok(undefined);
        }, true),
      restore: () => later(() => ok(undefined), true),
    },
    people: {
      get: (id) => later(() => (people.has(id) ? ok(people.get(id) as Person) : missing)),
      list: () => later(() => ok([...people.values()])),
      named: (name) => later(() => ok([...people.values()].find((each) => each.name === name))),
      put: (person) =>
        later(() => {
          const known = { ...person, rev: nextRev({}, device) };
          people.set(known.id, known);
          return ok(known);
        }, true),
      remove: () => later(() => ok(undefined), true),
      restore: () => later(() => ok(undefined), true),
    },
    meetings: {
      get: (key) => later(() => ok(meetings.get(key) ?? UNKNOWN_MEETING)),
      update: (key, step) =>
        later(() => {
          const meeting = step(meetings.get(key) ?? UNKNOWN_MEETING);
          meetings.set(key, meeting);
          changes.tell('meetings', key);
          return ok(meeting);
        }, true),
    },
    promises: {
      open: () => later(() => ok([...promises.values()])),
      kept: (id, kept, at: Millis) =>
        later(() => {
          const { keptAt: _, ...promise } = promises.get(id) as ActionItem;
          promises.set(id, kept ? { ...promise, keptAt: at } : promise);
          return ok(undefined);
        }, true),
    },
    settings: {
      get: () => later(() => ok(settings)),
      update: (change) =>
        later(() => {
          settings = { ...settings, ...change };
          return ok(settings);
        }, true),
    },
    exportAll: () => later(() => ok('{}')),
    health: async () => {
      await Promise.resolve();
      return refused === 'all' ? { state: 'faulty', fault } : { state: 'sound' };
    },
    acknowledgeRestored: () => later(() => ok(undefined), true),
    close: () => undefined,
  };
}
