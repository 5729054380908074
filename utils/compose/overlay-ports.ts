import type { CallPort, CallView, Clock } from '../core/ports.ts';
import { nonceGiven } from '../messaging/introduction.ts';
import { hear } from '../messaging/hear.ts';
import { ifHeard, sendMessage, type Data } from '../messaging/messenger.ts';
import type { Protocol } from '../messaging/protocol.ts';
import { clock, ids, openOwnStores } from './own-stores.ts';

/** Sends a verb of the overlay; without a background there is nobody to ask, which the next reading mends. */
async function say<Verb extends keyof Protocol>(verb: Verb, data: Data<Verb>): Promise<void> {
  await ifHeard(sendMessage(verb, data));
}

/**
 * Waits until this frame is introduced and gives its ports; undefined where it never is: a copy that the
 * page made stays blank. In a window of its own the page is told by the address whose tab, or whom, it is for.
 */
export async function openOverlayPorts() {
  const framed = window.parent !== window;
  const [, personId] = location.hash.split('person/');
  const question = framed
    ? { nonce: await nonceGiven(window) }
    : personId
      ? { personId }
      : { tabId: Number(location.hash.slice(1)) };
  const current = await sendMessage('call/current', question);
  if (!current.known) return undefined;
  const { tabId, view } = current;
  const port = callPort(tabId, view);
  const call = framed ? port : await (await import('./window-port.ts')).windowPort(port);
  const stores = await openOwnStores(view.call.platform === 'practice' ? 'aside-practice' : 'aside');
  return { call, stores, clock: clockOf(view), ids, device: stores.device };
}

/** The practice call's time can be made to run faster; its page, of our own origin, holds that clock. */
function clockOf({ call }: CallView): Clock {
  if (call.platform !== 'practice') return clock;
  return (window.parent as { practice?: Clock }).practice ?? clock;
}

function callPort(tabId: number, first: CallView): CallPort {
  let latest = first;
  const hearers = new Set<(view: CallView) => void>();
  hear('call/changed', (data) => {
    if (data.tabId !== tabId) return;
    latest = data.view;
    for (const heard of hearers) heard(latest);
  });
  const keyHearers = new Set<Parameters<CallPort['hearKeys']>[0]>();
  hear('overlay/key', (data) => {
    if (data.tabId === tabId) for (const heard of keyHearers) heard(data.key);
  });
  return {
    current: async () => latest,
    hear(heard) {
      hearers.add(heard);
      return () => hearers.delete(heard);
    },
    hearKeys(heard) {
      keyHearers.add(heard);
      return () => keyHearers.delete(heard);
    },
    answer: (answer) => say('call/answer', { tabId, answer }),
    wish: (wish) => say('overlay/layout', wish),
    drag: (by) => say('overlay/drag', by),
    blur: () => say('overlay/blur', undefined),
    hide: () => say('overlay/close', { keep: true }),
    close: () => say('overlay/close', { keep: false }),
    lift: () => say('curtain/lift', undefined),
    hold: () => say('call/hold', { tabId }),
    openNotebook: (path) => say('page/open', { page: 'notebook', ...(path && { recordId: path }) }),
    openWindow: () => say('page/open', { page: 'panel' }),
    openElsewhere: (personId) => say('elsewhere/open', { personId }),
    report: () => ifHeard(sendMessage('call/report', { tabId })),
  };
}
