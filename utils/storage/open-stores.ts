import { ok, type Outcome } from '../core/outcome.ts';
import type { Changes, Clock, Ids, Journal, Sealer, StorageHealth, Stores } from '../core/ports.ts';
import { nextRev } from '../core/record.ts';
import { changer, type Change } from './change.ts';
import { database as openDatabase } from './database.ts';
import { keyHasher } from './key-hash.ts';
import { DEVICE, RESTORED, type Restored } from './meta.ts';
import { meetingRepository } from './meeting-repository.ts';
import { personRepository } from './person-repository.ts';
import { promiseRepository } from './promise-repository.ts';
import { forgetRestored, recover } from './recover.ts';
import type { Ground } from './repository.ts';
import { identitySealer } from './sealer.ts';
import { secondCopy } from './second-copy.ts';
import { settingsRepository } from './settings-repository.ts';
import { talkRepository } from './talk-repository.ts';

export interface StoresOptions {
  /** `aside`, or `aside-practice` for the practice call. */
  readonly name?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sealer?: Sealer;
  readonly journal: Journal;
  readonly changes: Changes;
}

/**
 * Opens everything stored. Never rejects: where the database cannot be used, `health` says why, every
 * call gives that fault, and each next call tries again.
 */
export async function openStores(options: StoresOptions): Promise<Stores> {
  const { name = 'aside', clock, ids, sealer = identitySealer, journal, changes } = options;
  const copy = secondCopy(journal);
  const database = openDatabase(name, (db) => recover(db, journal, copy, clock));
  const change = changer(database, copy, changes, clock);

  // Where nothing is stored yet, or nothing can be, this name holds for the page's own time.
  const fresh = ids.next().slice(-12);
  const known = await deviceName(change, fresh, clock);
  const device = known.ok ? known.value : fresh;
  if (known.ok) await journal.setBorn().catch((error: unknown) => copy.failed(error));

  const keyHash = keyHasher(change, sealer, device, clock);
  const ground: Ground = { database, change, sealer, clock, keyHash, device };
  const talks = talkRepository(ground);

  async function health(): Promise<StorageHealth> {
    const found = await database.use((db) => db.get('meta', RESTORED));
    if (!found.ok) return { state: 'faulty', fault: found.fault };
    if (found.value) return { state: 'restored', ...(found.value.body as Restored) };
    return copy.isBehind ? { state: 'sound', secondCopy: 'behind' } : { state: 'sound' };
  }

  return {
    talks,
    people: personRepository(ground),
    meetings: meetingRepository(ground),
    promises: promiseRepository(ground, talks),
    settings: settingsRepository(ground),
    changes,
    device,
    async exportAll(at) {
      const { exportAll } = await import('./export-all.ts');
      return exportAll(database, sealer, at);
    },
    health,
    acknowledgeRestored: () => database.use(forgetRestored),
    close: () => database.close(),
  };
}

/** This database's name in revs, made by whoever opens it first. */
function deviceName(change: Change, fresh: string, clock: Clock): Promise<Outcome<string>> {
  return change('meta', DEVICE, (current) =>
    Promise.resolve(
      current
        ? ok({ value: current.body as string })
        : ok({
            value: fresh,
            record: { id: DEVICE, rev: nextRev({}, fresh), changedAt: clock.now(), body: fresh },
          }),
    ),
  );
}
