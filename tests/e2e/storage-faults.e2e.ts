import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Frame, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { builtExtension } from '../support/places.ts';
import { MEET, callAt, file, joined, stored, untilStored } from './site.ts';

const NEWER = 'Your notes were written by a newer Aside.';
const UPDATE = 'Update Aside';
const AGAIN = { role: 'button', name: 'Try again' } as const;
const FIELDS = 'input, textarea, [contenteditable]';

/** Runs `work` on one of our own pages that is opened for it. */
async function onOwnPage<A extends readonly unknown[], R>(
  driver: Driver,
  work: (...args: A) => Promise<R>,
  ...args: A
): Promise<R> {
  const page = await driver.extensionPage('popup.html');
  try {
    return await page.evaluate(work, ...args);
  } finally {
    await page.close();
  }
}

/** Leaves the database as a later Aside would: of a higher version, with a store that this one does not know. */
function makeNewer(driver: Driver): Promise<void> {
  return onOwnPage(
    driver,
    () =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('aside', 99);
        open.onupgradeneeded = () => open.result.createObjectStore('of-tomorrow');
        open.onerror = () => fail(new Error(String(open.error)));
        open.onsuccess = () => {
          open.result.close();
          done();
        };
      }),
  );
}

/** Every record of every store, as one text, with the version; whatever version it is. */
function everything(driver: Driver): Promise<string> {
  return onOwnPage(
    driver,
    () =>
      new Promise<string>((done, fail) => {
        const open = indexedDB.open('aside');
        open.onerror = () => fail(new Error(String(open.error)));
        open.onsuccess = async () => {
          const db = open.result;
          const names = [...db.objectStoreNames];
          const tx = db.transaction(names);
          const requests = names.map((name) => tx.objectStore(name).getAll());
          tx.oncomplete = () => {
            db.close();
            done(JSON.stringify([db.version, names, requests.map(({ result }) => result)]));
          };
        };
      }),
  );
}

/** Takes the newer database away; what was in it comes back from the second copy. */
function makeOldAgain(driver: Driver): Promise<void> {
  return onOwnPage(
    driver,
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase('aside');
        request.onsuccess = () => done();
        request.onerror = () => fail(new Error(String(request.error)));
      }),
  );
}

async function expectPlainFault(scope: Frame | Tab, where: string): Promise<void> {
  await scope.waitForText(NEWER);
  expect(await scope.text(), where).toContain(UPDATE);
  expect(await scope.sees(AGAIN), where).toBe(true);
  expect(await scope.text(), where).not.toContain('Nobody here yet');
  expect(await scope.count(FIELDS), `fields in ${where}`).toBe(0);
}

/** Presses "Try again", unless Aside was faster: it also tries by itself. */
function tryAgain(overlay: Frame): Promise<void> {
  return overlay.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.includes('Try again'))?.click();
  });
}

test('notes of a newer Aside: each page says so plainly with a way on, and nothing is touched', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'kept from before');
  await untilStored(driver, 'talks', 'kept from before');
  await tab.close();
  await makeNewer(driver);
  const before = await everything(driver);
  expect(before).toContain('kept from before');

  for (const path of ['popup.html', 'notebook.html']) {
    const page = await driver.extensionPage(path);
    await expectPlainFault(page, path);
    // The other way on: what can be read leaves as a file.
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => (document.body.dataset['saved'] = text));
        return make(file);
      };
    });
    await page.click({ role: 'button', name: 'Save what can be read' });
    await page.waitUntil({ because: 'a file with the words' }, () =>
      document.body.dataset['saved']?.includes('kept from before'),
    );
    await page.close();
  }
  const again = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'in-call', heads: 2 }));
  const closed = await again.waitForOverlay();
  await expectPlainFault(closed, 'the overlay');
  await closed.click(AGAIN);
  await expectPlainFault(closed, 'the overlay after another try');
  expect(await everything(driver)).toBe(before);

  // The way on leads on: once this Aside can read the notes, the same panel opens with them.
  await makeOldAgain(driver);
  await again.bringToFront();
  await tryAgain(closed);
  await closed.waitForText('kept from before');
  await again.close();
});

test('a newer Aside takes the notes over in the middle of a talk: what is written stays in sight', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'kept from before');
  await untilStored(driver, 'talks', 'kept from before');
  await makeNewer(driver);
  const before = await everything(driver);
  await tab.bringToFront();
  await file(tab, overlay, 'written into the fault');
  await overlay.waitForText(NEWER);
  await overlay.waitForText('1 line is waiting here');
  expect(await overlay.text()).toContain('kept from before');
  expect(await everything(driver)).toBe(before);

  await makeOldAgain(driver);
  await tab.bringToFront();
  await tryAgain(overlay);
  await untilStored(driver, 'talks', 'written into the fault');
  expect(JSON.stringify(await stored(driver, 'talks'))).toContain('kept from before');
  await tab.close();
});

test('no room left: the line stays in sight, is said not to be stored, can be copied, and is stored once there is room', async ({
  startOwn,
  engine,
}, info) => {
  test.slow();
  // With `unlimitedStorage` nothing but a full disk is full.
  const extensionDir = info.outputPath('limited');
  cpSync(builtExtension(engine), extensionDir, { recursive: true });
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: readonly string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  const driver = await startOwn({ extensionDir });

  const before = await joined(driver);
  await file(before.tab, before.overlay, 'kept while there was room');
  await untilStored(driver, 'talks', 'kept while there was room');
  await before.tab.close();
  await driver.setRoom('none');

  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'said when there was none');
  await overlay.waitForText('Aside can’t save right now.');
  await overlay.waitForText('The browser has no room left for it.');
  await overlay.waitForText('1 line is waiting here');
  await overlay.waitForText('Not saved yet');
  await file(tab, overlay, 'and one more');
  await overlay.waitForText('2 lines are waiting here');
  expect(await overlay.text()).not.toMatch(/^Saved /m);
  const kept = JSON.stringify(await stored(driver, 'talks'));
  expect(kept).toContain('kept while there was room');
  expect(kept).not.toContain('said when there was none');
  // What is stored can still be read.
  const popup = await driver.extensionPage('popup.html');
  await popup.waitForText('Pedro');
  await popup.close();

  await tab.bringToFront();
  await overlay.click({ role: 'button', name: 'Copy the lines' });
  await overlay.waitForText('Copied');
  await overlay.click({ role: 'textbox' });
  await tab.press(engine === 'firefox' ? 'Control+v' : 'Control+V');
  const pasted = await overlay.value({ role: 'textbox' });
  for (const line of ['kept while there was room', 'said when there was none', 'and one more']) {
    expect(pasted).toContain(line);
  }

  await driver.setRoom('plenty');
  await tab.bringToFront();
  await tryAgain(overlay);
  await overlay.waitForGone({ text: 'Aside can’t save right now.' });
  await untilStored(driver, 'talks', 'said when there was none');
  await untilStored(driver, 'talks', 'and one more');
});
