import { isFolded, type StandingTopic } from '../../utils/core/agenda.ts';
import type { Call } from '../../utils/core/call.ts';
import { DEFAULT_LAYOUT, type Layout } from '../../utils/core/layout.ts';
import type { Offer } from '../../utils/core/offer.ts';
import type { StorageFault } from '../../utils/core/outcome.ts';
import type { ActionItem, Person } from '../../utils/core/person.ts';
import type { CallView, StoredTalk } from '../../utils/core/ports.ts';
import { newTalk, reduceTalk, type LineKind, type Talk, type TalkAction } from '../../utils/core/talk.ts';
import { composeAgenda, templateOf } from '../../utils/core/templates.ts';
import { DAY, MINUTE, type Millis } from '../../utils/core/time.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import type { MemoryContents } from '../fakes/memory-stores.ts';

export interface GalleryState {
  readonly name: string;
  readonly view: CallView;
  readonly contents: MemoryContents;
  readonly now?: Millis;
  /** The most height that the frame is given. */
  readonly height?: number;
  readonly width?: number;
  readonly refuse?: 'writes' | 'all';
  readonly fault?: StorageFault;
}

/** Thursday 21 May 2026, 14:00; all states are of one talk that began then. */
const START = Date.UTC(2026, 4, 21, 14);
export const NOW = START + 17 * MINUTE;
export const TALK_ID = 'talk';
const KEY = 'meet:ana-pedro';
const DEVICE = 'gallery';

const PEDRO: Person = {
  id: 'pedro',
  rev: { gallery: 1 },
  changedAt: 0,
  name: 'Pedro',
  aliases: [],
  relation: 'peer',
  createdAt: START - 200 * DAY,
};

const minutes = (count: number): Millis => START + count * MINUTE;

function agenda(): Talk['agenda'] {
  return composeAgenda(templateOf('peer'), {
    brought: [
      { title: 'Our managers: one roadmap for Sofia', kind: 'managing-up' },
      { title: 'Who covers what in August', carriedFrom: START - 28 * DAY, carriedTalks: 2 },
      { title: 'One shared intake', carriedFrom: START - 14 * DAY, carriedTalks: 1 },
    ],
    untouched: ['career', 'strategy'],
    hasPromises: true,
    plannedMinutes: 45,
    ids: countingIds(1),
    device: DEVICE,
    at: START - 5 * MINUTE,
  });
}

function fresh(title = 'Ana / Pedro', name: string | undefined = 'Pedro'): Talk {
  return newTalk({
    platform: 'meet',
    title,
    ...(name !== undefined && { name }),
    template: 'peer',
    plannedMinutes: 45,
    endsAt: minutes(45),
    agenda: agenda(),
    at: START - 5 * MINUTE,
  });
}

function after(talk: Talk, actions: readonly TalkAction[]): Talk {
  return actions.reduce((each, action) => reduceTalk(each, action, DEVICE), talk);
}

function line(
  topicId: string,
  kind: LineKind,
  text: string,
  more: { readonly dueOn?: string; readonly quoted?: boolean } = {},
): TalkAction {
  return {
    type: 'line/add',
    id: `line ${text}`,
    topicId,
    kind,
    text,
    ...(kind === 'feedback' && { direction: 'for' as const }),
    ...more,
    at: minutes(14),
  };
}

function inTalk(): { readonly talk: Talk; readonly managers: string } {
  const talk = fresh();
  const [checkIn, promises] = talk.agenda.topics;
  const managers = talk.agenda.topics.find(({ kind }) => kind === 'managing-up');
  if (!checkIn || !promises || !managers) throw new Error('the template changed');
  return {
    managers: managers.id,
    talk: after(talk, [
      { type: 'topic/budget', id: managers.id, minutes: 14, fixed: false, at: START },
      { type: 'talk/live', at: minutes(0) },
      ...looks(1, 17),
      { type: 'topic/complete', id: checkIn.id, at: minutes(7) },
      { type: 'topic/start', id: promises.id, at: minutes(7) },
      { type: 'topic/complete', id: promises.id, at: minutes(11) },
      { type: 'topic/start', id: managers.id, at: minutes(11) },
      line(managers.id, 'feedback', 'His one-pager buries the ask'),
      line(managers.id, 'theirs', 'Ask Lena what she needs', { dueOn: '2026-05-26' }),
      line(managers.id, 'note', 'She hears us compete.', { quoted: true }),
    ]),
  };
}

function ended(): Talk {
  const { talk, managers } = inTalk();
  return after(talk, [
    ...looks(18, 44),
    line(managers, 'mine', 'Joint one-page plan', { dueOn: '2026-05-29' }),
    { type: 'topic/complete', id: managers, at: minutes(25) },
    ...talk.agenda.topics
      .filter((topic) => topic.title === 'Who covers what in August')
      .map(({ id }): TalkAction => ({ type: 'topic/complete', id, at: minutes(32) })),
    { type: 'talk/end', at: minutes(44) },
  ]);
}

