import type { Driver } from '../support/driver.ts';
import { test } from '../support/fixtures.ts';
import { SHARING_ASKED, SHARING_ENDED } from '../../utils/platforms/sharing-signals.ts';
import { inBothSchemes, inBothThemes } from './audit.ts';
import { MEET, callAt, file, joined, stage, stored } from './site.ts';

/** A talk with lines, ended, its retro not yet saved. Gives the talk's id. */
async function talked(driver: Driver): Promise<string> {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'Sofia wants one plan');
  await file(tab, overlay, '> one-page joint plan');
  await file(tab, overlay, '= we meet on Thursdays');
  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?');
  await tab.close();
  return String((await stored(driver, 'talks'))[0]?.['id']);
}

test('axe: the overlay before, in and after a call', async ({ driver }) => {
  const tab = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'lobby' }));
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('Start now');
  await inBothThemes(tab, overlay, 'the brief');

  await stage(tab, 'heads', 2);
  await stage(tab, 'phase', 'in-call');
  await overlay.waitFor({ role: 'button', name: 'Done, next topic' });
  await file(tab, overlay, 'Sofia wants one plan');
  await file(tab, overlay, '> one-page joint plan');
  await inBothThemes(tab, overlay, 'the panel');
  await overlay.click({ role: 'button', name: 'More', exact: true });
  await inBothThemes(tab, overlay, 'the panel with its menu');

  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?');
  await inBothThemes(tab, overlay, 'the retro in the overlay');
  await overlay.click({ role: 'button', name: 'Save', exact: true });
  await overlay.waitForText('Saved, and only here.');
  await inBothThemes(tab, overlay, 'the saved retro');
  await tab.close();
});

test('axe: the chip, and the pill', async ({ driver }) => {
  const tab = await driver.openSite(callAt(MEET, { title: 'Coffee?', phase: 'in-call', heads: 2 }));
  const chip = await tab.waitForOverlay();
  await chip.waitForText('Is this a one-on-one?');
  await inBothThemes(tab, chip, 'the chip');
  await chip.click({ role: 'button', name: 'Start', exact: true });
  await chip.click({ role: 'button', name: 'Fold to a pill' });
  await chip.waitFor({ role: 'button', name: 'Open Aside' });
  await inBothThemes(tab, chip, 'the pill');
  await tab.close();
});

test('axe: the overlay after sharing, held by another tab, and with a third person', async ({ driver }) => {
  test.slow();
  const { tab, overlay } = await joined(driver);
  // It takes a while until a third one counts; the rest is looked at meanwhile.
  await stage(tab, 'heads', 3);
  await overlay.click({ role: 'button', name: 'Done, next topic' });
  await overlay.waitFor({ role: 'button', name: 'Undo' });
  await inBothThemes(tab, overlay, 'the panel with a way back');

  for (const signal of [SHARING_ASKED, SHARING_ENDED]) {
    await tab.evaluate((name) => document.dispatchEvent(new Event(name)), signal);
  }
  await overlay.waitForText('Sharing has stopped');
  await inBothThemes(tab, overlay, 'the pill after sharing');
  await overlay.click({ role: 'button', name: 'Sharing has stopped' });

  const copy = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'in-call', heads: 2 }));
  const other = await copy.waitForOverlay();
  await other.waitForText('This talk is open in another tab');
  await inBothThemes(copy, other, 'the panel held by another tab');
  await copy.close();

  await tab.bringToFront();
  await overlay.waitFor({ role: 'button', name: 'Open Aside' }, { timeoutMs: 40_000 });
  await overlay.click({ role: 'button', name: 'Open Aside' });
  await overlay.waitForText('Three here now');
  await inBothThemes(tab, overlay, 'the panel with a third person');
  await tab.close();
});

test('axe: the popup and the notebook, empty', async ({ driver }) => {
  for (const path of ['popup.html', 'notebook.html']) {
    const page = await driver.extensionPage(path);
    await page.waitForText('Nobody here yet.');
    await inBothSchemes(page, `${path}, empty`);
    await page.close();
  }
});

test('axe: the popup, the notebook and the retro page with a talk in them', async ({ driver }) => {
  const id = await talked(driver);
  const popup = await driver.extensionPage('popup.html');
  await popup.waitForText('Pedro');
  await inBothSchemes(popup, 'the popup with data');
  await popup.fill({ role: 'textbox' }, 'plan');
  await popup.waitForText('one-page joint');
  await inBothSchemes(popup, 'the popup with a search');
  await popup.close();

  for (const path of [`popup.html#talk/${id}`, `notebook.html#talk/${id}`]) {
    const page = await driver.extensionPage(path);
    await page.waitForText('one-page joint plan');
    await inBothSchemes(page, path.replace(id, '…'));
    await page.close();
  }
  const settings = await driver.extensionPage('notebook.html#settings');
  await settings.waitForText('What titles call you');
  await inBothSchemes(settings, 'the settings');
  await settings.close();

  const retro = await driver.extensionPage(`retro.html#${id}`);
  await retro.waitFor({ role: 'button' });
  await inBothSchemes(retro, 'the retro page');
  await retro.close();
});

test('axe: the practice call', async ({ driver }) => {
  const page = await driver.extensionPage('practice.html');
  await page.waitForText('Practice call');
  await inBothSchemes(page, 'the practice call');
  await page.close();
});
