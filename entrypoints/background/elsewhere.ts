import { browser } from 'wxt/browser';
import { ownUrl } from '../../utils/compose/own-url.ts';
import { DEFAULT_LAYOUT } from '../../utils/core/layout.ts';
import type { Person } from '../../utils/core/person.ts';
import type { CallView, ShortcutKey } from '../../utils/core/ports.ts';
import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import type { CallCurrent } from '../../utils/messaging/protocol.ts';
import { changeDesk, readDesk, type Elsewhere } from './desk.ts';
import { hear } from './guard.ts';
import { lookBack } from './look-back.ts';
import { ownStores } from './stores.ts';

const WINDOW = { width: 376, height: 680 } as const;

/**
 * Calls that no page shows: an app, a phone, a walk. Each has a window of ours, in which everything is said by
 * hand, and there is one such window at a time. It is its tab: closing it is what closing a call's tab is.
 */
export function answerElsewhere(): void {
  hear('elsewhere/open', ({ data }) => open(data.personId));
  hear('elsewhere/state', async () => (await readDesk()).elsewhere?.personId);
  hear('elsewhere/end', async () => {
    const { elsewhere } = await readDesk();
    if (!elsewhere) return;
    await bringToFront(elsewhere);
    await ifHeard(sendMessage('overlay/key', { tabId: elsewhere.tabId, key: 'end' }));
  });
  browser.tabs.onRemoved.addListener((tabId) => void left(tabId));
}

/** The window's page asks for its call: the first time, it begins. Whom nobody knows has none. */
export async function arriveElsewhere(tabId: number, personId: string): Promise<CallCurrent> {
  const person = await (await ownStores()).people.get(personId);
  if (!person.ok) return { known: false };
  const since = Date.now();
  const { elsewhere } = await changeDesk((desk) =>
    desk.elsewhere ? desk : { ...desk, elsewhere: { tabId, personId, since } },
  );
  if (elsewhere?.tabId !== tabId) return { known: false };
  return { known: true, tabId, view: viewOf(person.value, elsewhere) };
}

/** One of the browser's shortcuts, for the window. */
export async function pressElsewhere(elsewhere: Elsewhere, key: ShortcutKey): Promise<void> {
  if (key === 'open') await bringToFront(elsewhere);
  await ifHeard(sendMessage('overlay/key', { tabId: elsewhere.tabId, key }));
}

/** Opens the window; where one is open and its talk is not over, that one comes to the front. */
async function open(personId: string): Promise<void> {
  const { elsewhere } = await readDesk();
  if (elsewhere && !(await isOver(elsewhere)) && (await bringToFront(elsewhere))) return;
  if (elsewhere) {
    // It only asks how the last one was; that waits in the popup.
    const tab = await tabOf(elsewhere);
    await left(elsewhere.tabId);
    if (tab) await browser.tabs.remove(elsewhere.tabId);
  }
  await browser.windows.create({ url: ownUrl(`/overlay.html#person/${personId}`), type: 'popup', ...WINDOW });
}

/** Whether the talk of this window has ended. */
async function isOver(elsewhere: Elsewhere): Promise<boolean> {
  const newest = await (await ownStores()).talks.newestOf(keyOf(elsewhere));
  const endedAt = newest.ok ? newest.value?.talk.endedAt : undefined;
  return endedAt !== undefined && endedAt >= elsewhere.since;
}

/** False when it is being closed just now. */
async function bringToFront(elsewhere: Elsewhere): Promise<boolean> {
  const windowId = (await tabOf(elsewhere))?.windowId;
  if (windowId === undefined) return false;
  await browser.windows.update(windowId, { focused: true });
  return true;
}

async function tabOf({ tabId }: Elsewhere) {
  return (await browser.tabs.query({})).find(({ id }) => id === tabId);
}

async function left(tabId: number): Promise<void> {
  let gone: Elsewhere | undefined;
  await changeDesk((desk) => {
    if (desk.elsewhere?.tabId !== tabId) return desk;
    const { elsewhere, ...rest } = desk;
    gone = elsewhere;
    return rest;
  });
  if (gone) await lookBack({ platform: 'elsewhere', meetingKey: keyOf(gone) }, true);
}

/** One person, one meeting: a window that was closed by mistake goes on where it was. */
function keyOf({ personId }: Elsewhere): string {
  return `elsewhere:${personId}`;
}

function viewOf({ name }: Person, elsewhere: Elsewhere): CallView {
  const { since, personId } = elsewhere;
  return {
    call: {
      platform: 'elsewhere',
      phase: 'handed-over',
      blind: false,
      presenting: false,
      recording: false,
      meetingKey: keyOf(elsewhere),
      since,
      openedAt: since,
      readAt: since,
    },
    offer: { decision: 'sure', reason: { because: 'by-hand' }, names: [name], name, personId },
    layout: DEFAULT_LAYOUT,
    heldElsewhere: false,
    // Behind the curtain the whole page is empty; it hears of that itself.
    curtain: 'up',
  };
}
