import { browser } from 'wxt/browser';
import { SITES } from '../../utils/compose/sites.ts';
import { RUNS } from '../../utils/platforms/running.ts';

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
      const frameIds = await framesWithout(id);
      if (frameIds.length === 0) return;
      const target = { tabId: id, frameIds };
      await browser.scripting.executeScript({ target, files: [SENSOR] });
      await browser.scripting.executeScript({ target, files: [HOOK], world: 'MAIN' });
    }),
  );
}

/**
 * The frames of a tab in which this version does not run. A page that loads while Aside is installed gets
 * its scripts from the browser; this asks once it has loaded, so none gets them twice.
 */
async function framesWithout(tabId: number): Promise<number[]> {
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (sign: string) => sign in globalThis,
    args: [RUNS],
  });
  return found.filter(({ result }) => result === false).map(({ frameId }) => frameId);
}
