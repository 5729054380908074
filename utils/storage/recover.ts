import type { Clock, Journal, JournalEntry, JournalHeads } from '../core/ports.ts';
import { contains, type StoredRecord, type StoreName } from '../core/record.ts';
import type { Placed } from './commit.ts';
import { entryKey } from './journal.ts';
import type { SecondCopy } from './second-copy.ts';
import { readSequence, SEQUENCE, writeSequence, type Touched } from './sequence.ts';
import { inTransaction, type Tx } from './transaction.ts';
import type { Db } from './upgrades.ts';

/** What a person is told after records came back from the second copy. */
export interface Restored {
  readonly at: number;
  readonly records: number;
}

/** The `meta` record that holds it until it was read. */
export const RESTORED = 'restored';

/** The `meta` record with this database's name in revs. */
export const DEVICE = 'device';

const EVERY_STORE: readonly StoreName[] = [
  'talks',
  'promises',
  'shelf',
  'people',
  'templates',
  'settings',
  'meta',
];

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
  if (damaged || heads.last > seq) await replay(db, await missing(journal, seq), heads.last, damaged, clock);
  else if (heads.last < seq) await catchUp(db, copy, heads.last);
}

/** What the database lacks. Without it the database must not be shown: it would look empty. */
async function missing(journal: Journal, seq: number): Promise<readonly JournalEntry[]> {
  try {
    return await journal.read(seq);
  } catch (error) {
    console.error(error);
    throw new DOMException('the second copy cannot be read', 'NotReadableError');
  }
}

/** Writes what the database does not know, and that it did, in one transaction. */
function replay(
  db: Db,
  entries: readonly JournalEntry[],
  last: number,
  damaged: boolean,
  clock: Clock,
): Promise<void> {
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

/** Forgets what a person was told of a restoration. */
export function forgetRestored(db: Db): Promise<void> {
  return inTransaction(db, ['meta'], 'readwrite', (tx) => tx.objectStore('meta').delete(RESTORED));
}

function isNewer(record: StoredRecord, known: StoredRecord): boolean {
  if (contains(known.rev, record.rev)) return false;
  return contains(record.rev, known.rev) || record.changedAt > known.changedAt;
}

/**
 * Gives the second copy what it lacks after commit `last`: the records written since, where the database
 * still knows which those are, else all there is.
 */
async function catchUp(db: Db, copy: SecondCopy, last: number): Promise<void> {
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
