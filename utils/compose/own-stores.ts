import type { Journal, Stores } from '../core/ports.ts';
import { changesOverMessages } from '../messaging/changes.ts';
import { native } from '../messaging/native.ts';
import { journalIdb } from '../storage/journal-idb.ts';
import { journalLocal } from '../storage/journal-local.ts';
import { openStores } from '../storage/open-stores.ts';
import { sortedIds } from './sorted-ids.ts';

export const clock = { now: () => Date.now() };
export const ids = sortedIds(clock);

/** The practice call writes to a database of its own. */
export type DatabaseName = 'aside' | 'aside-practice';

/** The second copy of a database, where this browser keeps it from a page's eyes. */
export function ownJournal(name: DatabaseName): Journal {
  return import.meta.env.FIREFOX
    ? journalIdb(`${name}-journal`)
    : journalLocal(native.storage.local, `${name}:`);
}

/** Opens the stores of one of our own pages. */
export function openOwnStores(name: DatabaseName): Promise<Stores> {
  return openStores({ name, clock, ids, journal: ownJournal(name), changes: changesOverMessages() });
}
