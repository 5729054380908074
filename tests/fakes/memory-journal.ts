import type { Journal } from '../../utils/core/ports.ts';
import { journalIn, type Drawer } from '../../utils/storage/journal.ts';

/** A drawer that forgets with its page. What it holds is cloned by JSON, as a browser's is. */
export function memoryDrawer(things = new Map<string, string>()): Drawer & {
  readonly things: ReadonlyMap<string, string>;
} {
  return {
    things,
    keys: () => Promise.resolve([...things.keys()]),
    read: (keys) =>
      Promise.resolve(
        keys.map((key): unknown => {
          const text = things.get(key);
          return text === undefined ? undefined : JSON.parse(text);
        }),
      ),
    write(key, value) {
      things.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
    remove(keys) {
      for (const key of keys) things.delete(key);
      return Promise.resolve();
    },
  };
}

/** A second copy in memory. */
export function memoryJournal(): Journal {
  return journalIn(memoryDrawer());
}
