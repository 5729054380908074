import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openStores } from '../../utils/storage/open-stores.ts';
import { runCases } from './contract.ts';
import { StoresBench } from './stores-bench.ts';
import { STORES_CONTRACT } from './stores.contract.ts';

it.each(STORES_CONTRACT)('$name', async (each) => {
  const [verdict] = await runCases(
    [each],
    () => new StoresBench(openStores),
    (bench) => bench.wipe(),
  );
  expect(verdict?.error).toBeUndefined();
});
