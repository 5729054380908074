import { expect } from '@playwright/test';
import type { Driver, Frame, Tab } from '../support/driver.ts';

type Stage = Record<string, (...args: unknown[]) => unknown>;

export const MEET = 'https://meet.google.com/abc-mnop-xyz';
export const ZOOM = 'https://app.zoom.us/wc/1234567890/join';

/** An address of a stand-in call, with what the page is to show. */
export function callAt(base: string, asked: Readonly<Record<string, string | number>>): string {
  const url = new URL(base);
  for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, String(value));
  return url.href;
}

/** Turns the stand-in page: `phase`, `title`, `heads`, `openPanel` … */
export function stage(tab: Tab, verb: string, ...args: readonly unknown[]): Promise<unknown> {
  return tab.evaluate(
    async (name, given) => {
      const controls = (window as unknown as { __stage: Stage }).__stage;
      const turn = controls[name];
      if (!turn) throw new Error(`the page has no control named ${name}`);
      // Pages answer with elements and events, which do not leave them.
      const answer = await turn.apply(controls, [...given]);
      return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'
        ? answer
        : null;
    },
    verb,
    args,
  );
}

/** All that the page could see, as one text. */
export function seen(tab: Tab): Promise<string> {
  return tab.evaluate(() => (window as unknown as { __seen: { text(): string } }).__seen.text());
}

/** Opens a call with a title that names Pedro, joined, and gives its overlay with the panel in sight. */
export async function joined(
  driver: Driver,
  base = MEET,
  asked: Readonly<Record<string, string | number>> = {},
): Promise<{ tab: Tab; overlay: Frame }> {
  const tab = await driver.openSite(
    callAt(base, { title: '1:1 Pedro', phase: 'in-call', heads: 2, ...asked }),
  );
  const overlay = await tab.waitForOverlay();
  await overlay.waitFor({ role: 'textbox' });
  return { tab, overlay };
}

/** Writes a line into the one field and files it. */
export async function file(tab: Tab, overlay: Frame, text: string): Promise<void> {
  await overlay.type({ role: 'textbox' }, text);
  await tab.press('Enter');
  await overlay.waitForText(text.replace(/^[><!=?] /, ''));
}

/**
 * Files many lines as fast as the overlay takes them, and returns when it has begun: whatever follows
 * runs beside it. A hidden page's timers would be late, so it uses none.
 */
export function fileMany(overlay: Frame, texts: readonly string[]): Promise<void> {
  return overlay.evaluate((lines) => {
    const waiting = [...lines];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const field = document.querySelector('textarea');
      const text = waiting.shift();
      if (!field || text === undefined) return;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      queueMicrotask(() => {
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        port2.postMessage('next');
      });
    };
    port2.postMessage('first');
  }, texts);
}

/** What is stored, read by one of our own pages: every record of a store with its body. */
export async function stored(driver: Driver, store: string): Promise<readonly Record<string, unknown>[]> {
  const page = await driver.extensionPage('popup.html');
  try {
    return await page.evaluate(
      (name) =>
        new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const open = indexedDB.open('aside');
          open.onerror = () => reject(new Error(String(open.error)));
          open.onsuccess = () => {
            const all = open.result.transaction(name).objectStore(name).getAll();
            all.onerror = () => reject(new Error(String(all.error)));
            all.onsuccess = () => {
              open.result.close();
              resolve(all.result as Record<string, unknown>[]);
            };
          };
        }),
      store,
    );
  } finally {
    await page.close();
  }
}

/** Waits until what is stored in `store` contains `part`. */
export async function untilStored(driver: Driver, store: string, part: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await stored(driver, store)), { timeout: 10_000 })
    .toContain(part);
}
