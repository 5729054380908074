import { browser } from 'wxt/browser';
import type { ShortcutKey } from '../../utils/core/ports.ts';
import { startByHand } from './by-hand.ts';
import { refresh } from './calls.ts';
import { pressElsewhere } from './elsewhere.ts';
import { toOverlay } from './to-overlay.ts';
import { changeDesk, curtainOf, lifted, readDesk } from './desk.ts';

/** The browser's shortcuts work from any tab: they are for the call in front, else for the one that runs. */
export function hearShortcuts(): void {
  browser.commands.onCommand.addListener((name) => void press(name as ShortcutKey));
}

async function press(key: ShortcutKey): Promise<void> {
  const desk = await readDesk();
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const running = Object.entries(desk.tabs).find(([, { call }]) => call.phase === 'in-call');
  const tabId = front?.id !== undefined && desk.tabs[front.id] ? front.id : Number(running?.[0] ?? -1);
  const tab = desk.tabs[tabId];
  const { elsewhere } = desk;
  if (elsewhere && (!tab || front?.id === elsewhere.tabId)) return pressElsewhere(elsewhere, key);
  if (!tab) {
    if (key === 'open' && front?.id !== undefined) await startByHand(front.id);
    return;
  }
  if (key === 'hide' && curtainOf(desk) === 'ended') {
    await changeDesk(lifted);
    await refresh(tabId);
  } else if (key === 'open' && (!tab.shown || tab.closed)) {
    await startByHand(tabId);
  }
  await toOverlay(desk, tabId, 'overlay/key', { tabId, key });
}