function stored(talk: Talk, personId: string | undefined = 'pedro'): StoredTalk {
  return {
    id: TALK_ID,
    rev: { gallery: 1 },
    changedAt: NOW,
    startedAt: START,
    ...(personId !== undefined && { personId }),
    keyHash: KEY,
    talk,
  };
}

/** Talks of the last months, so that some topics are quiet. */
function earlier(): readonly StoredTalk[] {
  const touched: readonly (readonly StandingTopic[])[] = [
    ['check-in', 'challenges', 'feedback', 'managing-up', 'people'],
    ['check-in', 'half-baked', 'expectations', 'cover', 'reactions'],
    ['check-in', 'strategy', 'challenges'],
    ['check-in', 'career', 'challenges'],
  ];
  return touched.map((kinds, back) => {
    const start = START - (back * 28 + 14) * DAY;
    const begun = fresh();
    const actions = begun.agenda.topics
      .filter(({ kind, origin }) => origin === 'standing' && kinds.some((each) => each === kind))
      .map(({ id }): TalkAction => ({ type: 'topic/complete', id, at: start + 20 * MINUTE }));
    const written = begun.agenda.topics.filter(({ origin }) => origin !== 'standing');
    const talk = after({ ...begun, createdAt: start }, [
      { type: 'talk/live', at: start },
      ...actions,
      ...(back > 0
        ? written.map(({ id }): TalkAction => ({ type: 'topic/complete', id, at: start + 30 * MINUTE }))
        : written
            .filter(({ kind }) => kind === 'managing-up')
            .map(({ id }): TalkAction => ({ type: 'topic/complete', id, at: start + 30 * MINUTE }))),
      { type: 'talk/end', at: start + 45 * MINUTE },
      { type: 'retro/answer', change: 'Start with his topics. Mine took the first 25 minutes.', at: start },
      { type: 'retro/save', at: start + 46 * MINUTE },
    ]);
    return { ...stored(talk), id: `earlier ${back}`, startedAt: start, changedAt: start };
  });
}

function promise(owner: ActionItem['owner'], text: string, days: number): ActionItem {
  return {
    id: `promise ${text}`,
    rev: { gallery: 1 },
    changedAt: 0,
    personId: 'pedro',
    talkId: 'earlier 0',
    owner,
    text,
    madeAt: START - days * DAY,
  };
}

const PROMISES = [
  promise('mine', 'Intro to Lena in Finance', 14),
  promise('mine', 'Comments on his staffing plan', 28),
  promise('theirs', 'His notes from the offsite', 14),
];

const SURE: Offer = {
  decision: 'sure',
  reason: { because: 'title', name: 'Pedro' },
  names: ['Pedro'],
  name: 'Pedro',
};

function view(
  call: Partial<Call>,
  more: Partial<Omit<CallView, 'call'>> = {},
  layout: Partial<Layout> = {},
): CallView {
  return {
    call: {
      platform: 'meet',
      phase: 'in-call',
      blind: false,
      presenting: false,
      recording: false,
      meetingKey: KEY,
      title: 'Ana / Pedro',
      headCount: 2,
      since: START,
      liveSince: START,
      readAt: NOW,
      lastSeenAt: NOW,
      ...call,
    },
    offer: SURE,
    heldElsewhere: false,
    curtain: 'up',
    ...more,
    layout: { ...DEFAULT_LAYOUT, ...more.layout, ...layout },
  };
}

const lobby: Partial<Call> = { phase: 'lobby', since: START - 5 * MINUTE, headCount: 1 };
const running = { people: [PEDRO], talks: [stored(inTalk().talk)] };
const over = { people: [PEDRO], talks: [stored(ended())] };
const before = { people: [PEDRO], talks: earlier(), promises: PROMISES };
const endedCall: Partial<Call> = { phase: 'ended', since: minutes(44) };

/** A running talk whose open topic is far past its share. */
function late(): StoredTalk {
  return stored(after(inTalk().talk, looks(18, 27)));
}

function looks(from: number, to: number): readonly TalkAction[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({ type: 'talk/seen', at: minutes(from + i) }));
}

const longTitle = `${'ⵣ🧵 <b>Ana</b> / Pedro \u202eevil\u202c '.repeat(400)}`;
const { liveSince: _, ...unlived } = view(lobby).call;

