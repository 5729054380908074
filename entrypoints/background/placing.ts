import { browser } from 'wxt/browser';
import { DEFAULT_LAYOUT, nearestDock, place, type Layout } from '../../utils/core/layout.ts';
import type { FrameWish } from '../../utils/core/ports.ts';
import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import type { Place, Room } from '../../utils/messaging/protocol.ts';
import { changeDesk, readDesk, withTab, type TabState } from './desk.ts';
import { hear } from './guard.ts';

const TOP = { frameId: 0 } as const;
/** Until the top frame has measured, and the overlay has asked. */
const FIRST_ROOM: Room = { viewport: { width: 1280, height: 720 }, keepOuts: [] };
const FIRST_PANEL = { width: DEFAULT_LAYOUT.width, height: 420 };
const FIRST_PILL = { width: 136, height: 40 };

/** Places the overlay in the room that the top frame measured, as the overlay wishes. */
export function placeOverlays(told: {
  /** The person moved the overlay to another dock. */
  docked(tabId: number): Promise<void>;
  /** The top frame has a document without an overlay. */
  arrived(tabId: number): Promise<void>;
}): void {
  hear('call/room', async ({ data, tabId }) => {
    await changeDesk((desk) =>
      withTab(desk, tabId, (tab) => {
        const { overlay: _overlay, wish: _wish, ...bare } = tab;
        return data.first ? { ...bare, shown: false, room: data } : { ...tab, room: data };
      }),
    );
    if (data.first) await told.arrived(tabId);
    else await put(tabId);
  });
  hear('overlay/layout', async ({ data, tabId }) => {
    const desk = await changeDesk((now) => withTab(now, tabId, (tab) => ({ ...tab, wish: data })));
    const platform = desk.tabs[tabId]?.call.platform;
    if (platform) await keepLayout(platform, data.layout);
    await put(tabId);
  });
  hear('overlay/drag', async ({ data, tabId }) => {
    await ifHeard(sendMessage('overlay/drag', data, { tabId, ...TOP }));
  });
  hear('overlay/docked', async ({ data, tabId }) => {
    const tab = (await readDesk()).tabs[tabId];
    if (!tab) return;
    const dock = nearestDock(data, (tab.room ?? FIRST_ROOM).viewport);
    const layout = { ...(tab.wish?.layout ?? (await layoutOf(tab.call.platform))), dock };
    await keepLayout(tab.call.platform, layout);
    await changeDesk((now) =>
      withTab(now, tabId, (at) => (at.wish ? { ...at, wish: { ...at.wish, layout } } : at)),
    );
    await put(tabId);
    await told.docked(tabId);
  });
}

/**
 * Tells a tab's top frame where the overlay goes; false when nobody there hears it. What is known is read
 * last, so that of two that are on their way at once the later one is the newer.
 */
export async function tellPlace(tabId: number, verb: 'overlay/show' | 'overlay/place'): Promise<boolean> {
  const before = (await readDesk()).tabs[tabId];
  if (!before) return false;
  const chosen = await layoutOf(before.call.platform);
  const tab = (await readDesk()).tabs[tabId];
  if (!tab) return false;
  const heard = sendMessage(verb, placeOf(tab, chosen), { tabId, ...TOP }).then(() => true);
  return (await ifHeard(heard)) ?? false;
}

/** Where the overlay of a tab goes now; `chosen` is what holds until it has asked. */
function placeOf(tab: TabState, chosen: Layout): Place {
  const wish: FrameWish = tab.wish ?? {
    panel: FIRST_PANEL,
    pill: FIRST_PILL,
    layout: chosen,
    folded: chosen.folded,
    scheme: 'dark',
  };
  const { viewport, keepOuts } = tab.room ?? FIRST_ROOM;
  const { panel, pill, layout, folded, scheme } = wish;
  const { form, box } = place({ panel, pill, folded, dock: layout.dock }, viewport, keepOuts);
  return { form, box, scheme, asked: tab.wish !== undefined };
}

/** What was chosen for a site, else the default. */
export async function layoutOf(platform: string): Promise<Layout> {
  const key = `layout:${platform}`;
  const stored = await browser.storage.local.get(key);
  return (stored[key] as Layout | undefined) ?? DEFAULT_LAYOUT;
}

async function put(tabId: number): Promise<void> {
  if ((await readDesk()).tabs[tabId]?.shown) await tellPlace(tabId, 'overlay/place');
}

async function keepLayout(platform: string, layout: Layout): Promise<void> {
  const before = await layoutOf(platform);
  const same =
    before.dock === layout.dock && before.width === layout.width && before.folded === layout.folded;
  if (!same) await browser.storage.local.set({ [`layout:${platform}`]: layout });
}
