import type { Journal, JournalEntry } from '../core/ports.ts';

/** Where a journal keeps its things: values under keys. A key's value is written whole or not at all. */
export interface Drawer {
  keys(): Promise<readonly string[]>;
  /** The values in the order of `keys`; undefined where there is none. */
  read(keys: readonly string[]): Promise<readonly unknown[]>;
  write(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** Entries beside the segments before a fold is worth its while. */
const FOLD_FROM = 64;
/** Records in one segment; keeps a segment far below the 25 MB that one read may bring. */
const SEGMENT_ROOM = 512;
/** Keys read at once, for the same reason. */
const AT_ONCE = 64;

const BORN = 'born';
const DIGITS = 12;
const padded = (seq: number): string => String(seq).padStart(DIGITS, '0');

/** The key of one record's entry in commit `seq`; keys sort as commits do. */
export function entryKey(seq: number, recordId: string): string {
  return `j:${padded(seq)}:${recordId}`;
}

/** A segment's key says the newest commit in it, how many records it holds, and which is the last. */
function segmentKey(entries: readonly JournalEntry[]): string {
  const last = entries.at(-1);
  return `s:${padded(last?.seq ?? 0)}:${entries.length}:${last?.record.id ?? ''}`;
}

const isEntryKey = (key: string): boolean => key.startsWith('j:');
const isSegmentKey = (key: string): boolean => key.startsWith('s:');
const seqOf = (key: string): number => Number(key.split(':')[1]);
const countOf = (key: string): number => Number(key.split(':')[2]);

/**
 * The second copy, in a drawer. Each entry has a key of its own, so pages never rewrite what another
 * page wrote; only folding removes, and only after what it removes is in a segment.
 */
export function journalIn(drawer: Drawer): Journal {
  async function readEntries(keys: readonly string[]): Promise<JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const values = await drawer.read(keys.slice(from, from + AT_ONCE));
      entries.push(...values.filter(isEntry));
    }
    return entries;
  }

  async function readSegments(keys: readonly string[]): Promise<JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (const key of keys) {
      const [segment] = await drawer.read([key]);
      if (Array.isArray(segment)) for (const entry of segment) if (isEntry(entry)) entries.push(entry);
    }
    return entries;
  }

  async function writeSegments(entries: readonly JournalEntry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += SEGMENT_ROOM) {
      const segment = entries.slice(from, from + SEGMENT_ROOM);
      await drawer.write(segmentKey(segment), segment);
    }
  }

  return {
    async append(entries) {
      // So many at once are no commit, but a database that fills a journal which was lost.
      if (entries.length > AT_ONCE) return writeSegments(entries);
      await Promise.all(entries.map((entry) => drawer.write(entry.key, entry)));
    },
    async heads() {
      const keys = await drawer.keys();
      const folded = Math.max(0, ...keys.filter(isSegmentKey).map(seqOf));
      return {
        born: keys.includes(BORN),
        last: keys
          .filter(isEntryKey)
          .map(seqOf)
          .reduce((a, b) => Math.max(a, b), folded),
        folded,
      };
    },
    async read(seq) {
      const keys = (await drawer.keys()).filter((key) => seqOf(key) > seq).toSorted();
      const packed = await readSegments(keys.filter(isSegmentKey));
      const loose = await readEntries(keys.filter(isEntryKey));
      return newestOfEach([...packed, ...loose].filter((entry) => entry.seq > seq));
    },
    async setBorn() {
      await drawer.write(BORN, true);
    },
    async fold() {
      const keys = await drawer.keys();
      const loose = keys.filter(isEntryKey);
      if (loose.length < FOLD_FROM) return;
      await writeSegments(newestOfEach(await readEntries(loose)));
      await drawer.remove(loose);
      await mergeSegments(drawer, readSegments, writeSegments);
    },
  };
}

/**
 * Merges the newest segment with the one before it for as long as that one is not more than twice as
 * large: segments stay few, and each record is rewritten a logarithmic number of times.
 */
async function mergeSegments(
  drawer: Drawer,
  read: (keys: readonly string[]) => Promise<JournalEntry[]>,
  write: (entries: readonly JournalEntry[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const [before, last] = (await drawer.keys()).filter(isSegmentKey).toSorted().slice(-2);
    if (before === undefined || last === undefined) return;
    if (countOf(before) > 2 * countOf(last) || countOf(before) + countOf(last) > SEGMENT_ROOM) return;
    const merged = newestOfEach(await read([before, last]));
    await write(merged);
    const kept = segmentKey(merged);
    await drawer.remove([before, last].filter((key) => key !== kept));
  }
}

/** Of each record the entry of the latest commit, in the order of commits. */
function newestOfEach(entries: readonly JournalEntry[]): JournalEntry[] {
  const newest = new Map<string, JournalEntry>();
  for (const entry of entries) {
    const name = addressOf(entry);
    const known = newest.get(name);
    if (!known || known.seq <= entry.seq) newest.set(name, entry);
  }
  return [...newest.values()].toSorted((a, b) => a.seq - b.seq);
}

/** Names the record of an entry. */
export function addressOf({ store, record }: JournalEntry): string {
  return `${store}/${record.id}`;
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { key, seq, store, record } = value as Partial<JournalEntry>;
  return (
    typeof key === 'string' &&
    typeof seq === 'number' &&
    typeof store === 'string' &&
    typeof record === 'object' &&
    record !== null &&
    typeof record.id === 'string' &&
    typeof record.rev === 'object'
  );
}
