import { openDB } from 'idb';
import { failed, ok, type Outcome } from '../core/outcome.ts';
import { SECOND } from '../core/time.ts';
import { faultOf, openingFaultOf } from './faults.ts';
import { UPGRADES, type Db, type Schema } from './upgrades.ts';

export interface Database {
  /** Runs `work` on the open database; failures of storage come back as faults. */
  use<T>(work: (db: Db) => Promise<T>): Promise<Outcome<T>>;
  /** Runs `work`, which only reads, on the database as it lies there, of whatever version, and shuts it again. */
  readAsItIs<T>(work: (db: Db) => Promise<T>): Promise<Outcome<T>>;
  close(): void;
}

/** Another page may hold an older version open, or an upgrade may be long: then we say so. */
const PATIENCE = 10 * SECOND;

/**
 * One database by name, opened at its first use. It makes way at once for a newer version or a deletion
 * asked for elsewhere, and opens again at its next use. `opened` runs on every new connection before
 * anything else does.
 */
export function database(name: string, opened: (db: Db) => Promise<void>, upgrades = UPGRADES): Database {
  let connection: Promise<Db> | undefined;
  let closed = false;

  function forget(gone: Promise<Db>): void {
    if (connection === gone) connection = undefined;
  }

  function connect(): Promise<Db> {
    const connecting: Promise<Db> = open(name, upgrades, () => forget(connecting)).then(async (db) => {
      if (closed) db.close();
      else await opened(db);
      return db;
    });
    return connecting;
  }

  return {
    async use(work) {
      for (let again = true; ; again = false) {
        if (closed) return failed({ code: 'refused', cause: 'closed' });
        const current = (connection ??= connect());
        let db: Db;
        try {
          db = await soon(current);
        } catch (error) {
          const fault = openingFaultOf(error);
          // One that is merely slow stays: it is there when it is asked for next.
          if (fault.code !== 'busy') forget(current);
          return failed(fault);
        }
        try {
          return ok(await work(db));
        } catch (error) {
          // The browser may shut it before it says so.
          if (error instanceof DOMException && error.name === 'InvalidStateError') forget(current);
          // It was closed under us before this began, or aborted with nothing written.
          if (again && connection !== current) continue;
          return failed(faultOf(error));
        }
      }
    },
    async readAsItIs(work) {
      try {
        const db = await soon(openAsItIs(name));
        return await work(db)
          .then(ok)
          .finally(() => db.close());
      } catch (error) {
        return failed(openingFaultOf(error));
      }
    },
    close() {
      closed = true;
      void connection?.then((db) => db.close(), openingFaultOf);
      connection = undefined;
    },
  };
}

async function open(name: string, upgrades: typeof UPGRADES, gone: () => void): Promise<Db> {
  let thrown: unknown;
  try {
    return await openDB(name, upgrades.length, {
      upgrade(db, from, _to, tx) {
        // Its failure is the opening's, which is reported below.
        tx.done.catch(() => undefined);
        try {
          for (const upgrade of upgrades.slice(from)) upgrade(db as Db, tx);
        } catch (error) {
          thrown = error;
          tx.abort();
        }
      },
      blocking(_current, _blocked, event) {
        gone();
        (event.target as IDBDatabase).close();
      },
      terminated: gone,
    });
  } catch (error) {
    if (thrown !== undefined) console.error(thrown);
    throw error;
  }
}

/** Opens what is there and makes nothing: where there is no database, it fails. */
function openAsItIs(name: string): Promise<Db> {
  return openDB<Schema>(name, undefined, {
    upgrade(_db, _from, _to, tx) {
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** `opening`, or a TimeoutError when it takes longer than anybody waits. */
async function soon(opening: Promise<Db>): Promise<Db> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('blocked', 'TimeoutError')), PATIENCE);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
