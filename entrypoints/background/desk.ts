import type { Call } from '../../utils/core/call.ts';
import type { Millis } from '../../utils/core/time.ts';
import type { FrameWish } from '../../utils/core/ports.ts';
import type { Room } from '../../utils/messaging/protocol.ts';
import { browser } from 'wxt/browser';

/** What the background knows of one tab. */
export interface TabState {
  readonly call: Call;
  /** The frame whose readings count. */
  readonly frameId: number;
  /** What was decided for this call only. */
  readonly thisCall?: 'start' | 'not-this-one';
  /** The overlay was told to show, and its top frame lives. */
  readonly shown: boolean;
  /** The person closed it for this call. */
  readonly closed: boolean;
  /** Aside was on this call, so its end is looked back on. */
  readonly joined: boolean;
  readonly overlay?: OverlayState;
  readonly room?: Room;
  readonly wish?: FrameWish;
}

/** The overlay frame of a tab, as the content script introduced it. */
export interface OverlayState {
  readonly nonce: string;
  readonly frameId?: number;
  readonly documentId?: string;
}

/** Everything the background knows. It lives in `storage.session`: the worker may die at any moment. */
export interface Desk {
  readonly tabs: Readonly<Record<number, TabState>>;
  /** Which tab holds the talk of a meeting. */
  readonly holders: Readonly<Record<string, number>>;
  /** Tabs in which a screen is shared. */
  readonly sharing: readonly number[];
  /** The tab in which sharing has stopped, until somebody lifts the curtain. */
  readonly waiting?: number;
  /** The window for a call that no page shows. */
  readonly elsewhere?: Elsewhere;
}

export interface Elsewhere {
  /** The window's only tab. */
  readonly tabId: number;
  readonly personId: string;
  readonly since: Millis;
}

const EMPTY: Desk = { tabs: {}, holders: {}, sharing: [] };
const KEY = 'desk';

let queue: Promise<unknown> = Promise.resolve();

/** Reads what is known. */
export async function readDesk(): Promise<Desk> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as Desk | undefined) ?? EMPTY;
}

/** Changes what is known, one change after the other, and gives the desk as it is then. */
export function changeDesk(change: (desk: Desk) => Desk): Promise<Desk> {
  const turn = queue.then(async () => {
    const before = await readDesk();
    const after = change(before);
    if (after !== before) await browser.storage.session.set({ [KEY]: after });
    return after;
  });
  queue = turn.catch(() => undefined);
  return turn;
}

export function withTab(desk: Desk, tabId: number, change: (tab: TabState) => TabState): Desk {
  const tab = desk.tabs[tabId];
  if (!tab) return desk;
  const next = change(tab);
  return next === tab ? desk : { ...desk, tabs: { ...desk.tabs, [tabId]: next } };
}

/** Forgets a tab, what it held and what it shared. */
export function withoutTab(desk: Desk, tabId: number): Desk {
  const { [tabId]: _gone, ...tabs } = desk.tabs;
  const holders = Object.fromEntries(Object.entries(desk.holders).filter(([, holder]) => holder !== tabId));
  return { ...withoutSharer(desk, tabId), tabs, holders };
}

export function withoutSharing(desk: Desk, tabId: number): Desk {
  if (!desk.sharing.includes(tabId)) return desk;
  const sharing = desk.sharing.filter((id) => id !== tabId);
  return sharing.length === 0 ? { ...desk, sharing, waiting: tabId } : { ...desk, sharing };
}

/** The tab that shared is gone: nobody is left who could see what the curtain covers. */
export function withoutSharer(desk: Desk, tabId: number): Desk {
  const after = withoutSharing(desk, tabId);
  return after.waiting === tabId ? lifted(after) : after;
}

/** The curtain no longer waits to be lifted. */
export function lifted({ waiting: _, ...desk }: Desk): Desk {
  return desk;
}

export function curtainOf(desk: Desk): 'up' | 'down' | 'ended' {
  if (desk.sharing.length > 0) return 'down';
  return desk.waiting === undefined ? 'up' : 'ended';
}
