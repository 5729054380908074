import type { Driver, Frame } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { inBothThemes } from './audit.ts';
import { MEET, callAt, file, joined, stored, untilStored } from './site.ts';

const OTHER = 'https://meet.google.com/xyz-abcd-efg';
const NEXT = { role: 'button', name: 'Done, next topic' } as const;
const press = (frame: Frame, name: string): Promise<void> => frame.click({ role: 'button', name });

/** Opens a call whose title says nothing of who is there, and gives the overlay, or none when Aside stays away. */
async function coffee(driver: Driver, base = MEET) {
  return driver.openSite(callAt(base, { title: 'Coffee?', phase: 'in-call', heads: 2 }));
}

test('the chip’s three answers: one for this call, one for the title, one for the meeting', async ({
  driver,
}) => {
  const first = await coffee(driver);
  await press(await first.waitForOverlay(), 'Not this one');
  await first.waitForGone('#aside-frame');
  // The next call is asked about again.
  const again = await coffee(driver, OTHER);
  const overlay = await again.waitForOverlay();
  await press(overlay, 'Always for this meeting');
  await overlay.waitFor(NEXT);
  await again.close();
  const third = await coffee(driver, OTHER);
  await (await third.waitForOverlay()).waitFor(NEXT);
  await third.close();
  const fourth = await coffee(driver, 'https://meet.google.com/qqq-wwww-eee');
  await press(await fourth.waitForOverlay(), 'Never for this title');
  await untilStored(driver, 'settings', '"neverTitles":["Coffee?"]');
  await fourth.close();
  // Where always and never both fit, Aside stays away.
  const fifth = await coffee(driver, OTHER);
  await fifth.staysWithoutOverlay(1_500);
});

test('a link that two people were met on asks with whom before it draws a name', async ({ driver }) => {
  for (const who of ['Pedro', 'Noor']) {
    const { tab, overlay } = await joined(driver, MEET, { title: `1:1 ${who}` });
    await file(tab, overlay, `> ${who} promise`);
    await untilStored(driver, 'promises', `${who} promise`);
    await tab.close();
  }
  const tab = await driver.openSite(callAt(MEET, { title: '1:1', phase: 'lobby', heads: 2 }));
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('With whom, this time?');
  await inBothThemes(tab, overlay, 'the question with whom on a shared link');
  const text = await overlay.text();
  for (const word of ['Pedro', 'Noor', 'promise']) expect(text).not.toContain(word);
  await overlay.type({ role: 'textbox' }, 'Noor');
  await press(overlay, 'Start');
  await overlay.waitForText('Noor promise');
  expect(await overlay.text()).not.toContain('Pedro promise');
  expect(await stored(driver, 'people')).toHaveLength(2);
});

test('a rule written in the settings holds for the next call, and says before what it will do', async ({
  driver,
}) => {
  const page = await driver.extensionPage('notebook.html#settings');
  await page.type({ role: 'textbox', name: 'Try a title' }, '1:1 Pedro');
  await page.waitForText('The title says one-on-one with Pedro.');
  await page.click({ role: 'button', name: 'Add', nth: 1 });
  await page.type({ role: 'textbox', name: 'A title for which Aside never opens' }, '*pedro');
  await page.press('Enter');
  await page.waitForText('Your never “*pedro” fits.');
  const away = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'in-call', heads: 2 }));
  await away.staysWithoutOverlay(1_500);
  await page.bringToFront();
  await page.click({ role: 'button', name: 'Remove “*pedro”' });
  await page.waitForText('The title says one-on-one with Pedro.');
  await away.bringToFront();
  await (await away.waitForOverlay()).waitFor(NEXT);
});

test('the name that recurs over two partners is learnt to be one’s own', async ({ driver }) => {
  for (const [base, title] of [
    [MEET, 'Ana / Pedro'],
    [OTHER, 'Noor / Ana'],
  ] as const) {
    const tab = await driver.openSite(callAt(base, { title, phase: 'in-call', heads: 2 }));
    await (await tab.waitForOverlay()).waitFor(NEXT);
    await untilStored(driver, 'talks', title);
    await tab.close();
  }
  await untilStored(driver, 'settings', '"self":["Ana"]');
  const names = (await stored(driver, 'people')).map(({ body }) => (body as { name: string }).name);
  expect(names).toEqual(['Noor']);
});
