import { ok, type Outcome } from '../core/outcome.ts';
import type { Sealer } from '../core/ports.ts';
import type { StoredRecord } from '../core/record.ts';
import type { Millis } from '../core/time.ts';
import type { Database } from './database.ts';
import { toHex } from './hex.ts';
import { isLiving, open } from './repository.ts';
import { inTransaction } from './transaction.ts';
import type { Db } from './upgrades.ts';

/** Names the shape of the file; a later shape gets a later number. */
export const EXPORT_SCHEMA = 'aside-export/1';

const EXPORTED = ['talks', 'promises', 'shelf', 'people', 'templates', 'settings'] as const;
type Exported = (typeof EXPORTED)[number];

/** A record as a file holds it: opened, and without what only this database understands. */
type ExportedRecord = Omit<StoredRecord, 'keyHash' | 'deletedAt' | 'open'>;

export interface ExportFile {
  readonly schema: typeof EXPORT_SCHEMA;
  readonly exportedAt: string;
  readonly counts: Readonly<Record<Exported, number>>;
  /** SHA-256 in hex of `records` in canonical JSON. */
  readonly checksum: string;
  readonly records: Readonly<Record<Exported, readonly ExportedRecord[]>>;
}

/**
 * Everything that was written and not deleted, as one JSON text. All stores are read at one moment. Where
 * the database cannot be used, it is what can be read of it.
 */
export async function exportAll(database: Database, sealer: Sealer, at: Millis): Promise<Outcome<string>> {
  let found = await database.use(readAll);
  if (!found.ok) {
    const rest = await database.readAsItIs(readAll);
    if (!rest.ok) return found;
    found = rest;
  }
  const read = found.value;
  const stores = await Promise.all(
    EXPORTED.map(async (store, index) => {
      const living = (read[index] ?? []).filter(isLiving);
      return [store, await Promise.all(living.map((each) => exported(sealer, store, each)))] as const;
    }),
  );
  const records = byName(stores);
  const file: ExportFile = {
    schema: EXPORT_SCHEMA,
    exportedAt: new Date(at).toISOString(),
    counts: byName(stores.map(([store, each]) => [store, each.length])),
    checksum: await sha256(canonicalJson(records)),
    records,
  };
  return ok(JSON.stringify(file, null, 2));
}

/** All records of each exported store; of one that is not there, none. Without any this is not our database. */
async function readAll(db: Db): Promise<readonly (readonly StoredRecord[])[]> {
  const there = EXPORTED.filter((store) => db.objectStoreNames.contains(store));
  if (there.length === 0) throw new DOMException('no store of ours', 'NotFoundError');
  return inTransaction(db, there, 'readonly', (tx) =>
    Promise.all(EXPORTED.map((store) => (there.includes(store) ? tx.objectStore(store).getAll() : []))),
  );
}

function byName<T>(entries: readonly (readonly [Exported, T])[]): Readonly<Record<Exported, T>> {
  return Object.fromEntries(entries) as Record<Exported, T>;
}

async function exported(sealer: Sealer, store: Exported, record: StoredRecord): Promise<ExportedRecord> {
  const { keyHash: _hash, deletedAt: _deleted, open: _open, ...kept } = record;
  return { ...kept, body: await open(sealer, store, record) };
}

/** JSON without spaces and with every object's keys sorted: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

async function sha256(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
