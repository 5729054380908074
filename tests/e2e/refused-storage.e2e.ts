import { expect, test } from '../support/fixtures.ts';
import { joined, MEET, callAt } from './site.ts';

test('storage refused in the frame: a plain fault, and a window of its own as the way on', async ({
  startOwn,
  engine,
}) => {
  test.skip(
    engine === 'firefox',
    'Firefox has no switch that refuses storage to an extension frame: it is never a third party there',
  );
  const driver = await startOwn({ refuseFrameStorage: true });
  const tab = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'in-call', heads: 2 }));
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('Nothing is lost.');
  expect(await overlay.text()).toContain('Your notes are not open');
  // Never an empty panel in which a line would be lost.
  expect(await overlay.sees({ role: 'textbox' })).toBe(false);

  await overlay.click({ role: 'button', name: 'Open in its own window' });
  const own = await driver.waitForTab('overlay.html');
  await own.waitFor({ role: 'textbox' });
});

test('the control: with storage allowed the same call shows the panel', async ({ driver, engine }) => {
  test.skip(engine === 'firefox', 'it only stands beside the test above, which Firefox cannot run');
  const { tab, overlay } = await joined(driver);
  expect(await overlay.text()).not.toContain('Your notes are not open');
  await tab.close();
});
