import type { JournalEntry } from '../core/ports.ts';
import { sameRev, type Rev, type StoredRecord, type StoreName } from '../core/record.ts';
import type { Millis } from '../core/time.ts';
import { entryKey } from './journal-keys.ts';
import { nextSeq } from './sequence.ts';
import { inTransaction } from './transaction.ts';
import type { Db } from './upgrades.ts';

/** A record and the store it belongs in. */
export interface Placed {
  readonly store: StoreName;
  readonly record: StoredRecord;
}

export type Committed =
  | { readonly done: true; readonly entries: readonly JournalEntry[] }
  /** Somebody was faster: what is stored now. Nothing was written. */
  | { readonly done: false; readonly current: StoredRecord | undefined };

/**
 * The one way to write. In one strict transaction over all stores concerned: reads the record's rev
 * again, and only if it is still `over` writes it, what belongs with it (`beside`), and the next
 * commit's number.
 */
export function commit(
  db: Db,
  { store, record }: Placed,
  over: Rev | undefined,
  beside: readonly Placed[],
  at: Millis,
): Promise<Committed> {
  const placed = [{ store, record }, ...beside];
  const stores = [...new Set<StoreName>([...placed.map((each) => each.store), 'meta'])];
  return inTransaction(db, stores, 'readwrite', async (tx): Promise<Committed> => {
    const current = await tx.objectStore(store).get(record.id);
    if (!isOver(current, over)) return { done: false, current };
    const seq = await nextSeq(tx, placed, at);
    // Async, so that a record which cannot be cloned leaves no other request without a listener.
    await Promise.all(placed.map(async (each) => tx.objectStore(each.store).put(each.record)));
    return {
      done: true,
      entries: placed.map((each) => ({ key: entryKey(seq, each.record.id), seq, ...each })),
    };
  });
}

function isOver(current: StoredRecord | undefined, over: Rev | undefined): boolean {
  return current && over ? sameRev(current.rev, over) : current === over;
}
