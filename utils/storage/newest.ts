import type { IndexNames } from 'idb';
import type { StoredRecord } from '../core/record.ts';
import type { Db, Schema } from './upgrades.ts';

/** Many records in one round trip, from the far end; newer than the typings. */
interface RecordsSource {
  getAllRecords(options: {
    readonly query: IDBKeyRange | null;
    readonly count?: number;
    readonly direction: 'prev';
  }): Promise<readonly { readonly value: StoredRecord }[]>;
}

/**
 * The newest `limit` talks of an index within `range` (all of them without a limit), newest first;
 * deleted ones are left out.
 */
export async function newestTalks(
  db: Db,
  index: IndexNames<Schema, 'talks'>,
  range: IDBKeyRange | null,
  limit?: number,
): Promise<readonly StoredRecord[]> {
  const source = db.transaction('talks').store.index(index) as unknown as RecordsSource;
  for (let count = limit; ; count = count && count * 2) {
    const found = await source.getAllRecords({
      query: range,
      ...(count !== undefined && { count }),
      direction: 'prev',
    });
    const living = found.map(({ value }) => value).filter(({ deletedAt }) => deletedAt === undefined);
    // Else too many of them were deleted: look further back.
    if (limit === undefined || living.length >= limit || found.length < (count ?? 0)) {
      return living.slice(0, limit);
    }
  }
}

/** All start times with this first part of a compound key. */
export function every(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
