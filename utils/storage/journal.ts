import type { Journal } from '../core/ports.ts';
import { BORN, isEntryKey, isSegmentKey, seqOf } from './journal-keys.ts';

/** Where a journal keeps its things: values under keys. A key's value is written whole or not at all. */
export interface Drawer {
  keys(): Promise<readonly string[]>;
  /** The values in the order of `keys`; undefined where there is none. */
  read(keys: readonly string[]): Promise<readonly unknown[]>;
  write(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** More entries than this at once are no commit, but a database that fills a journal which was lost. */
const COMMIT_AT_MOST = 64;

/** Segments are for repair and for idle times: a page that only commits does without. */
const segments = () => import('./journal-segments.ts');

/**
 * The second copy, in a drawer. Each entry has a key of its own, so pages never rewrite what another
 * page wrote; only folding removes, and only after what it removes is in a segment.
 */
export function journalIn(drawer: Drawer): Journal {
  return {
    async append(entries) {
      if (entries.length > COMMIT_AT_MOST) return (await segments()).writeSegments(drawer, entries);
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
    read: async (seq) => (await segments()).readAfter(drawer, seq),
    setBorn: () => drawer.write(BORN, true),
    fold: async () => (await segments()).fold(drawer),
  };
}
