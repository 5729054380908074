import { mount } from 'svelte';
import Notebook from '../../components/notes/Notebook.svelte';
import Popup from '../../components/popup/Popup.svelte';
import Practice from '../../components/practice/Practice.svelte';
import '../../components/theme.css';
import type { Call } from '../../utils/core/call.ts';
import { DEFAULT_LAYOUT } from '../../utils/core/layout.ts';
import type { CallView, PagesPort, Stores } from '../../utils/core/ports.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';
import { openStores } from '../../utils/storage/open-stores.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { fixedClock } from '../fakes/fixed-clock.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryJournal } from '../fakes/memory-journal.ts';
import { fillNotebook, TODAY } from '../fakes/sample-notebook.ts';
import { englishCatalogue } from '../support/catalogue.ts';
import { REPORT } from './ports.ts';

/*
 * The pages of our own over real stores: `pages.html?page=popup&state=home`. States: home, retros,
 * read, empty, rules, full, newer, blind, running, no-access, restored. The place is the hash, as in the product.
 */
setCatalogue(englishCatalogue);
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'home';
const page = asked.get('page') ?? 'popup';
const clock = fixedClock(TODAY);
const name = `gallery-${crypto.randomUUID()}`;
const nothing = (): Promise<void> => Promise.resolve();

const stores = await openStores({
  name,
  clock,
  ids: countingIds(),
  journal: memoryJournal(),
  changes: memoryChanges()(),
});
if (state !== 'empty') await fillNotebook(stores, state === 'retros' ? 3 : state === 'read' ? 0 : 1);

if (state === 'rules') {
  await stores.settings.update({
    alwaysTitles: ['Ana / *', 'Steering coffee'],
    neverTitles: ['*weekly*', 'Ana / Board prep'],
    asksFor: ['manager'],
    self: ['Ana', 'Ana Ruiz'],
  });
}

const call: Call = {
  platform: 'meet',
  phase: state === 'running' ? 'in-call' : 'idle',
  blind: state === 'blind',
  presenting: false,
  recording: false,
  meetingKey: 'meet:abc',
  since: TODAY,
  readAt: TODAY,
  ...(state === 'running' && { liveSince: TODAY - 17 * 60_000, title: 'Ana / Pedro' }),
};
const view: CallView = {
  call,
  offer:
    state === 'running'
      ? { decision: 'sure', reason: { because: 'title', name: 'Pedro' }, names: ['Pedro'], name: 'Pedro' }
      : { decision: 'stay-away', reason: { because: 'no-call' }, names: [] },
  layout: DEFAULT_LAYOUT,
  heldElsewhere: false,
  curtain: 'up',
};
const pages: PagesPort = {
  currentCall: () => Promise.resolve(state === 'running' || state === 'blind' ? view : undefined),
  hearCall: () => () => undefined,
  startByHand: nothing,
  tryTitle: () =>
    Promise.resolve({
      decision: 'stay-away',
      reason: { because: 'both-fit', always: 'Ana / *', never: 'Ana / Board prep' },
      names: [],
    }),
  endByHand: nothing,
  openElsewhere: nothing,
  elsewhere: () => Promise.resolve(undefined),
  endElsewhere: nothing,
  report: () => Promise.resolve(REPORT),
  hasSiteAccess: () => Promise.resolve(state !== 'no-access'),
  requestSiteAccess: () => Promise.resolve(true),
  openNotebook: nothing,
  openPractice: nothing,
  close: () => undefined,
};
const faulty: Partial<Stores> =
  state === 'full' || state === 'newer'
    ? { health: () => Promise.resolve({ state: 'faulty', fault: { code: state } }) }
    : state === 'restored'
      ? { health: () => Promise.resolve({ state: 'restored', records: 3, at: TODAY }) }
      : {};
const ports = { stores: { ...stores, ...faulty }, pages, clock, ids: countingIds(2) };

if (page === 'practice') {
  mount(Practice, {
    target: document.body,
    props: {
      clock: { now: () => Date.now() },
      meetingKey: 'practice:1',
      port: () => ({ read: nothing, curtainDown: nothing, curtainEnded: nothing }),
    },
  });
} else {
  mount(page === 'notebook' ? Notebook : Popup, { target: document.body, props: { ports } });
}
document.documentElement.dataset['ready'] = '';
