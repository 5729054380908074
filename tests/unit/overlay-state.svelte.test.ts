// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveTopic } from '../../components/overlay/move-by-key.ts';
import { OverlayState } from '../../components/overlay/overlay-state.svelte.ts';
import { unsavedText } from '../../components/overlay/unsaved.ts';
import type { OverlayPorts } from '../../components/overlay/ports.ts';
import type { Call } from '../../utils/core/call.ts';
import type { Offer } from '../../utils/core/offer.ts';
import type { Person } from '../../utils/core/person.ts';
import { DEFAULT_LAYOUT } from '../../utils/core/layout.ts';
import type { CallView, PressedKey, Stores } from '../../utils/core/ports.ts';
import { FOLDS_AFTER } from '../../utils/core/company.ts';
import { elapsed } from '../../utils/core/spans.ts';
import { LINE_LIMIT, runningTopic } from '../../utils/core/talk.ts';
import { MINUTE, SECOND, type Millis } from '../../utils/core/time.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryStores, type MemoryContents } from '../fakes/memory-stores.ts';

const LOBBY: Millis = Date.UTC(2026, 4, 21, 13, 58);
const LIVE = LOBBY + 3 * MINUTE;
const KEY = 'meet:ana-pedro';

/** One overlay, its call and its stores; time is Vitest's. */
function overlayOf(
  page = memoryChanges(),
  contents: MemoryContents = {},
): {
  overlay: OverlayState;
  stores: ReturnType<typeof memoryStores>;
  show(call: Partial<Call>, more?: Partial<Omit<CallView, 'call'>>): void;
  press(key: PressedKey): void;
  readonly done: string[];
} {
  const stores = memoryStores(contents, 'here', page());
  const done: string[] = [];
  const heard = new Set<(view: CallView) => void>();
  const keys = new Set<(key: PressedKey) => void>();
  let view: CallView = {
    call: {
      platform: 'meet',
      phase: 'lobby',
      blind: false,
      presenting: false,
      recording: false,
      meetingKey: KEY,
      title: 'Ana / Pedro',
      since: LOBBY,
      readAt: LOBBY,
    },
    offer: { decision: 'sure', reason: { because: 'title' }, names: ['Pedro'], name: 'Pedro' },
    layout: DEFAULT_LAYOUT,
    heldElsewhere: false,
    curtain: 'up',
  };
  const note = (word: string) => async (): Promise<void> => {
    done.push(word);
    await Promise.resolve();
  };
  const ports: OverlayPorts = {
    stores,
    clock: { now: () => Date.now() },
    ids: countingIds(7),
    device: 'here',
    call: {
      current: () => Promise.resolve(view),
      hear(hear) {
        heard.add(hear);
        return () => heard.delete(hear);
      },
      hearKeys(hear) {
        keys.add(hear);
        return () => keys.delete(hear);
      },
      answer: (answer) => note(`answer ${answer}`)(),
      wish: note('wish'),
      drag: note('drag'),
      blur: note('blur'),
      hide: note('hide'),
      close: note('close'),
      lift: note('lift'),
      hold: note('hold'),
      openNotebook: note('notebook'),
      openWindow: note('window'),
      openElsewhere: note('elsewhere'),
      report: () => Promise.resolve(undefined),
    },
  };
  return {
    overlay: new OverlayState(ports),
    stores,
    done,
    show(call, more = {}) {
      view = { ...view, ...more, call: { ...view.call, ...call } };
      for (const each of heard) each(view);
    },
    press(key) {
      for (const each of keys) each(key);
    },
  };
}

const inCall: Partial<Call> = { phase: 'in-call', since: LIVE, liveSince: LIVE, headCount: 2 };

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function inTalk(page = memoryChanges()): Promise<ReturnType<typeof overlayOf>> {
  const all = overlayOf(page);
  await all.overlay.start();
  vi.setSystemTime(LIVE + SECOND);
  all.show(inCall);
  await settle();
  started.push(all.overlay);
  return all;
}

async function storedTalk(stores: Stores): Promise<NonNullable<OverlayState['talk']>> {
  const newest = await stores.talks.newestOf(KEY);
  if (!newest.ok || !newest.value) throw new Error('no talk is stored');
  return newest.value.talk;
}

const started: OverlayState[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: LOBBY });
});
afterEach(() => {
  for (const overlay of started.splice(0)) overlay.stop();
  vi.useRealTimers();
});

