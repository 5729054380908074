import type { Driver } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { fileMany, joined, stage, untilStored } from './site.ts';

/** The names of what is in the second copy: entries begin with `j:`, packed segments with `s:`. */
function namesInCopy(driver: Driver): Promise<readonly string[]> {
  return driver.background(async () => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    const local = Object.keys(await browser.storage.local.get(null))
      .filter((key) => key.startsWith('aside:'))
      .map((key) => key.slice('aside:'.length));
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'aside-journal')) return local;
    return new Promise<string[]>((done, fail) => {
      const open = indexedDB.open('aside-journal');
      open.onerror = () => fail(new Error(String(open.error)));
      open.onsuccess = () => {
        const keys = open.result.transaction('things').objectStore('things').getAllKeys();
        keys.onsuccess = () => {
          open.result.close();
          done(keys.result.map(String));
        };
      };
    });
  });
}

const entries = (names: readonly string[]): number => names.filter((name) => name.startsWith('j:')).length;
const segments = (names: readonly string[]): number => names.filter((name) => name.startsWith('s:')).length;

for (const [how, button] of [
  ['saved', 'Save'],
  ['put off', 'Later'],
] as const) {
  test(`the second copy is packed once the retro in place is ${how}`, async ({ driver }) => {
    const { tab, overlay } = await joined(driver);
    // Each promise is a record of its own, so that this makes more entries than are left unpacked.
    const promises = Array.from({ length: 80 }, (_, n) => `> promise ${n}`);
    await fileMany(overlay, promises);
    await untilStored(driver, 'promises', 'promise 79');
    await expect
      .poll(async () => entries(await namesInCopy(driver)), { timeout: 10_000 })
      .toBeGreaterThan(80);
    expect(segments(await namesInCopy(driver))).toBe(0);

    await tab.bringToFront();
    await stage(tab, 'leave');
    // "Later" is the cross in the head as well.
    await overlay.click({ css: '.btn', name: button, exact: true });
    if (button === 'Save') {
      await overlay.waitForText('Saved, and only here.');
      await overlay.click({ role: 'button', name: 'Close' });
    }
    await expect
      .poll(async () => segments(await namesInCopy(driver)), { timeout: 10_000 })
      .toBeGreaterThan(0);
    expect(entries(await namesInCopy(driver))).toBeLessThan(64);
    await tab.close();
  });
}
