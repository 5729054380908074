import { browser } from 'wxt/browser';
import type { Call } from '../../utils/core/call.ts';
import { platformOf } from '../../utils/platforms/registry.ts';
import { SITES } from '../../utils/compose/sites.ts';
import { refresh } from './calls.ts';
import { changeDesk, readDesk, type Desk } from './desk.ts';
import { hear } from './guard.ts';
import { ownStores } from './stores.ts';
import { toOverlay } from './to-overlay.ts';

const MENU = 'talk';

/** Hears what starts or ends a talk by hand: the popup, and an entry in the menu of the two sites' pages. */
export function answerByHand(): void {
  hear('call/start', ({ data }) => startByHand(data.tabId));
  hear('call/end', ({ data }) => endByHand(data.tabId));
  // The browser keeps the entry; made anew at each start, for a temporary add-on too.
  void browser.contextMenus.removeAll().then(() =>
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('menu_start_or_end'),
      contexts: ['all'],
      documentUrlPatterns: [...SITES],
    }),
  );
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU && tab?.id !== undefined) void startOrEnd(tab.id);
  });
}

/** Starts Aside on a tab whatever its page says; on other sites nothing happens. A talk that was ended goes on. */
export async function startByHand(tabId: number): Promise<void> {
  const unknown = (await readDesk()).tabs[tabId] ? undefined : await unseenCall(tabId);
  const desk = await changeDesk((now) => started(now, tabId, unknown));
  if (!desk.tabs[tabId]) return;
  await refresh(tabId);
  await toOverlay(desk, tabId, 'overlay/key', { tabId, key: 'again' });
}

/** Ends the talk of a tab. Its overlay does it, and asks for the retro; so it comes into sight. */
async function endByHand(tabId: number): Promise<void> {
  const desk = await changeDesk((now) => {
    const tab = now.tabs[tabId];
    return tab ? { ...now, tabs: { ...now.tabs, [tabId]: { ...tab, closed: false, shown: false } } } : now;
  });
  await refresh(tabId);
  await toOverlay(desk, tabId, 'overlay/key', { tabId, key: 'end' });
}

async function startOrEnd(tabId: number): Promise<void> {
  const call = (await readDesk()).tabs[tabId]?.call;
  await (call && (await runs(call)) ? endByHand(tabId) : startByHand(tabId));
}

/** Whether the talk of a call runs now. */
async function runs({ meetingKey }: Call): Promise<boolean> {
  const newest = await (await ownStores()).talks.newestOf(meetingKey);
  if (!newest.ok || !newest.value) return false;
  const { liveAt, endedAt } = newest.value.talk;
  return liveAt !== undefined && endedAt === undefined;
}

function started(desk: Desk, tabId: number, unknown: Call | undefined): Desk {
  const tab =
    desk.tabs[tabId] ??
    (unknown && { call: unknown, frameId: 0, joined: false, closed: false, shown: false });
  if (!tab) return desk;
  const begun = { ...tab, thisCall: 'start', closed: false, shown: false } as const;
  return { ...desk, tabs: { ...desk.tabs, [tabId]: begun } };
}

/** The call of a page whose address says nothing of one, so that nothing reads it: all blind. */
async function unseenCall(tabId: number): Promise<Call | undefined> {
  // The address is told for the two sites only.
  const { url } = await browser.tabs.get(tabId);
  const platform = url && platformOf(new URL(url).hostname)?.id;
  if (!platform) return undefined;
  const at = Date.now();
  return {
    platform,
    phase: 'idle',
    blind: true,
    blindSince: at,
    presenting: false,
    recording: false,
    meetingKey: `${platform}:by-hand-${crypto.randomUUID()}`,
    since: at,
    readAt: at,
  };
}