describe('following the call', () => {
  it('shows the brief in the lobby and stores nothing of it', async () => {
    const { overlay, stores } = overlayOf();
    await overlay.start();
    expect(overlay.scene).toBe('brief');
    expect(await stores.talks.list()).toEqual({ ok: true, value: [] });
    overlay.stop();
  });

  it('starts the clock when the other person came, with the first topic, and stores the talk with its person', async () => {
    const { overlay, stores } = await inTalk();
    expect(overlay.scene).toBe('panel');
    const talk = await storedTalk(stores);
    expect(talk.liveAt).toBe(LIVE);
    expect(runningTopic(talk)?.spans).toEqual([{ from: LIVE }]);
    const people = await stores.people.list();
    expect(people.ok && people.value.map(({ name }) => name)).toEqual(['Pedro']);
  });

  it('ends the talk when the call ended, and asks for the retro', async () => {
    const { overlay, show, stores } = await inTalk();
    const end = LIVE + 30 * MINUTE;
    vi.setSystemTime(end + 4 * SECOND);
    show({ phase: 'ended', since: end });
    await settle();
    expect(overlay.scene).toBe('retro');
    expect((await storedTalk(stores)).endedAt).toBe(end);
  });

  it('leaves a talk that was ended by hand ended while its call goes on, until it is asked to go on', async () => {
    const { overlay, show, press, stores } = await inTalk();
    const { id } = overlay.keeper;
    press('end');
    await settle();
    expect(overlay.scene).toBe('retro');
    vi.setSystemTime(LIVE + 15 * SECOND);
    show(inCall);
    show({ ...inCall, phase: 'interrupted' });
    show(inCall);
    await settle();
    expect(overlay.scene).toBe('retro');
    press('again');
    await settle();
    expect(overlay.scene).toBe('panel');
    expect(overlay.keeper.id).toBe(id);
    expect((await storedTalk(stores)).endedAt).toBeUndefined();
  });

  it('goes on with the same talk when the call comes back soon, and begins a new one when it does not', async () => {
    const { overlay, show, stores } = await inTalk();
    const { id } = overlay.keeper;
    show({ phase: 'ended', since: LIVE + MINUTE });
    await settle();
    vi.setSystemTime(LIVE + 5 * MINUTE);
    show({ ...inCall, since: LIVE + 5 * MINUTE });
    await settle();
    expect(overlay.scene).toBe('panel');
    expect(overlay.keeper.id).toBe(id);
    expect((await storedTalk(stores)).endedAt).toBeUndefined();

    show({ phase: 'ended', since: LIVE + 6 * MINUTE });
    await settle();
    vi.setSystemTime(LIVE + 60 * MINUTE);
    show({ ...inCall, since: LIVE + 60 * MINUTE, liveSince: LIVE + 60 * MINUTE });
    await settle();
    expect(overlay.keeper.id).not.toBe(id);
  });

  it('takes the sleep of the machine out of the running topic', async () => {
    const { overlay } = await inTalk();
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    const slept = 40 * MINUTE;
    vi.setSystemTime(Date.now() + slept);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    const running = overlay.openTopic;
    expect(running && elapsed(running.spans, Date.now())).toBeLessThan(slept);
  });

  it('shows nothing behind the curtain, then the pill that lifts it', async () => {
    const { overlay, show, done } = await inTalk();
    show({ presenting: true }, { curtain: 'down' });
    expect(overlay.scene).toBe('nothing');
    show({ presenting: false }, { curtain: 'ended' });
    expect(overlay.scene).toBe('sharing-stopped');
    overlay.lift();
    expect(overlay.scene).toBe('panel');
    expect(done).toContain('lift');
    show({ presenting: true }, { curtain: 'down' });
    show({ presenting: false }, { curtain: 'ended' });
    expect(overlay.scene).toBe('sharing-stopped');
  });

  it('opens nothing while another tab holds the talk', async () => {
    const { overlay, show } = overlayOf();
    await overlay.start();
    started.push(overlay);
    show(inCall, { heldElsewhere: true });
    await settle();
    expect(overlay.scene).toBe('held');
  });

  it('folds to a plain ring when a third person stays, and back', async () => {
    const { overlay, show } = await inTalk();
    const third = (): void => show({ headCount: 3, threeSince: Date.now() });
    const gone = (): void => show({ headCount: 2, threeSince: undefined } as unknown as Partial<Call>);
    third();
    await vi.advanceTimersByTimeAsync(FOLDS_AFTER - 1);
    expect(overlay.scene).toBe('panel');
    gone();
    await vi.advanceTimersByTimeAsync(FOLDS_AFTER);
    expect(overlay.scene).toBe('panel');
    third();
    await vi.advanceTimersByTimeAsync(FOLDS_AFTER);
    expect(overlay.scene).toBe('company');
    expect(overlay.frame.wish.folded).toBe(true);
    overlay.unfoldInCompany();
    expect(overlay.scene).toBe('panel');
    gone();
    expect(overlay.frame.wish.folded).toBe(false);
    third();
    await vi.advanceTimersByTimeAsync(FOLDS_AFTER);
    expect(overlay.scene).toBe('company');
  });

  it('does not fold for a note-taker, and does for a fourth one', async () => {
    const { overlay, show } = await inTalk();
    const since = Date.now() - FOLDS_AFTER;
    const { offer } = { ...overlay.view };
    show({ headCount: 3, threeSince: since });
    expect(overlay.scene).toBe('company');
    if (!offer) throw new Error('no offer');
    show({}, { offer: { ...offer, noteTaker: true } });
    expect(overlay.scene).toBe('panel');
    show({ headCount: 4, fourSince: since });
    expect(overlay.scene).toBe('company');
  });

  it('asks when it is not sure, and starts with the name that was given', async () => {
    const { overlay, show, stores, done } = overlayOf();
    const names = { names: [] };
    show({ title: 'Coffee?' }, { offer: { decision: 'ask', reason: { because: 'two-people' }, ...names } });
    await overlay.start();
    started.push(overlay);
    expect(overlay.scene).toBe('offer');
    void overlay.answer('start', ' Wei ');
    expect(done).toContain('answer start');
    show(inCall, { offer: { decision: 'sure', reason: { because: 'by-hand' }, ...names } });
    await settle();
    expect(overlay.name).toBe('Wei');
    expect((await storedTalk(stores)).name).toBe('Wei');
  });
});

