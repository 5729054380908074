import { browser } from 'wxt/browser';
import { reduceCall, reduceDeadline, type Reading } from '../../utils/core/call.ts';
import type { CallView } from '../../utils/core/ports.ts';
import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import {
  changeDesk,
  curtainOf,
  lifted,
  readDesk,
  withTab,
  withoutSharer,
  withoutSharing,
  withoutTab,
  type Desk,
  type TabState,
} from './desk.ts';
import { arriveElsewhere } from './elsewhere.ts';
import { armDeadline, DEADLINE_ALARM } from './deadlines.ts';
import { hear, NO_TAB } from './guard.ts';
import { lookBack } from './look-back.ts';
import { offerOf } from './memory.ts';
import { layoutOf, placeOverlays, tellPlace } from './placing.ts';
import { ownStores } from './stores.ts';
import { toOverlay } from './to-overlay.ts';
import { keepIcon } from './toolbar.ts';

const TOP = { frameId: 0 } as const;

/** Hears readings and the overlay, and keeps one Call a tab. */
export function answerCalls(): void {
  placeOverlays({ docked: announce, arrived: refresh });
  hear('call/reading', async ({ data, tabId, frameId }) => {
    if (tabId === NO_TAB) return;
    let before: TabState | undefined;
    const desk = await changeDesk((now) => {
      before = now.tabs[tabId];
      return read(now, tabId, frameId, data);
    });
    await refresh(tabId);
    // Another meeting in the same tab: the one before it is over.
    const other = before?.call.meetingKey !== desk.tabs[tabId]?.call.meetingKey;
    if (before?.joined && other) await lookBack(before.call, before.closed);
  });
  hear('call/keep-outs', async ({ data, tabId }) => {
    await ifHeard(sendMessage('call/keep-outs', data, { tabId, ...TOP }));
  });
  hear('overlay/mounted', async ({ data, tabId }) => {
    await changeDesk((desk) =>
      withTab(desk, tabId, ({ wish: _old, ...tab }) => ({ ...tab, overlay: { nonce: data.nonce } })),
    );
  });
  hear('call/current', async ({ data, tabId, frameId, documentId }) => {
    if ('personId' in data) return arriveElsewhere(tabId, data.personId);
    if ('tabId' in data) {
      const view = await viewOf(await readDesk(), data.tabId);
      return view ? { known: true, tabId: data.tabId, view } : { known: false };
    }
    let known = false;
    const desk = await changeDesk((before) =>
      withTab(before, tabId, (tab) => {
        // A nonce is good once: a frame that shows it again is a copy.
        if (tab.overlay?.nonce !== data.nonce || tab.overlay.frameId !== undefined) return tab;
        known = true;
        return {
          ...tab,
          overlay: { nonce: data.nonce, frameId, ...(documentId !== undefined && { documentId }) },
        };
      }),
    );
    const view = known ? await viewOf(desk, tabId) : undefined;
    return view ? { known: true, tabId, view } : { known: false };
  });
  hear('call/answer', async ({ data }) => {
    await changeDesk((desk) =>
      withTab(desk, data.tabId, (tab) => ({
        ...tab,
        thisCall: data.answer === 'start' || data.answer === 'always-for-meeting' ? 'start' : 'not-this-one',
      })),
    );
    await refresh(data.tabId);
  });
  hear('call/hold', async ({ data }) => {
    const desk = await changeDesk((before) => {
      const key = before.tabs[data.tabId]?.call.meetingKey;
      return key ? { ...before, holders: { ...before.holders, [key]: data.tabId } } : before;
    });
    await refreshAll(desk);
  });
  hear('overlay/blur', async ({ tabId }) => {
    await ifHeard(sendMessage('overlay/blur', undefined, { tabId, ...TOP }));
  });
  hear('overlay/close', async ({ data, tabId }) => {
    await changeDesk((desk) =>
      withTab(desk, tabId, (tab) => ({ ...tab, closed: true, shown: data.keep && tab.shown })),
    );
    await ifHeard(sendMessage('overlay/hide', data, { tabId, ...TOP }));
    if (!data.keep) await refresh(tabId);
  });
  // What a person says of a title, a meeting or somebody holds for the calls that run, too.
  void ownStores().then(({ changes }) =>
    changes.hear((store) => {
      if (store === 'settings' || store === 'people' || store === 'meetings') void refreshAll();
    }),
  );
  browser.tabs.onRemoved.addListener((tabId) => void leave(tabId));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DEADLINE_ALARM) void ringDeadlines();
  });
  void ringDeadlines();
}

async function refreshAll(desk?: Desk): Promise<void> {
  const { tabs } = desk ?? (await readDesk());
  await Promise.all(Object.keys(tabs).map((id) => refresh(Number(id))));
}

/** Moves every Call whose time has come: silence, the end of its grace. */
async function ringDeadlines(): Promise<void> {
  const at = Date.now();
  const due: number[] = [];
  await changeDesk((desk) =>
    Object.keys(desk.tabs)
      .map(Number)
      .reduce(
        (changed, id) =>
          withTab(changed, id, (tab) => {
            const call = reduceDeadline(tab.call, at);
            if (call === tab.call) return tab;
            due.push(id);
            return { ...tab, call };
          }),
        desk,
      ),
  );
  for (const id of due) await refresh(id);
  // A timer may ring a moment early.
  await armDeadline(() => void ringDeadlines());
}

