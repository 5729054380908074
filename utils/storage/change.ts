import { failed, ok, type Outcome } from '../core/outcome.ts';
import type { Changes, Clock } from '../core/ports.ts';
import type { StoredRecord, StoreName } from '../core/record.ts';
import { commit, type Placed } from './commit.ts';
import type { Database } from './database.ts';
import type { SecondCopy } from './second-copy.ts';

/** What a change comes to on the state it was given. Without a record nothing is written. */
export interface Plan<T> {
  readonly value: T;
  readonly record?: StoredRecord;
  /** Records that follow from this one, written in the same transaction. */
  readonly beside?: readonly Placed[];
}

/**
 * Compare-and-set of one record. `plan` opens, reduces and seals outside any transaction, and runs again
 * on the newer state when somebody was faster; after five times the fault is `busy`.
 */
export type Change = <T>(
  store: StoreName,
  id: string,
  plan: (current: StoredRecord | undefined) => Promise<Outcome<Plan<T>>>,
) => Promise<Outcome<T>>;

const TRIES = 5;

/** The `Change` of one opener: commits, appends to the second copy, tells the other pages. */
export function changer(database: Database, copy: SecondCopy, changes: Changes, clock: Clock): Change {
  return async (store, id, plan) => {
    const read = await database.use((db) => db.get(store, id));
    if (!read.ok) return read;
    let current = read.value;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const planned = await plan(current);
      if (!planned.ok) return planned;
      const { value, record, beside = [] } = planned.value;
      if (!record) return ok(value);
      const over = current?.rev;
      const outcome = await database.use((db) => commit(db, { store, record }, over, beside, clock.now()));
      if (!outcome.ok) return outcome;
      if (outcome.value.done) {
        copy.append(outcome.value.entries);
        for (const entry of outcome.value.entries) changes.tell(entry.store, entry.record.id);
        return ok(value);
      }
      // What was found instead is read already: the next try is queued before any newcomer's.
      current = outcome.value.current;
    }
    return failed({ code: 'busy' });
  };
}
