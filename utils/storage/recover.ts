import type { Clock, Journal, JournalHeads } from '../core/ports.ts';
import { RESTORED } from './meta.ts';
import type { SecondCopy } from './second-copy.ts';
import { readSequence } from './sequence.ts';
import { inTransaction } from './transaction.ts';
import type { Db } from './upgrades.ts';

/**
 * Makes the two copies agree, on every new connection and before anything else reads. A journal that is
 * ahead is replayed. A database that is empty though one was born, or behind what is folded already,
 * was damaged: it is restored, and the person is told. A journal that is behind gets the last commit.
 */
export async function recover(db: Db, journal: Journal, copy: SecondCopy, clock: Clock): Promise<void> {
  let heads: JournalHeads;
  try {
    // The journal first: a commit that another page makes meanwhile then never looks like a loss.
    heads = await journal.heads();
  } catch (error) {
    copy.failed(error);
    return;
  }
  const { seq } = await inTransaction(db, ['meta'], 'readonly', readSequence);
  const damaged = seq === 0 ? heads.born : seq < heads.folded;
  if (!damaged && heads.last === seq) return;
  const { catchUp, replay } = await import('./repair.ts');
  if (damaged || heads.last > seq) await replay(db, journal, { seq, last: heads.last, damaged }, clock);
  else await catchUp(db, copy, heads.last);
}

/** Forgets what a person was told of a restoration. */
export function forgetRestored(db: Db): Promise<void> {
  return inTransaction(db, ['meta'], 'readwrite', (tx) => tx.objectStore('meta').delete(RESTORED));
}
