import type { Driver, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { inBothSchemes, inBothThemes } from './audit.ts';
import { file, stored, untilStored } from './site.ts';

const FIELD = { role: 'textbox', name: 'With whom?' } as const;

/** Begins a talk with Pedro in a window of its own, as one does in the popup, and gives that window. */
async function begun(driver: Driver): Promise<Tab> {
  const popup = await driver.extensionPage('popup.html');
  await popup.click({ role: 'link', name: 'A call Aside can’t see' });
  await popup.click({ role: 'button', name: 'Open the window' });
  await popup.waitForText('Say with whom first.');
  await inBothSchemes(popup, 'the form for a call that cannot be seen');
  await popup.fill(FIELD, 'Pedro');
  await popup.click({ role: 'button', name: 'Open the window' });
  const own = await driver.waitForTab('overlay.html#person/');
  await own.waitForText('Aside can’t see this call, or your sharing.');
  return own;
}

test('a call that no page shows has a window: begun by hand, hidden by its key, ended in place', async ({
  driver,
}) => {
  const own = await begun(driver);
  expect(await own.text()).toContain('Hide it yourself before you share');
  expect(await own.text()).not.toContain('Only you see this');
  await inBothThemes(own, own, 'the own window before the talk');
  await own.click({ role: 'button', name: 'Start now' });
  await file(own, own, 'said on a walk');

  await driver.command('hide');
  await own.waitFor({ role: 'button', name: 'Show Aside again' });
  expect(await own.text()).not.toMatch(/Pedro|walk/);
  await own.click({ role: 'button', name: 'Show Aside again' });
  await own.waitForText('said on a walk');

  await own.click({ role: 'button', name: 'End the talk' });
  await own.waitForText('How was it with Pedro?');
  const talks = JSON.stringify(await stored(driver, 'talks'));
  expect(talks).toContain('"endedAt"');
  expect(talks).toContain('said on a walk');
});

test('closing that window ends its talk; with the same person it goes on, and there is never a second one', async ({
  driver,
}) => {
  const own = await begun(driver);
  await own.click({ role: 'button', name: 'Start now' });
  await file(own, own, 'before it was closed');

  const popup = await driver.extensionPage('popup.html');
  await popup.waitForText('With Pedro, in its own window');
  await popup.click({ role: 'button', name: 'Go to it' });
  expect(
    (await driver.windows()).flatMap(({ urls }) => urls).filter((url) => url.includes('#person/')),
  ).toHaveLength(1);
  await own.close();
  await untilStored(driver, 'talks', '"endedAt"');

  const again = await begun(driver);
  await again.waitForText('before it was closed');
  await again.waitFor({ role: 'button', name: 'End the talk' });
  expect(await stored(driver, 'talks')).toHaveLength(1);
  expect(await stored(driver, 'people')).toHaveLength(1);
});

test('a talk that is over is written down, looked back on, and counts like any other', async ({ driver }) => {
  const popup = await driver.extensionPage('popup.html');
  await popup.click({ role: 'link', name: 'Write a talk down' });
  await popup.fill(FIELD, 'Sofia');
  await popup.fill({ role: 'textbox', name: 'Minutes' }, '35');
  await popup.fill({ role: 'textbox', name: 'Lines' }, '> send the plan');
  await popup.click({ role: 'button', name: 'Save the talk' });
  await popup.waitForText('Only a talk that is over can be written down.');
  await inBothSchemes(popup, 'the form for a talk that is over');
  await popup.fill({ role: 'textbox', name: 'Minutes' }, '20');
  await popup.click({ role: 'button', name: 'Save the talk' });
  await popup.waitForText('How was it with Sofia?');
  await popup.click({ css: 'label', text: '4', exact: true });
  await popup.click({ role: 'button', name: 'Save', exact: true });
  await popup.waitForText('Saved, and only here.');
  await popup.close();

  const again = await driver.extensionPage('popup.html');
  await again.click({ role: 'link', name: 'Sofia', within: 'section', nth: 0 });
  await again.waitForText('send the plan');
  await again.waitForText('20 min');
});

test('a call that Zoom hands to its app: nothing by itself, asked for the window with somebody, then known', async ({
  driver,
}) => {
  const page = await driver.openSite('https://us02web.zoom.us/j/81234567890?pwd=secret');
  await page.staysWithoutOverlay(1_500);
  await driver.command('open');
  const chip = await page.waitForOverlay();
  await chip.waitForText('This call opens in the Zoom app.');
  await inBothThemes(page, chip, 'the chip where Zoom hands a call to its app');
  await chip.fill(FIELD, 'Pedro');
  await chip.click({ role: 'button', name: 'Open the window' });
  const own = await driver.waitForTab('overlay.html#person/');
  await own.waitForText('Aside can’t see this call, or your sharing.');
  await own.close();
  await page.close();
  const next = await driver.openSite('https://us02web.zoom.us/j/81234567890');
  const known = await next.waitForOverlay();
  await known.waitFor({ role: 'button', name: 'Open it with Pedro' });
});
