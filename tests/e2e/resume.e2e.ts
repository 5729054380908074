import { expect, test } from '../support/fixtures.ts';
import type { Talk } from '../../utils/core/talk.ts';
import { MEET, file, fileMany, joined, stage, stored, untilStored } from './site.ts';

test('a reload goes on with the same talk, its times and its words', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'before the reload');
  await overlay.type({ role: 'textbox' }, 'half a line');
  await untilStored(driver, 'talks', 'half a line');
  await tab.bringToFront();
  await tab.goto(`${MEET}?title=1:1+Pedro&phase=in-call&heads=2`);
  const again = await tab.waitForOverlay();
  await again.waitForText('before the reload');
  expect(await again.value({ role: 'textbox' })).toBe('half a line');
  expect(await stored(driver, 'talks')).toHaveLength(1);
  await tab.close();
});

test('two meetings in two tabs are two talks; one meeting in two tabs has one holder', async ({ driver }) => {
  const one = await joined(driver);
  await file(one.tab, one.overlay, 'with Pedro');
  const two = await joined(driver, 'https://meet.google.com/xyz-abcd-efg', { title: '1:1 Noor' });
  await file(two.tab, two.overlay, 'with Noor');
  await one.tab.bringToFront();
  await file(one.tab, one.overlay, 'Pedro again');
  await untilStored(driver, 'talks', 'Pedro again');
  const talks = (await stored(driver, 'talks')).map(({ body }) => body as Talk);
  expect(Object.fromEntries(talks.map(({ name, lines }) => [name, lines.map(({ text }) => text)]))).toEqual({
    Pedro: ['with Pedro', 'Pedro again'],
    Noor: ['with Noor'],
  });

  const copy = await driver.openSite(`${MEET}?title=1:1+Pedro&phase=in-call&heads=2`);
  const other = await copy.waitForOverlay();
  await other.waitForText('This talk is open in another tab');
  await other.click({ role: 'button', name: 'Move it here' });
  await other.waitForText('with Pedro');
  expect(await stored(driver, 'talks')).toHaveLength(2);
  await Promise.all([one.tab.close(), two.tab.close(), copy.close()]);
});

test('two pages write to one talk at the same time: no word of either is lost', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'line 0');
  await untilStored(driver, 'talks', 'line 0');
  const id = String((await stored(driver, 'talks'))[0]?.['id']);
  const notebook = await driver.extensionPage(`notebook.html#retro/${id}`);
  await notebook.waitFor({ role: 'radiogroup' });

  const COUNT = 40;
  const lines = Array.from({ length: COUNT + 1 }, (_, n) => `line ${n}`);
  await fileMany(overlay, lines.slice(1));
  await notebook.evaluate((count) => {
    const channel = new MessageChannel();
    let n = 0;
    channel.port1.onmessage = () => {
      const steps = document.querySelectorAll<HTMLInputElement>('[role="radiogroup"] input');
      if (n === count) return;
      steps[(n += 1) % 5]?.click();
      channel.port2.postMessage('next');
    };
    channel.port2.postMessage('first');
  }, COUNT);
  await untilStored(driver, 'talks', `line ${COUNT}`);
  await untilStored(driver, 'talks', '"worth":1');

  const [record] = await stored(driver, 'talks');
  const talk = record?.['body'] as Talk;
  expect(talk.lines.map(({ text }) => text)).toEqual(lines);
  expect(talk.retro.worth).toBe(1);
  // Each page shows what the other one wrote.
  await notebook.waitUntil(
    { because: 'the notebook shows the last answer' },
    () => document.querySelector<HTMLInputElement>('[role="radiogroup"] input')?.checked,
  );
  await notebook.goto(driver.extensionUrl(`notebook.html#talk/${id}`));
  await notebook.waitForText(`line ${COUNT}`);
  await Promise.all([tab.close(), notebook.close()]);
});

test('the open key brings back what was hidden with its half line, gives it the focus, and folds it', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'before it was hidden');
  await overlay.type({ role: 'textbox' }, 'half a li');
  await overlay.evaluate(() => {
    document.documentElement.dataset['mark'] = 'the same';
  });
  await overlay.click({ role: 'button', name: 'Hide' });
  // Each change of the page brings a reading.
  for (const title of ['1:1 Pedro, late', '1:1 Pedro']) {
    await stage(tab, 'title', title);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  // Keys are the call's own meanwhile.
  await tab.keyboard('m');
  const fired = await tab.evaluate(
    () => (window as unknown as { __stage: { shortcuts: { fired: string[] } } }).__stage.shortcuts.fired,
  );
  expect(fired).toEqual(['m']);
  await driver.command('open');
  await overlay.waitUntil(
    { because: 'the field has the focus' },
    () => document.hasFocus() && document.activeElement?.localName === 'textarea',
  );
  expect(await overlay.evaluate(() => document.documentElement.dataset['mark'])).toBe('the same');
  await tab.keyboard('ne');
  expect(await overlay.value({ role: 'textbox' })).toBe('half a line');
  await tab.press('Escape');
  await tab.waitUntil(
    { because: 'the call has the focus' },
    () => document.activeElement?.id !== 'aside-frame',
  );
  await driver.command('open');
  await overlay.waitUntil(
    { because: 'the field has the focus again' },
    () => document.hasFocus() && document.activeElement?.localName === 'textarea',
  );
  await driver.command('open');
  await overlay.waitFor({ role: 'button', name: 'Open Aside' });
  await tab.close();
});

test('the browser is killed in the middle of a note: at most the last 500 ms are missing', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'filed before the kill');
  await overlay.type({ role: 'textbox' }, 'typed, then rested');
  await new Promise((resolve) => setTimeout(resolve, 800));
  await driver.kill();
  await driver.restart();
  const text = JSON.stringify(await stored(driver, 'talks'));
  expect(text).toContain('filed before the kill');
  expect(text).toContain('typed, then rested');
});
