import { expect, test } from '../support/fixtures.ts';
import { inBothThemes } from './audit.ts';
import { MEET, ZOOM, callAt, file, joined, stage } from './site.ts';

/* Scenarios that mostly wait, for a grace or a second reading. They run beside the others, in browsers of their own. */

test('the tab is closed instead: a badge, and the popup begins with the retro', async ({ driver }) => {
  test.slow();
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'said before the tab went');
  await tab.close();
  // The grace after a call's page is gone is 30 s.
  await expect.poll(() => driver.badgeText(), { timeout: 45_000 }).toBe('1');
  const popup = await driver.extensionPage('popup.html');
  await popup.waitForText('how was it?');
  await popup.close();
  await expect
    .poll(async () => (await driver.windows()).flatMap(({ urls }) => urls).join(' '), { timeout: 45_000 })
    .toContain('retro.html');
});

test('a page of the site that goes elsewhere ends the talk within the grace', async ({ driver }) => {
  test.slow();
  const { tab, overlay } = await joined(driver, ZOOM);
  await file(tab, overlay, 'in the shell');
  await stage(tab, 'removeFrame');
  await overlay.waitForText('How was it with Pedro?', { timeoutMs: 40_000 });
  await tab.close();
});

test('a page without one known marker: blind is said, with a report that names nobody, and a start by hand offered', async ({
  driver,
}) => {
  const tab = await driver.openSite(callAt(MEET, { bare: 1, title: '1:1 Pedro' }));
  // A page that is still loading looks the same, so Aside waits for a second reading.
  const chip = await tab.waitForOverlay({ timeoutMs: 25_000 });
  await chip.waitForText('I can’t see this page’s call.');
  await chip.click({ role: 'button', name: 'See what to report' });
  await chip.waitForText('in-call: 0 0 0');
  const report = await chip.text('pre');
  expect(report).toMatch(/^Aside \d+\.\d+\.\d+\s(?:Firefox|Chromium) \d+\s[\w-]+\smeet\slobby: 0 0 0 0\s/);
  expect(report).not.toMatch(/Pedro|abc-mnop-xyz|https?:/);
  await chip.click({ role: 'button', name: 'Copy the report' });
  await chip.waitForText('Copied.');
  await inBothThemes(tab, chip, 'the chip on a page that cannot be read, with its report');
  await chip.click({ role: 'button', name: 'Start by hand', exact: true });
  await chip.waitForText('By hand');
  await inBothThemes(tab, chip, 'the panel on a page that cannot be read');
  await file(tab, chip, 'kept on a page nobody knows');
  expect(await driver.faults()).toEqual([]);
  await tab.close();
});
