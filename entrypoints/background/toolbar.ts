import { browser } from 'wxt/browser';
import { isPending } from '../../utils/core/retro.ts';
import { SITES } from '../../utils/compose/sites.ts';
import { curtainOf, readDesk } from './desk.ts';
import type { StoreName } from '../../utils/core/record.ts';
import { ownStores } from './stores.ts';
import { toOverlay } from './to-overlay.ts';

const INK = '#2E2131';
const PAPER = '#FCFAF7';

/** Keeps the toolbar's mark true. */
export function keepToolbar(): void {
  void ownStores().then(({ changes }) =>
    changes.hear((store, id) => {
      void keepIcon();
      if (import.meta.env.FIREFOX) void passOn(store, id);
    }),
  );
  browser.permissions.onAdded.addListener(() => void keepIcon());
  browser.permissions.onRemoved.addListener(() => void keepIcon());
  void keepIcon();
}

/** Overlays in Firefox do not hear what our pages tell each other. */
async function passOn(store: StoreName, id: string): Promise<void> {
  const desk = await readDesk();
  await Promise.all(
    Object.keys(desk.tabs).map((tabId) => toOverlay(desk, Number(tabId), 'records/changed', { store, id })),
  );
}

/** A number: so many talks wait to be looked back on. `!`: Aside may not see the sites. Behind the curtain: nothing. */
export async function keepIcon(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: PAPER });
  await browser.action.setBadgeTextColor?.({ color: INK });
  await browser.action.setBadgeText({ text: await mark() });
}

async function mark(): Promise<string> {
  if (curtainOf(await readDesk()) === 'down') return '';
  if (!(await browser.permissions.contains({ origins: [...SITES] }))) return '!';
  const { talks } = await ownStores();
  const unfinished = await talks.unfinished();
  if (!unfinished.ok) return '!';
  const waiting = unfinished.value.filter(({ talk }) => talk.endedAt !== undefined && isPending(talk)).length;
  return waiting > 0 ? String(waiting) : '';
}
