import { newTalk, type LineKind, type Talk, type TalkAction } from '../../utils/core/talk.ts';
import type { Journal, Stores } from '../../utils/core/ports.ts';
import type { StoredRecord, StoreName } from '../../utils/core/record.ts';
import type { openStores, StoresOptions } from '../../utils/storage/open-stores.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { fixedClock } from '../fakes/fixed-clock.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryJournal } from '../fakes/memory-journal.ts';

export const AT = Date.UTC(2026, 2, 4, 14);
export const MINUTE = 60_000;

/** A database of its own for one case, with as many openers as the case wants. */
export class StoresBench {
  readonly name = `contract-${crypto.randomUUID()}`;
  readonly clock = fixedClock(AT);
  readonly journal: Journal;
  readonly ids = countingIds(0xaaa);
  readonly #changes = memoryChanges();
  readonly open: typeof openStores;
  readonly #opened: Stores[] = [];
  #makers = 0;

  constructor(open: typeof openStores, journal = memoryJournal()) {
    this.open = open;
    this.journal = journal;
  }

  /** One more page that opens this database. */
  async stores(options: Partial<StoresOptions> = {}): Promise<Stores> {
    this.#makers += 1;
    const stores = await this.open({
      name: this.name,
      clock: this.clock,
      ids: countingIds(this.#makers),
      journal: this.journal,
      changes: this.#changes(),
      ...options,
    });
    this.#opened.push(stores);
    return stores;
  }

  /** What lies in the database, read past the code under test. */
  async raw(store: StoreName): Promise<readonly (StoredRecord & Record<string, unknown>)[]> {
    const db = await settled(indexedDB.open(this.name));
    try {
      return (await settled(db.transaction(store).objectStore(store).getAll())) as (StoredRecord &
        Record<string, unknown>)[];
    } finally {
      db.close();
    }
  }

  /** Puts `records` in the place of all that lies in `store`. */
  async overwrite(store: StoreName, records: readonly StoredRecord[]): Promise<void> {
    const db = await settled(indexedDB.open(this.name));
    const tx = db.transaction(store, 'readwrite');
    const done = new Promise((resolve) => tx.addEventListener('complete', resolve));
    tx.objectStore(store).clear();
    for (const record of records) tx.objectStore(store).put(record);
    await done;
    db.close();
  }

  /** The number of the database's last commit. */
  async seq(): Promise<number> {
    const record = (await this.raw('meta')).find(({ id }) => id === 'seq');
    return (record?.body as { readonly seq: number } | undefined)?.seq ?? 0;
  }

  closeAll(): void {
    for (const stores of this.#opened.splice(0)) stores.close();
  }

  async wipe(): Promise<void> {
    this.closeAll();
    await settled(indexedDB.deleteDatabase(this.name));
  }
}

export function talk(change: Partial<Talk> = {}): Talk {
  const fresh = newTalk({
    platform: 'meet',
    title: 'Ana and Ben',
    name: 'Ben',
    template: 'peer',
    plannedMinutes: 30,
    endsAt: AT + 30 * MINUTE,
    agenda: { topics: [] },
    at: AT,
  });
  return { ...fresh, ...change };
}

export function line(id: string, kind: LineKind, text: string, at = AT): TalkAction {
  return { type: 'line/add', id, topicId: 't1', kind, text, at };
}

/** The result of a request made without any library. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
}

type Put = (store: IDBObjectStore, put: () => IDBRequest<IDBValidKey>) => IDBRequest<IDBValidKey>;

/** Runs `work` while the engine's own `put` is done by `instead`. */
export async function withPut<T>(instead: Put, work: () => Promise<T>): Promise<T> {
  const prototype = IDBObjectStore.prototype;
  const real = Reflect.get(prototype, 'put') as IDBObjectStore['put'];
  return patched(
    prototype,
    'put',
    function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      return instead(this, () => real.apply(this, args));
    },
    work,
  );
}

/** The disk is full. */
export const fullDisk: Put = () => {
  throw new DOMException('no room left', 'QuotaExceededError');
};

/** The engine gives the transaction up right after it was asked to put a record. */
export const abortedAtOnce: Put = (store, put) => {
  const request = put();
  store.transaction.abort();
  return request;
};

/** The engine takes every record, a promise last, and gives the transaction up before it is complete. */
export const abortedAtLast: Put = ({ name, transaction }, put) => {
  const request = put();
  if (name === 'promises') request.addEventListener('success', () => transaction.abort());
  return request;
};

/** Runs `work` while the engine refuses to open a database. */
export function withRefusal<T>(work: () => Promise<T>): Promise<T> {
  const open = (): never => {
    throw new DOMException('The user denied permission to access the database.', 'UnknownError');
  };
  return patched(IDBFactory.prototype, 'open', open, work);
}

async function patched<T>(
  prototype: object,
  name: string,
  instead: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const real = Object.getOwnPropertyDescriptor(prototype, name);
  if (!real) throw new Error(`no ${name} to patch`);
  Object.defineProperty(prototype, name, { ...real, value: instead });
  try {
    return await work();
  } finally {
    Object.defineProperty(prototype, name, real);
  }
}

/** A sealer whose boxes show nothing but a mark; it opens them only for the record they were made for. */
export function markingSealer() {
  return {
    seal: (plain: unknown, aad: string) =>
      Promise.resolve({ sealed: aad, box: btoa(encodeURIComponent(JSON.stringify(plain))) }),
    open(box: unknown, aad: string): Promise<unknown> {
      const { sealed, box: text } = box as { sealed: string; box: string };
      if (sealed !== aad) return Promise.reject(new Error(`a box of ${sealed} was opened as ${aad}`));
      return Promise.resolve(JSON.parse(decodeURIComponent(atob(text))));
    },
  };
}
