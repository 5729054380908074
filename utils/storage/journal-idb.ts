import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Journal } from '../core/ports.ts';
import { journalIn } from './journal.ts';

interface JournalSchema extends DBSchema {
  things: { key: string; value: unknown };
}

/**
 * The journal as a database of its own, for Firefox: there every database is a file of its own, so that
 * damage to one leaves the other; and `storage.local` can be read by content scripts, which this cannot.
 * `name` keeps the journals of two databases apart.
 */
export function journalIdb(name: string): Journal {
  let opened: Promise<IDBPDatabase<JournalSchema>> | undefined;

  function database(): Promise<IDBPDatabase<JournalSchema>> {
    const forget = (): void => {
      opened = undefined;
    };
    opened ??= openDB<JournalSchema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('things');
      },
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  }

  return journalIn({
    keys: async () => (await database()).getAllKeys('things'),
    async read(keys) {
      const { store } = (await database()).transaction('things');
      return Promise.all(keys.map((key) => store.get(key)));
    },
    async write(key, value) {
      await (await database()).put('things', value, key);
    },
    async remove(keys) {
      const tx = (await database()).transaction('things', 'readwrite');
      await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
    },
  });
}
