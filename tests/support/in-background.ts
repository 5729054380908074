import type { BrowserWindow } from './driver.ts';

/* Functions that a driver runs inside the extension, most in its background: each uses nothing from outside itself. */

interface BackgroundApi {
  readonly browser: typeof chrome;
}

export async function listWindows(): Promise<readonly BrowserWindow[]> {
  const { browser } = globalThis as unknown as BackgroundApi;
  const windows = await browser.windows.getAll({ populate: true });
  return windows.map((window) => ({
    id: window.id ?? -1,
    type: window.type ?? 'normal',
    width: window.width ?? 0,
    height: window.height ?? 0,
    urls: (window.tabs ?? []).map((tab) => tab.url ?? ''),
  }));
}

export async function readBadge(): Promise<string> {
  const { browser } = globalThis as unknown as BackgroundApi;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return browser.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
}

/** Chromium only: its keys for commands cannot be pressed from outside, but its events can be told to fire. */
export async function dispatchCommand(name: string): Promise<void> {
  const { browser } = globalThis as unknown as BackgroundApi;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const event = browser.commands.onCommand as unknown as { dispatch(...args: readonly unknown[]): void };
  event.dispatch(name, tab);
}

/** Forgets everything that the extension stored. */
export async function wipe(): Promise<void> {
  const { browser } = globalThis as unknown as BackgroundApi;
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.alarms?.clearAll();
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
      // A page of ours still has it open: it closes on `versionchange`, then the deletion goes on.
    });
  }
  const root = await navigator.storage?.getDirectory?.();
  if (root) for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

/** Whether something can still be stored. */
export function findsRoom(): Promise<boolean> {
  const name = 'room-for-one-more';
  return new Promise((answer) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(name).put('x'.repeat(1_000), name);
    request.onerror = () => answer(false);
    request.onsuccess = () => {
      request.result.close();
      indexedDB.deleteDatabase(name).onsuccess = () => answer(true);
    };
  });
}
