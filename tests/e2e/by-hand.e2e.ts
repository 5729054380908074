import type { Driver, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { MEET, callAt, file, joined, stored } from './site.ts';

/** The tab's id in the browser, while it is in front. */
function frontId(driver: Driver): Promise<number> {
  return driver.background(async () => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
}

/** Sends what the popup sends: opened in a tab, it would be the tab in front itself. */
async function fromPopup(driver: Driver, verb: string, tabId: number): Promise<unknown> {
  const popup = await driver.extensionPage('popup.html');
  const answer = await popup.evaluate(
    (name, id) => {
      const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return runtime.sendMessage({ verb: name, data: { tabId: id } }) as Promise<unknown>;
    },
    verb,
    tabId,
  );
  await popup.close();
  return (answer as { readonly value?: unknown }).value;
}

/** Chooses our entry in the menu of a page. The menu itself is the browser's own. */
function chooseEntry(driver: Driver, tabId: number): Promise<void> {
  return driver.background(async (id) => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    const tab = await browser.tabs.get(id);
    const event = browser.contextMenus.onClicked as unknown as { dispatch(...given: unknown[]): void };
    event.dispatch({ menuItemId: 'talk', editable: false, pageUrl: tab.url }, tab);
  }, tabId);
}

async function closed(...tabs: readonly Tab[]): Promise<void> {
  await Promise.all(tabs.map((tab) => tab.close()));
}

test('started by hand on a page of the site that is no call, and ended from the popup', async ({
  driver,
}) => {
  const tab = await driver.openSite('https://meet.google.com/landing');
  await tab.staysWithoutOverlay(500);
  const tabId = await frontId(driver);
  await driver.command('open');
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('By hand');
  const report = String(await fromPopup(driver, 'call/report', tabId));
  expect(report).toContain('in-call: 0 0 0');
  expect(report).not.toMatch(/landing|https?:/);
  await tab.bringToFront();
  await file(tab, overlay, 'said on a page of no call');
  await fromPopup(driver, 'call/end', tabId);
  await overlay.waitForText('How was it?');
  expect(JSON.stringify(await stored(driver, 'talks'))).toContain('said on a page of no call');
  await closed(tab);
});

test('a talk that was ended by hand stays ended while its call goes on, and goes on when asked', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  const tabId = await frontId(driver);
  await file(tab, overlay, 'before the end');
  await fromPopup(driver, 'call/end', tabId);
  await overlay.waitForText('How was it with Pedro?');
  // What the page shows now must not open it again.
  await tab.evaluate(() => (window as unknown as { __stage: { heads(n: number): void } }).__stage.heads(3));
  await tab.evaluate(() => (window as unknown as { __stage: { heads(n: number): void } }).__stage.heads(2));
  await overlay.waitForText('How was it with Pedro?');
  await fromPopup(driver, 'call/start', tabId);
  await overlay.waitFor({ role: 'button', name: 'Done, next topic' });
  expect(await overlay.text()).toContain('before the end');
  expect(await stored(driver, 'talks')).toHaveLength(1);
  await closed(tab);
});

test('the menu of a page starts a talk, and ends it', async ({ driver, engine }) => {
  test.skip(engine === 'firefox', 'Firefox gives no way to choose an entry of its menu from outside');
  const tab = await driver.openSite(
    callAt(MEET, { title: 'Platform team standup', phase: 'in-call', heads: 2 }),
  );
  await tab.staysWithoutOverlay(1_500);
  const tabId = await frontId(driver);
  await chooseEntry(driver, tabId);
  const overlay = await tab.waitForOverlay();
  await overlay.waitFor({ role: 'button', name: 'Done, next topic' });
  await chooseEntry(driver, tabId);
  await overlay.waitForText('How was it?');
  await closed(tab);
});
