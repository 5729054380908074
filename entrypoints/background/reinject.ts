import { browser } from 'wxt/browser';
import { SITES } from '../../utils/compose/sites.ts';

/** Where the build puts the two content scripts. */
const SENSOR = '/content-scripts/call.js';
const HOOK = '/content-scripts/presenting.js';

/** After an install or update, open call tabs run no script of this version: they are given it. */
export function reinject(): void {
  browser.runtime.onInstalled.addListener(() => void give());
}

async function give(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...SITES] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      const target = { tabId: id, allFrames: true };
      await browser.scripting.executeScript({ target, files: [SENSOR] });
      await browser.scripting.executeScript({
        target,
        files: [HOOK],
        world: 'MAIN',
      });
    }),
  );
}
