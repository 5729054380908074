import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoredRecord, StoreName } from '../core/record.ts';
import type { Millis } from '../core/time.ts';

interface RecordStore<Indexes extends Record<string, IDBValidKey>> {
  key: string;
  value: StoredRecord;
  indexes: Indexes;
}

type Plain = RecordStore<Record<never, never>>;

/** What the newest version holds. Every store has the same record; only the indexes differ. */
export interface Schema extends DBSchema, Record<StoreName, Plain> {
  talks: RecordStore<{
    'by-start': Millis;
    'by-person': [string, Millis];
    'by-meeting': [string, Millis];
    open: [number, Millis];
  }>;
  promises: RecordStore<{ open: [number, Millis]; 'open-by-person': [number, string, Millis] }>;
}

export type Db = IDBPDatabase<Schema>;
export type UpgradeTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
export type Upgrade = (db: Db, tx: UpgradeTx) => void;

/**
 * The steps from each version to the next; the version is the list's length. A step that has been
 * released is never changed again. A step may throw: the data then stays as it was.
 */
export const UPGRADES: readonly Upgrade[] = [
  (db) => {
    const talks = db.createObjectStore('talks', { keyPath: 'id' });
    talks.createIndex('by-start', 'startedAt');
    talks.createIndex('by-person', ['personId', 'startedAt']);
    talks.createIndex('by-meeting', ['keyHash', 'startedAt']);
    talks.createIndex('open', ['open', 'startedAt']);
    const promises = db.createObjectStore('promises', { keyPath: 'id' });
    promises.createIndex('open', ['open', 'startedAt']);
    promises.createIndex('open-by-person', ['open', 'personId', 'startedAt']);
    for (const name of ['shelf', 'people', 'templates', 'settings', 'meta'] as const) {
      db.createObjectStore(name, { keyPath: 'id' });
    }
  },
  (db) => {
    db.createObjectStore('meetings', { keyPath: 'id' });
  },
];
