import type { Journal } from '../core/ports.ts';
import { journalIn } from './journal.ts';

/** The part of `browser.storage.local` that a journal needs. */
export interface LocalArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  getKeys(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * The journal in `storage.local`, for Chromium: it survives a damaged database. The background closes
 * this area to content scripts with `setAccessLevel`; a browser that cannot do so must not use it.
 * `prefix` keeps the journals of two databases apart.
 */
export function journalLocal(area: LocalArea, prefix = ''): Journal {
  const full = (key: string): string => prefix + key;
  return journalIn({
    async keys() {
      const keys = await area.getKeys();
      return keys
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .filter((key) => /^(j:|s:|born$)/.test(key));
    },
    async read(keys) {
      const items = await area.get(keys.map(full));
      return keys.map((key) => items[full(key)]);
    },
    write: (key, value) => area.set({ [full(key)]: value }),
    remove: (keys) => area.remove(keys.map(full)),
  });
}
