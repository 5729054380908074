// @vitest-environment happy-dom
import { mount, unmount, type Component } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import Overlay from '../../components/overlay/Overlay.svelte';
import Popup from '../../components/popup/Popup.svelte';
import RetroPage from '../../components/retro/RetroPage.svelte';
import { DEFAULT_LAYOUT } from '../../utils/core/layout.ts';
import type { Person, Relation } from '../../utils/core/person.ts';
import type { CallPort, CallView, PagesPort, Stores } from '../../utils/core/ports.ts';
import { setCatalogue, t } from '../../utils/locale/locale.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { fixedClock } from '../fakes/fixed-clock.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryStores } from '../fakes/memory-stores.ts';
import { englishCatalogue } from '../support/catalogue.ts';
import { after, NOON, run, storedOf, talkOf, topic } from '../support/make-talk.ts';

/*
 * "Worth it" is not asked of reports and skip levels, wherever the retro stands: in the overlay, in a window of
 * its own, in the popup. The record of the person says who they are.
 */
const KEY = 'meet:abc';
const clock = fixedClock(after(41));
const nothing = (): Promise<void> => Promise.resolve();

const ENDED = run(
  talkOf([topic('a')], { name: 'Pedro', title: 'Ana / Pedro' }),
  { type: 'talk/live', at: NOON },
  { type: 'talk/seen', at: after(1) },
  { type: 'talk/end', at: after(2) },
);

function storesWith(relation: Relation | undefined): Stores {
  const pedro: Person = {
    id: 'pedro',
    rev: { d: 1 },
    changedAt: NOON,
    name: 'Pedro',
    aliases: [],
    createdAt: NOON,
    ...(relation && { relation }),
  };
  return memoryStores(
    { people: [pedro], talks: [{ ...storedOf(ENDED), personId: 'pedro', keyHash: KEY }] },
    'd',
    memoryChanges()(),
  );
}

const view: CallView = {
  call: {
    platform: 'meet',
    phase: 'ended',
    blind: false,
    presenting: false,
    recording: false,
    meetingKey: KEY,
    title: 'Ana / Pedro',
    since: after(2),
    readAt: after(2),
  },
  offer: { decision: 'sure', reason: { because: 'title' }, names: ['Pedro'], name: 'Pedro' },
  layout: DEFAULT_LAYOUT,
  heldElsewhere: false,
  curtain: 'up',
};
const call: CallPort = {
  current: () => Promise.resolve(view),
  hear: () => () => undefined,
  hearKeys: () => () => undefined,
  answer: nothing,
  wish: nothing,
  drag: nothing,
  blur: nothing,
  hide: nothing,
  close: nothing,
  lift: nothing,
  hold: nothing,
  openNotebook: nothing,
  openWindow: nothing,
  openElsewhere: nothing,
  report: () => Promise.resolve(undefined),
};
const pages: PagesPort = {
  currentCall: () => Promise.resolve(undefined),
  hearCall: () => () => undefined,
  startByHand: nothing,
  tryTitle: () => Promise.reject(new Error('nobody tries')),
  endByHand: nothing,
  openElsewhere: nothing,
  elsewhere: () => Promise.resolve(undefined),
  endElsewhere: nothing,
  report: () => Promise.resolve(undefined),
  hasSiteAccess: () => Promise.resolve(true),
  requestSiteAccess: () => Promise.resolve(true),
  openNotebook: nothing,
  openPractice: nothing,
  close: () => undefined,
};

let shown: Record<string, unknown> | undefined;
function show<P extends Record<string, unknown>>(component: Component<P>, props: P): void {
  shown = mount(component, { target: document.body, props });
}
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  location.hash = '';
});
beforeAll(() => setCatalogue(englishCatalogue));

const PLACES: Readonly<Record<string, (stores: Stores) => Promise<void>>> = {
  async overlay(stores) {
    show(Overlay, { ports: { stores, call, clock, ids: countingIds(), device: 'd' } });
    await Promise.resolve();
  },
  async 'window of its own'(stores) {
    show(RetroPage, { stores, clock, device: 'd', talkId: 'talk-1', onclose: nothing, onnotebook: nothing });
    const lookBack = await vi.waitUntil(() => document.querySelector<HTMLElement>('.btn.main'));
    lookBack.click();
  },
  async popup(stores) {
    location.hash = '#retro/talk-1';
    show(Popup, { ports: { stores, pages, clock, ids: countingIds() } });
    await Promise.resolve();
  },
};

describe.each(Object.entries(PLACES))('the retro in the %s', (_place, open) => {
  it.each<[Relation | undefined, boolean]>([
    [undefined, true],
    ['peer', true],
    ['manager', true],
    ['report', false],
    ['skip-level', false],
  ])('with a %s asks whether it was worth it: %s', async (relation, asks) => {
    await open(storesWith(relation));
    // The field is in every retro: when it is there, the form is.
    await vi.waitUntil(() => document.querySelector('textarea'), { timeout: 15_000 });
    expect(document.body.textContent.includes(t('retro_worth'))).toBe(asks);
    expect(document.querySelectorAll('[role="radiogroup"] input[name]').length >= 5).toBe(asks);
  });
});
