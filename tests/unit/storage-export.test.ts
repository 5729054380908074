import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStores } from '../../utils/storage/open-stores.ts';
import { settled, StoresBench } from '../contract/stores-bench.ts';
import { canonicalJson } from '../../utils/storage/export-all.ts';

it('writes equal values as equal texts, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}');
});

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
    { verbose: 1 },
  );
});

it('gives what can be read of a database that a newer Aside wrote', async () => {
  const bench = new StoresBench(openStores);
  const before = await bench.stores();
  await before.people.put({ id: 'p1', name: 'Ana', aliases: [], createdAt: 0, changedAt: 0 });
  const opening = indexedDB.open(bench.name, 99);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('of-tomorrow');
    opening.result.deleteObjectStore('shelf');
  };
  (await settled(opening)).close();

  const stores = await bench.stores();
  expect(await stores.health()).toMatchObject({ state: 'faulty', fault: { code: 'newer' } });
  const all = await stores.exportAll(0);
  expect(all.ok && JSON.parse(all.value)).toMatchObject({
    counts: { people: 1, shelf: 0 },
    records: { people: [{ id: 'p1', body: { name: 'Ana' } }] },
  });
});

it('makes no database by looking for what can be read of it', async () => {
  const bench = new StoresBench(openStores);
  const stores = await bench.stores();
  stores.close();
  await settled(indexedDB.deleteDatabase(bench.name));
  expect(await stores.exportAll(0)).toMatchObject({ ok: false });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(bench.name);
});
