import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { database } from '../../utils/storage/database.ts';
import { UPGRADES, type Db } from '../../utils/storage/upgrades.ts';
import { settled } from '../contract/stores-bench.ts';

const nothing = () => Promise.resolve();
const count = (db: Db) => db.count('people');
const put = (db: Db) => db.put('people', { id: 'p1', rev: {}, changedAt: 0, body: 'kept' });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('has a version for each upgrade', async () => {
  const name = crypto.randomUUID();
  expect(await database(name, nothing).use((db) => Promise.resolve(db.version))).toEqual({
    ok: true,
    value: UPGRADES.length,
  });
});

it('runs only the upgrades that a database lacks, with its data in reach', async () => {
  const name = crypto.randomUUID();
  const old = database(name, nothing);
  await old.use(put);
  old.close();
  const known = UPGRADES.map(() => vi.fn<(typeof UPGRADES)[number]>());
  const second = vi.fn<(typeof UPGRADES)[number]>((_db, tx) => {
    void tx.objectStore('people').put({ id: 'p2', rev: {}, changedAt: 0, body: 'new' });
  });
  const newer = database(name, nothing, [...known, second]);
  expect(await newer.use(count)).toEqual({ ok: true, value: 2 });
  for (const step of known) expect(step).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

it('leaves the data as it was when an upgrade throws, and says that it is damaged', async () => {
  const name = crypto.randomUUID();
  const old = database(name, nothing);
  await old.use(put);
  old.close();
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const broken = database(name, nothing, [
    ...UPGRADES,
    (_db, tx) => {
      tx.objectStore('people')
        .clear()
        .catch(() => undefined);
      throw new Error('a bug in an upgrade');
    },
  ]);
  expect(await broken.use(count)).toEqual({ ok: false, fault: { code: 'damaged', cause: 'AbortError' } });
  expect(told).toHaveBeenCalledWith(new Error('a bug in an upgrade'));
  broken.close();
  expect(await database(name, nothing).use(count)).toEqual({ ok: true, value: 1 });
});

it('opens again when it was closed between being asked for and being used', async () => {
  const name = crypto.randomUUID();
  const opened = vi.fn(nothing);
  const pool = database(name, opened);
  let deleted = false;
  const outcome = await pool.use(async (db) => {
    if (!deleted) {
      deleted = true;
      await settled(indexedDB.deleteDatabase(name));
    }
    return count(db);
  });
  expect(outcome).toEqual({ ok: true, value: 0 });
  expect(opened).toHaveBeenCalledTimes(2);
});

it('opens again when the browser shut it without a word', async () => {
  const opened = vi.fn(nothing);
  const pool = database(crypto.randomUUID(), opened);
  await pool.use((db) => Promise.resolve(db.close()));
  expect(await pool.use(count)).toEqual({ ok: true, value: 0 });
  expect(opened).toHaveBeenCalledTimes(2);
});

it('is busy, not stuck, while an old page will not close, and works once it does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const name = crypto.randomUUID();
  // A page of an older version that does not listen.
  const stuck = await settled(indexedDB.open(name, 1));
  const pool = database(name, nothing, [() => undefined, ...UPGRADES]);
  const waiting = pool.use(count);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await waiting).toEqual({ ok: false, fault: { code: 'busy', cause: 'TimeoutError' } });
  stuck.close();
  expect(await pool.use(count)).toEqual({ ok: true, value: 0 });
});

it('gives a fault after it was closed', async () => {
  const pool = database(crypto.randomUUID(), nothing);
  pool.close();
  expect(await pool.use(count)).toEqual({ ok: false, fault: { code: 'refused', cause: 'closed' } });
});

it('throws what is a bug', async () => {
  const pool = database(crypto.randomUUID(), nothing);
  await expect(pool.use(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
