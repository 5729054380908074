import type { JournalEntry } from '../core/ports.ts';
import type { Drawer } from './journal.ts';
import { addressOf, countOf, isEntryKey, isSegmentKey, segmentKey, seqOf } from './journal-keys.ts';

/** Entries beside the segments before a fold is worth its while. */
const FOLD_FROM = 64;
/** Records in one segment; keeps a segment far below the 25 MB that one read may bring. */
const SEGMENT_ROOM = 512;
/** Keys read at once, for the same reason. */
const AT_ONCE = 64;

/** Of each record the newest entry after commit `seq`, in the order of commits. */
export async function readAfter(drawer: Drawer, seq: number): Promise<readonly JournalEntry[]> {
  const keys = (await drawer.keys()).filter((key) => seqOf(key) > seq).toSorted();
  const packed = await readSegments(drawer, keys.filter(isSegmentKey));
  const loose = await readEntries(drawer, keys.filter(isEntryKey));
  return newestOfEach([...packed, ...loose].filter((entry) => entry.seq > seq));
}

/** Writes `entries` as segments. */
export async function writeSegments(drawer: Drawer, entries: readonly JournalEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += SEGMENT_ROOM) {
    const segment = entries.slice(from, from + SEGMENT_ROOM);
    await drawer.write(segmentKey(segment), segment);
  }
}

/** Packs loose entries into segments, once there are enough of them. What it removes is in a segment first. */
export async function fold(drawer: Drawer): Promise<void> {
  const loose = (await drawer.keys()).filter(isEntryKey);
  if (loose.length < FOLD_FROM) return;
  await writeSegments(drawer, newestOfEach(await readEntries(drawer, loose)));
  await drawer.remove(loose);
  await mergeSegments(drawer);
}

/**
 * Merges the newest segment with the one before it for as long as that one is not more than twice as
 * large: segments stay few, and each record is rewritten a logarithmic number of times.
 */
async function mergeSegments(drawer: Drawer): Promise<void> {
  for (;;) {
    const [before, last] = (await drawer.keys()).filter(isSegmentKey).toSorted().slice(-2);
    if (before === undefined || last === undefined) return;
    if (countOf(before) > 2 * countOf(last) || countOf(before) + countOf(last) > SEGMENT_ROOM) return;
    const merged = newestOfEach(await readSegments(drawer, [before, last]));
    await writeSegments(drawer, merged);
    const kept = segmentKey(merged);
    await drawer.remove([before, last].filter((key) => key !== kept));
  }
}

async function readEntries(drawer: Drawer, keys: readonly string[]): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const values = await drawer.read(keys.slice(from, from + AT_ONCE));
    entries.push(...values.filter(isEntry));
  }
  return entries;
}

async function readSegments(drawer: Drawer, keys: readonly string[]): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const key of keys) {
    const [segment] = await drawer.read([key]);
    if (Array.isArray(segment)) for (const entry of segment) if (isEntry(entry)) entries.push(entry);
  }
  return entries;
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
