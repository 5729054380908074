import type { JournalEntry } from '../core/ports.ts';

/** The key that says a database was born. */
export const BORN = 'born';

const DIGITS = 12;
const padded = (seq: number): string => String(seq).padStart(DIGITS, '0');

/** The key of one record's entry in commit `seq`; keys sort as commits do. */
export function entryKey(seq: number, recordId: string): string {
  return `j:${padded(seq)}:${recordId}`;
}

/** A segment's key says the newest commit in it, how many records it holds, and which is the last. */
export function segmentKey(entries: readonly JournalEntry[]): string {
  const last = entries.at(-1);
  return `s:${padded(last?.seq ?? 0)}:${entries.length}:${last?.record.id ?? ''}`;
}

export const isEntryKey = (key: string): boolean => key.startsWith('j:');
export const isSegmentKey = (key: string): boolean => key.startsWith('s:');
/** The commit that a key names. */
export const seqOf = (key: string): number => Number(key.split(':')[1]);
/** The records in the segment of that key. */
export const countOf = (key: string): number => Number(key.split(':')[2]);

/** Names the record of an entry. */
export function addressOf({ store, record }: JournalEntry): string {
  return `${store}/${record.id}`;
}
