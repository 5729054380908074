import type { Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { callAt, fileMany, joined, stage, stored, untilStored } from './site.ts';

const LOW = { width: 400, height: 480 } as const;

/** The main button lies whole within the window, and what does not fit is reached by scrolling. */
async function inSight(page: Tab, name: string): Promise<void> {
  const main = { role: 'button', name, exact: true } as const;
  await page.waitFor(main);
  const { y, height } = await page.box(main);
  expect(y, name).toBeGreaterThanOrEqual(0);
  expect(y + height, name).toBeLessThanOrEqual(LOW.height);
  const more = await page.evaluate(() =>
    [...document.querySelectorAll('*')].some(
      (each) =>
        each.scrollHeight > each.clientHeight + 8 && /auto|scroll/.test(getComputedStyle(each).overflowY),
    ),
  );
  expect(more, `there is more than fits beside ${name}`).toBe(true);
}

test('in a low window the retro and the brief scroll, with their main button in sight', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  await fileMany(
    overlay,
    Array.from({ length: 12 }, (_, n) => `> promise ${n}`),
  );
  await untilStored(driver, 'promises', 'promise 11');
  await tab.bringToFront();
  await stage(tab, 'leave');
  await overlay.waitForText('How was it');
  const [talk] = await stored(driver, 'talks');
  await tab.close();

  const retro = await driver.extensionPage(`retro.html#${String(talk?.['id'])}`);
  await retro.setViewport(LOW);
  await retro.click({ role: 'button', name: 'Look back' });
  await retro.click({ role: 'button', name: '12 promises' });
  await inSight(retro, 'Save');
  await retro.close();

  // Another meeting with the same person: what is open between the two is in its brief.
  const lobby = await driver.openSite(
    callAt('https://meet.google.com/xyz-abcd-efg', { title: '1:1 Pedro', phase: 'lobby' }),
  );
  await (await lobby.waitForOverlay()).waitForText('Start now');
  const id = await driver.background(async () => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    const [call] = await browser.tabs.query({ url: 'https://meet.google.com/*' });
    return call?.id ?? -1;
  });
  const brief = await driver.extensionPage(`overlay.html#${id}`);
  await brief.setViewport(LOW);
  await inSight(brief, 'Start now');
  await Promise.all([brief.close(), lobby.close()]);
});
