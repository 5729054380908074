import type { Clock, Sealer } from '../core/ports.ts';
import type { StoredRecord, StoreName } from '../core/record.ts';
import type { Change } from './change.ts';
import type { Database } from './database.ts';
import type { KeyHash } from './key-hash.ts';

/** What every repository of one opener works with. */
export interface Ground {
  readonly database: Database;
  readonly change: Change;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly keyHash: KeyHash;
  /** This machine's name in revs. */
  readonly device: string;
}

/** Seals `body` for the record `id` of `store`: the box opens there and nowhere else. */
export function seal(sealer: Sealer, store: StoreName, id: string, body: unknown): Promise<unknown> {
  return sealer.seal(body, `${store}/${id}`);
}

/** Opens the body of a record of `store`; what comes out is what this code, or an upgrade, wrote. */
export function open(sealer: Sealer, store: StoreName, record: StoredRecord): Promise<unknown> {
  return sealer.open(record.body, `${store}/${record.id}`);
}

/** True when a person can find it. */
export function isLiving(record: StoredRecord | undefined): record is StoredRecord {
  return record !== undefined && record.deletedAt === undefined;
}

/** `record` without its deletion. */
export function revived({ deletedAt: _, ...living }: StoredRecord): StoredRecord {
  return living;
}
