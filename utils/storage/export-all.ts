import { ok, type Outcome } from '../core/outcome.ts';
import type { Sealer } from '../core/ports.ts';
import type { StoredRecord } from '../core/record.ts';
import type { Millis } from '../core/time.ts';
import type { Database } from './database.ts';
import { toHex } from './hex.ts';
import { isLiving, open } from './repository.ts';
import { inTransaction } from './transaction.ts';

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

/** Everything that was written and not deleted, as one JSON text. All stores are read at one moment. */
export async function exportAll(database: Database, sealer: Sealer, at: Millis): Promise<Outcome<string>> {
  const found = await database.use((db) =>
    inTransaction(db, EXPORTED, 'readonly', (tx) =>
      Promise.all(EXPORTED.map((store) => tx.objectStore(store).getAll())),
    ),
  );
  if (!found.ok) return found;
  const stores = await Promise.all(
    EXPORTED.map(async (store, index) => {
      const living = (found.value[index] ?? []).filter(isLiving);
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