/** A tab is gone for certain: its call runs out by its grace, and its talk is looked back on. */
async function leave(tabId: number): Promise<void> {
  const at = Date.now();
  await changeDesk((desk) => {
    const tab = desk.tabs[tabId];
    if (!tab) return withoutSharer(desk, tabId);
    const call = reduceCall(tab.call, gone(tab.call, at));
    const { overlay: _dead, ...rest } = tab;
    return {
      ...withoutSharer(desk, tabId),
      tabs: { ...desk.tabs, [tabId]: { ...rest, call, shown: false } },
    };
  });
  await refresh(tabId);
}

function gone({ platform, meetingKey }: TabState['call'], at: number): Reading {
  return { platform, meetingKey, seen: 'gone', at };
}

function read(desk: Desk, tabId: number, frameId: number, reading: Reading): Desk {
  const tab = desk.tabs[tabId];
  const says = reading.seen !== 'blind' && reading.seen !== 'gone';
  // A frame that sees nothing has no say over the one that sees the call.
  if (tab && tab.frameId !== frameId && !says && !tab.call.blind) return desk;
  if (!tab && reading.seen === 'gone') return desk;
  // A site may move on by itself once the call is over; the retro stays.
  if (tab?.call.phase === 'ended' && reading.seen === 'gone') return desk;
  const call = reduceCall(tab?.call, reading);
  const same = tab !== undefined && tab.call.meetingKey === call.meetingKey;
  const fresh = !same || (tab.call.phase === 'ended' && call.phase !== 'ended' && call.phase !== 'idle');
  const next: TabState = {
    shown: tab?.shown ?? false,
    ...(tab?.overlay && { overlay: tab.overlay }),
    ...(tab?.room && { room: tab.room }),
    ...(tab?.wish && { wish: tab.wish }),
    ...(same && !fresh && tab.thisCall && { thisCall: tab.thisCall }),
    closed: fresh ? false : tab.closed,
    joined: fresh ? false : tab.joined,
    call,
    frameId,
  };
  const holder = desk.holders[call.meetingKey];
  const holds = call.phase === 'in-call' && (holder === undefined || desk.tabs[holder] === undefined);
  return {
    ...(reading.seen === 'gone' ? withoutSharing(desk, tabId) : desk),
    tabs: { ...desk.tabs, [tabId]: next },
    holders: holds ? { ...desk.holders, [call.meetingKey]: tabId } : desk.holders,
  };
}

/** Does what the tab's Call asks for now: shows or hides the overlay, tells it, arms the deadline. */
export async function refresh(tabId: number): Promise<void> {
  let desk = await readDesk();
  const tab = desk.tabs[tabId];
  if (!tab) return;
  const { phase, blind, liveSince } = tab.call;
  // With the call sharing is over as well: nobody has to lift the curtain from the retro.
  if (phase === 'ended' && desk.waiting === tabId) desk = await changeDesk(lifted);
  const view = await viewOf(desk, tabId);
  if (!view) return;
  const { decision } = view.offer;
  const byHand = blind && view.offer.reason.because === 'by-hand';
  if (decision === 'sure' && (liveSince !== undefined || byHand) && !tab.joined) {
    await changeDesk((now) => withTab(now, tabId, (at) => ({ ...at, joined: true })));
  }
  const lasts = tab.joined && (phase === 'ended' || phase === 'interrupted');
  const somewhere = phase !== 'idle' || blind;
  const wanted = somewhere && (decision !== 'stay-away' || lasts);
  // Hidden by hand it stays in the page, unseen, until the call is over.
  const hidden = tab.closed && tab.shown && wanted && phase !== 'ended';
  const shown = hidden || (await show(tabId, tab, wanted && !tab.closed, view.curtain === 'down'));
  await announce(tabId);
  await armDeadline(() => void ringDeadlines());
  await keepIcon();
  if (!shown && (phase === 'ended' || !somewhere)) {
    // A reading that came meanwhile may have begun another call.
    await changeDesk((now) =>
      now.tabs[tabId]?.call.since === tab.call.since ? withoutTab(now, tabId) : now,
    );
    if (tab.joined) await lookBack(tab.call, tab.closed);
  }
}

/** Shows or hides the overlay of a tab; true when it is shown. A page that went without a word shows nothing. */
async function show(tabId: number, tab: TabState, wanted: boolean, curtain: boolean): Promise<boolean> {
  const note = (shown: boolean): Promise<Desk> =>
    changeDesk((now) => withTab(now, tabId, (at) => ({ ...at, shown })));
  if (wanted && (tab.shown || !curtain)) {
    // It counts as shown before it is: what it asks for as soon as it is there must be given a place.
    if (!tab.shown) await note(true);
    const heard = await tellPlace(tabId, tab.shown ? 'overlay/place' : 'overlay/show');
    if (!heard) await note(false);
    return heard;
  }
  if (!wanted && tab.shown) {
    await note(false);
    await ifHeard(sendMessage('overlay/hide', { keep: false }, { tabId, ...TOP }));
    return false;
  }
  return tab.shown;
}

/** Tells the overlay and other own pages how things stand. */
export async function announce(tabId: number): Promise<void> {
  const desk = await readDesk();
  const view = await viewOf(desk, tabId);
  if (!view) return;
  await Promise.all([
    toOverlay(desk, tabId, 'call/changed', { tabId, view }),
    ifHeard(sendMessage('call/changed', { tabId, view })),
  ]);
}

export async function viewOf(desk: Desk, tabId: number): Promise<CallView | undefined> {
  const tab = desk.tabs[tabId];
  if (!tab) return undefined;
  const offer = await offerOf(tab.call, tab.thisCall);
  const holder = desk.holders[tab.call.meetingKey];
  return {
    call: tab.call,
    offer,
    layout: await layoutOf(tab.call.platform),
    heldElsewhere: holder !== undefined && holder !== tabId && desk.tabs[holder]?.call.phase === 'in-call',
    curtain: curtainOf(desk),
  };
}
