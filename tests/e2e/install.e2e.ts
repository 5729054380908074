import { expect, test } from '../support/fixtures.ts';
import { file, joined } from './site.ts';

test('the scripts are not given to a page that has them', async ({ driver, engine }) => {
  test.skip(engine === 'firefox', 'Firefox cannot be told to fire onInstalled from outside');
  const { tab, overlay } = await joined(driver);
  await tab.evaluate(() => document.getElementById('aside-frame')?.setAttribute('data-first', ''));
  await driver.background(async () => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    const event = browser.runtime.onInstalled as unknown as { dispatch(details: object): void };
    event.dispatch({ reason: 'update' });
    // The handler asks each frame, then gives: both are done before a question asked after them is.
    for (let turn = 0; turn < 3; turn++) {
      const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      await browser.scripting.executeScript({ target: { tabId: front?.id ?? -1 }, func: () => true });
    }
  });
  // A second script would take the first one's frame away.
  await file(tab, overlay, 'still the same frame');
  expect(await tab.count('#aside-frame[data-first]')).toBe(1);
});
