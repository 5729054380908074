import type { Clock, Journal, JournalEntry } from '../core/ports.ts';
import { contains, type StoredRecord, type StoreName } from '../core/record.ts';
import type { Placed } from './commit.ts';
import { entryKey } from './journal-keys.ts';
import { DEVICE, RESTORED, type Restored } from './meta.ts';
import type { SecondCopy } from './second-copy.ts';
import { readSequence, SEQUENCE, writeSequence, type Touched } from './sequence.ts';
import { inTransaction, type Tx } from './transaction.ts';
import type { Db } from './upgrades.ts';

const EVERY_STORE: readonly StoreName[] = [
  'talks',
  'promises',
  'shelf',
  'people',
  'meetings',
  'templates',
  'settings',
  'meta',
];

/** What the database lacks. Without it the database must not be shown: it would look empty. */
async function missing(journal: Journal, seq: number): Promise<readonly JournalEntry[]> {
  try {
    return await journal.read(seq);
  } catch (error) {
    console.error(error);
    throw new DOMException('the second copy cannot be read', 'NotReadableError');
  }
}

/** What is known of the two copies: the database's last commit, the journal's, and whether there was damage. */
interface Findings {
  readonly seq: number;
  readonly last: number;
  readonly damaged: boolean;
}

/** Writes what the journal knows after commit `found.seq`, and that it did, in one transaction. */
export async function replay(db: Db, journal: Journal, found: Findings, clock: Clock): Promise<void> {
  const { last, damaged } = found;
  const entries = await missing(journal, found.seq);
  const at = clock.now();
  return inTransaction(db, EVERY_STORE, 'readwrite', async (tx) => {
    const { seq } = await readSequence(tx);
    // Another page was here before us.
    if (seq >= last && seq > 0) return;
    let records = 0;
    for (const { store, record } of entries) {
      const known = await tx.objectStore(store).get(record.id);
      if (known && !isNewer(record, known)) continue;
      await tx.objectStore(store).put(record);
      if (store !== 'meta') records += 1;
    }
    await writeSequence(tx, { seq: Math.max(seq, last), touched: [], since: Math.max(seq, last) }, at);
    // A first opening that came no further than its own set-up lost nothing.
    if (damaged && (records > 0 || last === 0)) {
      const body: Restored = { at, records };
      // The last commits may be lost: counting on under the old name could give two texts one rev.
      await tx.objectStore('meta').delete(DEVICE);
      await tx.objectStore('meta').put({ id: RESTORED, rev: {}, changedAt: at, body });
    }
  });
}

function isNewer(record: StoredRecord, known: StoredRecord): boolean {
  if (contains(known.rev, record.rev)) return false;
  return contains(record.rev, known.rev) || record.changedAt > known.changedAt;
}

/**
 * Gives the second copy what it lacks after commit `last`: the records written since, where the database
 * still knows which those are, else all there is.
 */
export async function catchUp(db: Db, copy: SecondCopy, last: number): Promise<void> {
  const entries = await inTransaction(db, EVERY_STORE, 'readonly', async (tx) => {
    const { seq, touched, since } = await readSequence(tx);
    const found =
      last >= since
        ? await readTouched(
            tx,
            touched.filter((each) => each.seq > last),
          )
        : await readAll(tx);
    return found.map(({ store, record }) => ({ key: entryKey(seq, record.id), seq, store, record }));
  });
  copy.append(entries);
}

async function readTouched(tx: Tx<'readonly'>, touched: readonly Touched[]): Promise<readonly Placed[]> {
  const records = await Promise.all(touched.map(({ store, id }) => tx.objectStore(store).get(id)));
  return touched.flatMap(({ store }, index) => {
    const record = records[index];
    return record ? [{ store, record }] : [];
  });
}

/** Every record but the notes that `meta` keeps about this one database. */
async function readAll(tx: Tx<'readonly'>): Promise<readonly Placed[]> {
  const all = await Promise.all(EVERY_STORE.map((store) => tx.objectStore(store).getAll()));
  return EVERY_STORE.flatMap((store, index) =>
    (all[index] ?? [])
      .filter(({ id }) => store !== 'meta' || ![SEQUENCE, RESTORED, DEVICE].includes(id))
      .map((record) => ({ store, record })),
  );
}