describe('whose it is', () => {
  const known = (id: string, name: string): Person => ({
    id,
    rev: {},
    changedAt: 0,
    name,
    aliases: [],
    createdAt: LOBBY,
  });
  const nobody: Offer = { decision: 'sure', reason: { because: 'title' }, names: [] };
  const named = (name: string, personId?: string): Offer => ({
    ...nobody,
    names: [name],
    name,
    ...(personId !== undefined && { personId }),
  });

  async function opened(contents: MemoryContents, offer: Offer): Promise<ReturnType<typeof overlayOf>> {
    const all = overlayOf(memoryChanges(), contents);
    all.show({ openedAt: LOBBY }, { offer });
    await all.overlay.start();
    started.push(all.overlay);
    return all;
  }
  const live = async ({ show }: ReturnType<typeof overlayOf>, offer: Offer): Promise<void> => {
    vi.setSystemTime(LIVE + SECOND);
    show(inCall, { offer });
    await settle();
  };
  const personOf = async (stores: Stores): Promise<string | undefined> => {
    const newest = await stores.talks.newestOf(KEY);
    return newest.ok ? newest.value?.personId : undefined;
  };

  it('remembers whose link it is once the talk is stored, not in the lobby', async () => {
    const all = await opened({ people: [known('p1', 'Pedro')] }, named('Pedro', 'p1'));
    expect(await all.stores.meetings.get(KEY)).toEqual({ ok: true, value: { people: [] } });
    await live(all, named('Pedro', 'p1'));
    expect(await all.stores.meetings.get(KEY)).toEqual({ ok: true, value: { people: ['p1'] } });
  });

  it('draws nothing of a shared link before it is said with whom', async () => {
    const contents = { people: [known('p1', 'Pedro'), known('p2', 'Noor')] };
    const asks: Offer = { decision: 'ask', reason: { because: 'shared-link' }, names: [], shared: true };
    const all = await opened(contents, asks);
    expect(all.overlay.scene).toBe('offer');
    expect(all.overlay.name).toBeUndefined();
    expect(all.overlay.before).toBeUndefined();
    await all.overlay.answer('start', 'Noor');
    await live(all, { ...nobody, reason: { because: 'by-hand' }, shared: true });
    expect(all.overlay.name).toBe('Noor');
    expect(await personOf(all.stores)).toBe('p2');

    // Soon after, the next call on it: the one before is not resumed, nor shown.
    all.show({ phase: 'ended', since: LIVE + MINUTE });
    await settle();
    vi.setSystemTime(LIVE + 3 * MINUTE);
    all.show({ ...inCall, openedAt: LIVE + 3 * MINUTE }, { offer: asks });
    await settle();
    expect(all.overlay.scene).toBe('offer');
    await all.overlay.answer('start');
    all.show({}, { offer: { ...nobody, reason: { because: 'by-hand' }, shared: true } });
    await settle();
    expect(all.overlay.scene).toBe('panel');
    expect(all.overlay.name).toBeUndefined();
  });

  it('lets a title that names somebody else win at once over the link', async () => {
    const contents = { people: [known('p1', 'Pedro'), known('p2', 'Noor')] };
    const all = await opened(contents, { ...nobody, name: 'Pedro', personId: 'p1' });
    expect(all.overlay.name).toBe('Pedro');
    await live(all, { ...nobody, name: 'Pedro', personId: 'p1' });
    all.show({ title: '1:1 Noor' }, { offer: named('Noor', 'p2') });
    await settle();
    expect(all.overlay.name).toBe('Noor');
    expect(await personOf(all.stores)).toBe('p2');
    // Nothing was said in the one that the link began.
    const talks = await all.stores.talks.list();
    expect(talks.ok && talks.value.map(({ personId }) => personId)).toEqual(['p2']);
  });

  it('looks back on a talk whose page went before its end was written, but on no older one', async () => {
    const all = await opened({}, named('Pedro'));
    await live(all, named('Pedro'));
    all.overlay.stop();
    const talks = await all.stores.talks.list();
    if (!talks.ok) throw new Error('no talks');
    const ended = { phase: 'ended', since: LIVE + MINUTE, liveSince: LIVE } as const;
    for (const [openedAt, scene] of [
      [LOBBY, 'retro'],
      [LIVE + 2 * SECOND, 'nothing'],
    ] as const) {
      const next = overlayOf(memoryChanges(), { talks: talks.value });
      next.show({ ...ended, openedAt }, { offer: named('Pedro') });
      await next.overlay.start();
      started.push(next.overlay);
      expect(next.overlay.scene).toBe(scene);
    }
  });

  it('asks which of two it is, and keeps them two', async () => {
    const contents = { people: [known('p1', 'Pedro Alves'), known('p2', 'Pedro Silva')] };
    const all = await opened(contents, named('Pedro'));
    expect(all.overlay.asks.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(all.overlay.before?.person).toBeUndefined();
    await all.overlay.choose({ name: 'Pedro', personId: 'p2' });
    expect(all.overlay.before?.person?.id).toBe('p2');
    expect(all.overlay.asks).toEqual([]);
    await live(all, named('Pedro'));
    expect(await personOf(all.stores)).toBe('p2');
    const people = await all.stores.people.list();
    expect(people.ok && people.value.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['p1'],
      ['p2', 'Pedro'],
    ]);
  });

  it('makes somebody new of a name that is known, when the reader says so in the running talk', async () => {
    const contents = { people: [known('p1', 'Pedro Alves')] };
    const all = await opened(contents, named('Pedro'));
    await live(all, named('Pedro'));
    expect(await personOf(all.stores)).toBeUndefined();
    await all.overlay.choose({ name: 'Pedro', isNew: true });
    const id = await personOf(all.stores);
    expect(id).toBeDefined();
    expect(id).not.toBe('p1');
    expect(all.overlay.before?.person?.name).toBe('Pedro');
    // The background knows it now: the same talk goes on.
    const { keeper } = all.overlay;
    const talkId = keeper.id;
    all.show({}, { offer: named('Pedro', id) });
    await settle();
    expect(keeper.id).toBe(talkId);
  });

  it('keeps an answer beyond this call: never for the title, always for the meeting', async () => {
    const all = overlayOf();
    const offer: Offer = { ...nobody, decision: 'ask', reason: { because: 'two-people' } };
    all.show({ title: 'Coffee?' }, { offer });
    await all.overlay.start();
    started.push(all.overlay);
    await all.overlay.answer('always-for-meeting', 'Wei');
    expect(await all.stores.meetings.get(KEY)).toEqual({
      ok: true,
      value: { people: [], verdict: 'always' },
    });
    await all.overlay.answer('never-for-title');
    const settings = await all.stores.settings.get();
    expect(settings.ok && settings.value.neverTitles).toEqual(['Coffee?']);
    expect(all.done).toContain('answer always-for-meeting');
    expect(all.done).toContain('answer never-for-title');
  });
});

