import type { StoreName } from '../core/record.ts';
import type { Millis } from '../core/time.ts';
import type { Tx } from './transaction.ts';

/** A record by name, and the last commit that wrote it. */
export interface Touched {
  readonly store: StoreName;
  readonly id: string;
  readonly seq: number;
}

/** How far a database goes. */
export interface Sequence {
  /** The number of the last commit; 0 when there was none. */
  readonly seq: number;
  /** The records written after commit `since`, each once, the latest last. */
  readonly touched: readonly Touched[];
  readonly since: number;
}

/** The `meta` record that holds it. */
export const SEQUENCE = 'seq';

/** Records that are remembered as written lately. */
const REMEMBERED = 64;

/** How far the database goes. The transaction has `meta`. */
export async function readSequence(tx: Tx<'readonly' | 'readwrite'>): Promise<Sequence> {
  const record = await tx.objectStore('meta').get(SEQUENCE);
  return (record?.body as Sequence | undefined) ?? { seq: 0, touched: [], since: 0 };
}

/** Writes the number of the commit that `tx` is, with the names of its records, and gives it. */
export async function nextSeq(
  tx: Tx<'readwrite'>,
  placed: readonly { readonly store: StoreName; readonly record: { readonly id: string } }[],
  at: Millis,
): Promise<number> {
  const before = await readSequence(tx);
  const seq = before.seq + 1;
  const mine = placed.map(({ store, record: { id } }) => ({ store, id, seq }));
  const others = before.touched.filter(
    (known) => !mine.some(({ store, id }) => store === known.store && id === known.id),
  );
  const all = [...others, ...mine];
  const forgotten = all.slice(0, -REMEMBERED).at(-1)?.seq;
  const touched = all.slice(-REMEMBERED);
  await writeSequence(tx, { seq, touched, since: forgotten ?? before.since }, at);
  return seq;
}

/** Writes how far the database goes. Numbers and ids only, so it needs no seal. */
export async function writeSequence(tx: Tx<'readwrite'>, sequence: Sequence, at: Millis): Promise<void> {
  await tx.objectStore('meta').put({ id: SEQUENCE, rev: {}, changedAt: at, body: sequence });
}
