import { bundleContract } from '../contract/bundle.ts';
import { expect, test } from '../support/fixtures.ts';

// Some cases break the storage on purpose, and the code says so in the console.
test.use({ faultsExpected: true });

test('the storage contract holds on the real thing', async ({ driver }) => {
  test.slow();
  const page = await driver.extensionPage('popup.html');
  // Firefox runs a source in a global of its own over the page's window.
  await page.runSource(
    `${await bundleContract()}\n;window.runStoresContract = globalThis.runStoresContract;`,
  );
  const verdicts = await page.evaluate(() => runStoresContract());
  expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(30);
  await page.close();
});