describe('writing', () => {
  it('shows a line at once, and says saved only when it is', async () => {
    const { overlay, stores } = await inTalk();
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const write = stores.talks.dispatch.bind(stores.talks);
    vi.spyOn(stores.talks, 'dispatch').mockImplementation(async (...wrote) => {
      await held;
      return write(...wrote);
    });
    overlay.file({ kind: 'mine', text: 'joint plan' }, '> joint plan');
    expect(overlay.talk?.lines.map(({ text }) => text)).toEqual(['joint plan']);
    await settle();
    expect(overlay.keeper.state).toBe('saving');
    finish();
    await settle();
    expect(overlay.keeper.state).toBe('saved');
    expect((await storedTalk(stores)).lines).toHaveLength(1);
  });

  it('keeps what waits in sight when an older answer comes', async () => {
    const { overlay, stores } = await inTalk();
    const write = stores.talks.dispatch.bind(stores.talks);
    const seen: number[] = [];
    vi.spyOn(stores.talks, 'dispatch').mockImplementation(async (...wrote) => {
      seen.push(overlay.talk?.lines.length ?? 0);
      return write(...wrote);
    });
    overlay.file({ kind: 'note', text: 'one' }, 'one');
    overlay.file({ kind: 'note', text: 'two' }, 'two');
    await settle();
    // Seen as the first and as the second line are stored: the second was never away.
    expect(seen).toEqual([1, 2]);
  });

  it('keeps every line through a fault, counts what waits, and stores it all on trying again', async () => {
    const { overlay, stores } = await inTalk();
    stores.refuse('writes', { code: 'full' });
    overlay.file({ kind: 'note', text: 'one' }, 'one');
    overlay.file({ kind: 'note', text: 'two' }, 'two');
    await settle();
    expect(overlay.keeper.state).toBe('fault');
    expect(overlay.keeper.waitingLines).toBe(2);
    expect(unsavedText(overlay)).toBe('one\ntwo');
    stores.refuse('nothing');
    overlay.tryAgain();
    await settle();
    expect(overlay.keeper.state).toBe('saved');
    expect((await storedTalk(stores)).lines.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('tries again by itself', async () => {
    const { overlay, stores } = await inTalk();
    stores.refuse('writes');
    overlay.file({ kind: 'note', text: 'one' }, 'one');
    await settle();
    stores.refuse('nothing');
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(overlay.keeper.state).toBe('saved');
  });

  it('shows a plain fault, and no list, when storage cannot be opened; then goes on', async () => {
    const { overlay, stores } = overlayOf();
    stores.refuse('all', { code: 'refused' });
    await overlay.start();
    started.push(overlay);
    expect(overlay.scene).toBe('fault');
    expect(overlay.talk).toBeUndefined();
    stores.refuse('nothing');
    overlay.tryAgain();
    await settle();
    expect(overlay.scene).toBe('brief');
  });

  it('stores a draft when the hands rest, once, and at once when the page may go', async () => {
    const { overlay, stores } = await inTalk();
    const topicId = overlay.fieldTopic?.id ?? '';
    overlay.draft.turnTo(topicId, overlay.talk);
    const write = vi.spyOn(stores.talks, 'dispatch');
    overlay.draft.write('j');
    overlay.draft.write('jo');
    await vi.advanceTimersByTimeAsync(299);
    expect(write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(write).toHaveBeenCalledTimes(1);
    overlay.draft.write('joint');
    overlay.draft.store();
    await settle();
    expect((await storedTalk(stores)).drafts[topicId]).toBe('joint');
    overlay.file({ kind: 'note', text: 'joint' }, 'joint');
    await settle();
    expect((await storedTalk(stores)).drafts).toEqual({});
    expect(overlay.draft.text).toBe('');
  });

  it('gives a text that is too long back to the field', async () => {
    const { overlay, stores } = await inTalk();
    const long = 'x'.repeat(LINE_LIMIT + 1);
    overlay.draft.turnTo(overlay.fieldTopic?.id, overlay.talk);
    overlay.draft.write(long);
    overlay.file({ kind: 'note', text: long }, long);
    await settle();
    expect(overlay.draft.text).toBe(long);
    expect(overlay.keeper.refused).toBeDefined();
    expect((await storedTalk(stores)).lines).toEqual([]);
    overlay.file({ kind: 'note', text: 'short' }, 'short');
    expect(overlay.keeper.refused).toBeUndefined();
  });

  it('takes over what another page wrote, and keeps the text in the field', async () => {
    const page = memoryChanges();
    const { overlay, stores } = await inTalk(page);
    const topicId = overlay.fieldTopic?.id ?? '';
    overlay.draft.turnTo(topicId, overlay.talk);
    overlay.draft.write('mine, unsaved');
    const at = Date.now();
    await stores.talks.dispatch(overlay.keeper.id, {
      type: 'line/add',
      id: 'other',
      topicId,
      kind: 'note',
      text: 'from the popup',
      at,
    });
    // Filing a line empties the field's text, so the other page's text comes after it.
    await stores.talks.dispatch(overlay.keeper.id, { type: 'draft/set', topicId, text: 'theirs', at });
    page().tell('talks', overlay.keeper.id);
    await settle();
    overlay.draft.turnTo(topicId, overlay.talk);
    expect(overlay.talk?.lines.map(({ text }) => text)).toEqual(['from the popup']);
    expect(overlay.draft.text).toBe('mine, unsaved');
  });
});

describe('acting', () => {
  it('ticks a topic and begins the next', async () => {
    const { overlay, press } = await inTalk();
    const first = overlay.openTopic;
    const rows = overlay.talk?.agenda.topics ?? [];
    press('next');
    expect(overlay.talk?.agenda.topics.find(({ id }) => id === first?.id)?.doneAt).toBeDefined();
    expect(overlay.openTopic?.id).toBe(rows[1]?.id);
  });

  it('takes an act back from the bar for eight seconds, then from the menu', async () => {
    const { overlay } = await inTalk();
    const topic = overlay.talk?.agenda.topics[1];
    if (!topic) throw new Error('one topic only');
    overlay.skip(topic, 'Skipped it');
    expect(overlay.undoBar?.words).toBe('Skipped it');
    await vi.advanceTimersByTimeAsync(8 * SECOND);
    expect(overlay.undoBar).toBeUndefined();
    expect(overlay.undoable.map(({ words }) => words)).toEqual(['Skipped it']);
    await overlay.undo();
    expect(overlay.talk?.agenda.topics[1]?.skippedAt).toBeUndefined();
    expect(overlay.undoable).toEqual([]);
  });

  it('moves a row by one, both ways', async () => {
    const { overlay } = await inTalk();
    const order = (): readonly string[] => overlay.talk?.agenda.topics.slice(0, 3).map(({ id }) => id) ?? [];
    const [a, b, c] = order();
    const second = overlay.talk?.agenda.topics[1];
    if (!second) throw new Error('one topic only');
    moveTopic(overlay, second, 1, '');
    expect(order()).toEqual([a, c, b]);
    moveTopic(overlay, second, -1, '');
    expect(order()).toEqual([a, b, c]);
  });

  it('stops the clock and lets the same topic go on', async () => {
    const { overlay } = await inTalk();
    const { id } = overlay.openTopic ?? {};
    overlay.toggleClock();
    expect(overlay.talk && runningTopic(overlay.talk)).toBeUndefined();
    expect(overlay.openTopic?.id).toBe(id);
    overlay.toggleClock();
    expect(overlay.talk && runningTopic(overlay.talk)?.id).toBe(id);
  });
});

describe('the frame', () => {
  it('takes over a place that was decided elsewhere, but no late echo of an earlier one', async () => {
    const { overlay, show } = await inTalk();
    overlay.frame.resize(400);
    show({}, { layout: DEFAULT_LAYOUT });
    expect(overlay.frame.layout.width).toBe(400);
    show({}, { layout: { ...DEFAULT_LAYOUT, width: 400, dock: 'bottom-left' } });
    expect(overlay.frame.layout.dock).toBe('bottom-left');
  });

  it('keeps the width between the least and the most', async () => {
    const { overlay } = await inTalk();
    overlay.frame.resize(10);
    expect(overlay.frame.layout.width).toBe(300);
    overlay.frame.resize(10_000);
    expect(overlay.frame.layout.width).toBe(480);
  });
});
