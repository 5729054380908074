import { uuidv7 } from 'uuidv7';
import type { Stores } from '../core/ports.ts';
import { changesOverMessages } from '../messaging/changes.ts';
import { native } from '../messaging/native.ts';
import { journalIdb } from '../storage/journal-idb.ts';
import { journalLocal } from '../storage/journal-local.ts';
import { openStores } from '../storage/open-stores.ts';

export const clock = { now: () => Date.now() };
export const ids = { next: () => uuidv7() };

/** The practice call writes to a database of its own. */
export type DatabaseName = 'aside' | 'aside-practice';

/** Opens the stores of one of our own pages, with the second copy that this browser keeps from the page's eyes. */
export function openOwnStores(name: DatabaseName): Promise<Stores> {
  const journal = import.meta.env.FIREFOX
    ? journalIdb(`${name}-journal`)
    : journalLocal(native.storage.local, `${name}:`);
  return openStores({ name, clock, ids, journal, changes: changesOverMessages() });
}