export const STATES: readonly GalleryState[] = [
  { name: 'panel', view: view({}), contents: running },
  { name: 'panel-300', view: view({}, {}, { width: 300 }), contents: running, width: 300 },
  { name: 'panel-480', view: view({}, {}, { width: 480 }), contents: running, width: 480 },
  { name: 'panel-short', view: view({}), contents: running, height: 400 },
  { name: 'panel-legend', view: view({}), contents: { ...running, settings: { legendTalks: 0 } } },
  {
    name: 'panel-over',
    view: view({ lastSeenAt: minutes(27) }),
    contents: { ...running, talks: [late()] },
    now: minutes(27),
  },
  { name: 'panel-recorded', view: view({ recording: true }), contents: running },
  { name: 'panel-blind', view: view({ blind: true }), contents: running },
  { name: 'panel-not-saved', view: view({}), contents: running, refuse: 'writes', fault: { code: 'full' } },
  { name: 'company', view: view({ headCount: 3, threeSince: START }), contents: running },
  {
    name: 'brief',
    view: { ...view(lobby, {}, { width: 480 }), call: unlived },
    contents: before,
    now: START - 4 * MINUTE,
    width: 480,
    height: 500,
  },
  {
    name: 'brief-340',
    view: { ...view(lobby), call: unlived },
    contents: before,
    now: START - 4 * MINUTE,
    height: 600,
  },
  { name: 'brief-first', view: { ...view(lobby), call: unlived }, contents: {}, now: START - 4 * MINUTE },
  {
    name: 'who',
    view: view(
      { liveSince: minutes(16), since: minutes(16) },
      { offer: { decision: 'sure', reason: { because: 'title' }, names: ['Ana', 'Pedro'] } },
    ),
    contents: {},
  },
  {
    name: 'long-title',
    view: view(
      { title: longTitle, liveSince: minutes(16) },
      { offer: { decision: 'sure', reason: { because: 'always' }, names: [] } },
    ),
    contents: {},
  },
  {
    name: 'offer',
    view: view(
      { title: 'Coffee?' },
      { offer: { decision: 'ask', reason: { because: 'two-people' }, names: [] } },
    ),
    contents: {},
  },
  {
    name: 'offer-blind',
    view: {
      ...view({ blind: true }, { offer: { decision: 'ask', reason: { because: 'blind' }, names: [] } }),
      call: untitled({ blind: true }),
    },
    contents: {},
  },
  {
    name: 'offer-shared',
    view: view(
      { title: '1:1' },
      { offer: { decision: 'ask', reason: { because: 'shared-link' }, names: [], shared: true } },
    ),
    contents: {},
  },
  {
    name: 'offer-relation',
    view: view(
      {},
      {
        offer: {
          ...SURE,
          decision: 'ask',
          reason: { because: 'relation', relation: 'peer' },
          personId: 'pedro',
        },
      },
    ),
    contents: { people: [PEDRO] },
  },
  {
    name: 'which',
    view: view({ liveSince: minutes(16), since: minutes(16) }, { offer: SURE }),
    contents: {
      people: [
        { ...PEDRO, name: 'Pedro Alves' },
        { ...PEDRO, id: 'silva', name: 'Pedro Silva' },
      ],
    },
  },
  { name: 'held', view: view({}, { heldElsewhere: true }), contents: running },
  { name: 'fault-refused', view: view({}), contents: running, refuse: 'all', fault: { code: 'refused' } },
  { name: 'fault-newer', view: view({}), contents: running, refuse: 'all', fault: { code: 'newer' } },
  { name: 'fault-damaged', view: view({}), contents: running, refuse: 'all', fault: { code: 'damaged' } },
  { name: 'retro', view: view(endedCall), contents: over, now: minutes(45) },
  {
    name: 'retro-300',
    view: view(endedCall, {}, { width: 300 }),
    contents: over,
    now: minutes(45),
    width: 300,
  },
  { name: 'retro-short', view: view(endedCall), contents: over, now: minutes(45), height: 360 },
  { name: 'pill', view: view({}, {}, { folded: true }), contents: running },
  {
    name: 'pill-over',
    view: view({ lastSeenAt: minutes(27) }, {}, { folded: true }),
    contents: { ...running, talks: [late()] },
    now: minutes(27),
  },
  {
    name: 'pill-lobby',
    view: { ...view(lobby, {}, { folded: true }), call: unlived },
    contents: before,
    now: START - 4 * MINUTE,
  },
  { name: 'pill-after', view: view(endedCall, {}, { folded: true }), contents: over, now: minutes(45) },
  { name: 'pill-sharing-stopped', view: view({}, { curtain: 'ended' }), contents: running },
  { name: 'curtain', view: view({}, { curtain: 'down' }), contents: running },
];

function untitled(call: Partial<Call>): Call {
  const { title: _title, ...rest } = view(call).call;
  return rest;
}

/** Topics under "more topics" in the talk that most states show. */
export const FOLDED = fresh().agenda.topics.filter(isFolded).length;
