import type { IDBPTransaction } from 'idb';
import type { StoreName } from '../core/record.ts';
import type { Db, Schema } from './upgrades.ts';

export type Tx<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<Schema, StoreName[], Mode>;

/**
 * Runs `work` in one transaction and gives its result once `complete` has fired. A readwrite one is
 * strict: complete means on the medium. `work` may await this transaction's own requests and nothing
 * else. When it throws, everything it wrote is taken back.
 */
export async function inTransaction<T, Mode extends 'readonly' | 'readwrite'>(
  db: Db,
  stores: readonly StoreName[],
  mode: Mode,
  work: (tx: Tx<Mode>) => Promise<T>,
): Promise<T> {
  const tx = db.transaction<StoreName[], Mode>(
    [...stores],
    mode,
    mode === 'readwrite' ? { durability: 'strict' } : {},
  );
  let gaveUp = false;
  const attempt = work(tx).catch((error: unknown) => {
    gaveUp = abort(tx);
    throw error;
  });
  const [worked, done] = await Promise.allSettled([attempt, tx.done]);
  // Where the engine gave up first, `work` saw only the consequences.
  if (done.status === 'rejected' && !gaveUp) throw done.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

/** Takes back what was written; false when the transaction had ended by itself. */
function abort(tx: Tx<'readonly' | 'readwrite'>): boolean {
  try {
    tx.abort();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return false;
    throw error;
  }
}
