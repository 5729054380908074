import { isFolded, isOpen, type Topic } from '../../utils/core/agenda.ts';
import type { Call, CallPhase } from '../../utils/core/call.ts';
import { companySince, FOLDS_AFTER } from '../../utils/core/company.ts';
import type { StorageFault } from '../../utils/core/outcome.ts';
import { pace } from '../../utils/core/pace.ts';
import type { Person } from '../../utils/core/person.ts';
import type { CallView, OfferAnswer, PressedKey, Settings } from '../../utils/core/ports.ts';
import { resumable } from '../../utils/core/resume.ts';
import { fold } from '../../utils/core/search.ts';
import { typedText } from '../../utils/core/signs.ts';
import {
  isOver,
  runningTopic,
  type FeedbackDirection,
  type Line,
  type LineKind,
  type TalkAction,
  type Talk,
} from '../../utils/core/talk.ts';
import { MINUTE, SECOND, type Millis } from '../../utils/core/time.ts';
import { Clock } from '../talk/clock.svelte.ts';
import { Draft } from '../talk/draft.svelte.ts';
import { TalkKeeper } from '../talk/talk-keeper.svelte.ts';
import { Frame } from './frame.svelte.ts';
import type { LookBack, Whom } from './open-talk.ts';
import type { OverlayPorts } from './ports.ts';

/** What there is to see. */
export type Scene =
  | 'nothing'
  | 'hidden'
  | 'sharing-stopped'
  | 'held'
  | 'fault'
  | 'offer'
  | 'brief'
  | 'panel'
  | 'company'
  | 'retro';

/** A line as the field read it. */
export interface ReadLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly direction?: FeedbackDirection;
  readonly quoted?: boolean;
  readonly dueOn?: string;
}

interface Done {
  readonly words: string;
  readonly before: Talk;
  readonly action: TalkAction;
}

/** Where a call was left, or has not begun: what was ended by hand before is past. */
const LEFT: readonly CallPhase[] = ['ended', 'lobby', 'waiting'];

/** How long the bar that undoes stays in sight; after that the act is in the menu. */
const UNDO_SHOWN: Millis = 8 * SECOND;

/** How often the talk writes down that the call was still seen. */
const SEEN_EVERY: Millis = 15 * SECOND;

/** Acts that can be taken back from the menu. */
const UNDO_DEPTH = 20;

/** A talk this young may have begun with the wrong one, before the page told its title. */
const JUST_BEGUN: Millis = 2 * MINUTE;

/** Phases of a call that is not over. */
const LIVE: readonly CallPhase[] = ['lobby', 'waiting', 'in-call'];

/**
 * What the overlay knows and does. It follows its call, keeps one talk, and says which scene there is
 * to see; the views only draw. Nothing is drawn before the call is known, nor while a screen is shared.
 */
export class OverlayState {
  readonly ports: OverlayPorts;
  readonly clock: Clock;
  readonly keeper: TalkKeeper;
  readonly draft: Draft;
  readonly frame: Frame;

  view = $state.raw<CallView>();
  settings = $state.raw<Settings>();
  /** What lies between the two from before: promises, carried topics, the last wish. */
  before = $state.raw<LookBack>();
  /** People of whom the talk's is one, or somebody new: the reader chooses. */
  asks = $state.raw<readonly Person[]>([]);
  /** More than two have been in the call for a while: what is private folds away. */
  inCompany = $state.raw(false);
  /** Storage could not be opened, or this call's talk could not be read: there is no talk to show. */
  fault = $state.raw<StorageFault>();
  /** The last act, while its bar is in sight. */
  undoBar = $state.raw<Done>();
  /** The line that is being changed in the field. */
  editing = $state.raw<Line>();
  /** The field is to take the focus as soon as it is there. */
  focusAsked = $state.raw(false);
  /** The offer left by itself, or was closed. */
  offerGone = $state.raw(false);
  /** In a window of its own: emptied by hand. */
  hidden = $state.raw(false);
  #lifted = $state.raw(false);
  #unfoldedInCompany = $state.raw(false);
  #done = $state.raw<readonly Done[]>([]);
  #chosenTopic = $state.raw<string>();

  #openedFor: string | undefined;
  #opening: Promise<void> = Promise.resolve();
  /** A talk is being opened in the place of the one on screen. */
  #turning = false;
  /** Ended by hand while the call goes on: the next look at the call must not open it again. */
  #endedByHand = false;
  /** Who the reader said it is. */
  #given: Whom | undefined;
  #filed: { readonly id: string; readonly raw: string } | undefined;
  #undoTimer: ReturnType<typeof setTimeout> | undefined;
  #companyTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #stops: (() => void)[] = [];

  constructor(ports: OverlayPorts) {
    this.ports = ports;
    this.clock = new Clock(ports.clock);
    this.frame = new Frame(ports.call);
    this.keeper = new TalkKeeper({
      talks: ports.stores.talks,
      changes: ports.stores.changes,
      clock: ports.clock,
      device: ports.device,
    });
    this.draft = new Draft(this.keeper, () => ports.clock.now());
  }

  /** Starts to follow the call. Resolves when the first view is known. */
  async start(): Promise<void> {
    const { call, stores } = this.ports;
    const seen = setInterval(() => this.#stillThere(), SEEN_EVERY);
    this.#stops.push(
      () => clearInterval(seen),
      call.hear((view) => this.#follow(view)),
      call.hearKeys((key) => this.#pressed(key)),
      stores.changes.hear((store) => {
        if (store === 'settings') void this.#readSettings();
        if (store === 'promises') void this.#lookBack();
      }),
    );
    const [view] = await Promise.all([call.current(), this.#readSettings()]);
    // A view that was heard meanwhile is newer.
    if (!this.view) this.#follow(view);
    await this.#opening;
  }

  stop(): void {
    this.draft.store();
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#undoTimer);
    clearTimeout(this.#companyTimer);
    this.keeper.close();
  }

  readonly talk: Talk | undefined = $derived.by(() => this.keeper.talk);

  readonly scene: Scene = $derived.by(() => {
    const { view, talk } = this;
    if (!view || view.curtain === 'down') return 'nothing';
    if (this.hidden) return 'hidden';
    if (view.curtain === 'ended' && !this.#lifted) return 'sharing-stopped';
    if (view.heldElsewhere) return 'held';
    if (view.offer.decision === 'ask' && (!talk || this.#asksAnew(view))) {
      return this.offerGone ? 'nothing' : 'offer';
    }
    if (this.fault) return 'fault';
    if (!talk) return 'nothing';
    if (isOver(talk)) return 'retro';
    if (talk.liveAt === undefined) return 'brief';
    return this.inCompany && !this.#unfoldedInCompany ? 'company' : 'panel';
  });

  /** No page shows this call: all is said by hand. */
  readonly elsewhere: boolean = $derived(this.view?.call.platform === 'elsewhere');

  /** Where sharing can be seen, and only there, may the head say "only you see this". */
  readonly seesSharing: boolean = $derived.by(() => {
    const call = this.view?.call;
    return call !== undefined && !call.blind && call.phase !== 'handed-over' && call.phase !== 'idle';
  });

  /** Who the talk is with, as far as that is known. */
  readonly name: string | undefined = $derived(
    this.before?.person?.name ?? this.talk?.name ?? this.view?.offer.name,
  );

  readonly pace = $derived.by(() => (this.talk ? pace(this.talk, this.clock.now) : undefined));

  /** The topic whose card is open: what runs, else what was opened last, else the next one. */
  readonly openTopic: Topic | undefined = $derived.by(() => {
    const { talk } = this;
    if (!talk) return undefined;
    const open = talk.agenda.topics.filter((topic) => isOpen(topic) && !isFolded(topic));
    return (
      runningTopic(talk) ??
      open.find(({ id }) => id === this.#chosenTopic) ??
      open.toSorted((a, b) => lastEnd(b) - lastEnd(a)).find(({ spans }) => spans.length > 0) ??
      open[0]
    );
  });

  /** Where a line goes: the open topic, or when all are done the one that was last talked about. */
  readonly fieldTopic: Topic | undefined = $derived.by(
    () =>
      this.openTopic ??
      this.talk?.agenda.topics
        .filter(({ removedAt }) => removedAt === undefined)
        .toSorted((a, b) => lastEnd(b) - lastEnd(a))[0],
  );

  /** Names in the title when it is not known which of them is the reader. */
  readonly namesToAsk: readonly string[] = $derived.by(() => {
    const offer = this.view?.offer;
    return offer && !this.name && offer.names.length === 2 ? offer.names : [];
  });

  /** The acts that can still be taken back, newest first. */
  readonly undoable: readonly Done[] = $derived(this.#done.toReversed());

  get showsLegend(): boolean {
    return (this.settings?.legendTalks ?? 0) < 3;
  }

  /* ---- the call ---- */

  #follow(view: CallView): void {
    if (view.curtain === 'down') this.#lifted = false;
    const left = this.view?.call;
    // What was said of the call before is not of this one.
    if (left?.openedAt !== undefined && left.openedAt !== view.call.openedAt) {
      this.#given = undefined;
      this.offerGone = false;
    }
    this.view = view;
    if (LEFT.includes(view.call.phase)) this.#endedByHand = false;
    this.frame.told(view.layout);
    this.#seeCompany(view);
    if (this.#isNewCall(view) || this.#isOfAnother(view)) this.#opening = this.#open(view, left);
    else this.#keepUp(view);
  }

  /** Folds when a third person stays, and unfolds when you are two again. */
  #seeCompany(view: CallView): void {
    clearTimeout(this.#companyTimer);
    const since = companySince(view.call, view.offer.noteTaker);
    const wait = since === undefined ? Infinity : since + FOLDS_AFTER - this.clock.read();
    this.inCompany = wait <= 0;
    if (since === undefined) this.#unfoldedInCompany = false;
    else if (wait > 0) this.#companyTimer = setTimeout(() => this.#seeCompany(this.view ?? view), wait);
    this.frame.forced = view.curtain === 'ended' || (this.inCompany && !this.#unfoldedInCompany);
  }

  /** A call on a shared link has begun while the talk before it is still on screen. */
  #asksAnew({ call, offer }: CallView): boolean {
    const over = this.talk !== undefined && isOver(this.talk);
    return over && offer.shared === true && LIVE.includes(call.phase) && !this.#resumes();
  }

  /** A title that names somebody else wins at once: over the link, and over what it said before. */
  #isOfAnother({ call, offer }: CallView): boolean {
    const { talk } = this;
    const { name, personId } = offer;
    if (!talk || isOver(talk) || this.#given || this.#turning) return false;
    if (offer.decision !== 'sure' || !LIVE.includes(call.phase)) return false;
    const mine = this.keeper.stored?.personId ?? this.before?.person?.id;
    if (!name || (personId && personId === mine)) return false;
    if (personId && mine) return true;
    return talk.name ? fold(talk.name) !== fold(name) : !this.keeper.stored;
  }

  /** True when this view is of a call whose talk is not on screen yet. */
  #isNewCall(view: CallView): boolean {
    if (view.heldElsewhere || view.offer.decision !== 'sure') return false;
    const { phase, meetingKey } = view.call;
    if (meetingKey !== this.#openedFor) return true;
    if (!LIVE.includes(phase) || this.#endedByHand) return false;
    return this.talk !== undefined && isOver(this.talk) && !this.#resumes();
  }

  #resumes(): boolean {
    const { stored } = this.keeper;
    const whom = this.#whom();
    if (!stored || !whom) return false;
    // On a shared link nobody is taken for the one before.
    if (whom.shared && !whom.name && !whom.personId) {
      return stored.talk.createdAt >= (this.view?.call.openedAt ?? Infinity);
    }
    return resumable(stored, whom, this.clock.read());
  }

  /** Who is there: what the reader said goes over what title and link say. */
  #whom(view = this.view): Whom | undefined {
    const offer = view?.offer;
    return offer && this.#given
      ? {
          ...this.#given,
          ...(offer.shared && { shared: true }),
          ...(offer.ownName && { ownName: offer.ownName }),
        }
      : offer;
  }

  /** Ends the talk on screen and stores all of it; false when that could not be done. */
  async #leave(left: Call | undefined, again: boolean): Promise<boolean> {
    const { talk } = this;
    this.draft.store();
    const ends = talk !== undefined && talk.liveAt !== undefined && !isOver(talk);
    if (ends) this.keeper.dispatch({ type: 'talk/end', at: left?.lastSeenAt ?? this.clock.read() });
    await this.keeper.settled();
    const began = ends && again && this.clock.read() - (talk.liveAt ?? 0) < JUST_BEGUN;
    if (began && talk.lines.length === 0) {
      await this.ports.stores.talks.remove(this.keeper.id, this.clock.read());
    }
    return this.keeper.fault === undefined;
  }

  /** Opens the talk of a call; `left` is the call before it. */
  async #open(view: CallView, left?: Call): Promise<void> {
    const key = view.call.meetingKey;
    const again = left?.meetingKey === key && this.#openedFor === key;
    this.#openedFor = key;
    this.#turning = true;
    // What could not be stored stays in sight, and is tried again.
    if (!(await this.#leave(left, again))) {
      this.#turning = false;
      this.#openedFor = undefined;
      return;
    }
    this.before = undefined;
    const { openTalk } = await import('./open-talk.ts');
    const opened = await openTalk(this.ports, view.call, this.#whom(view) ?? {}, this.settings);
    if (this.#openedFor !== key) return;
    this.#turning = false;
    if (!opened.ok) {
      this.fault = opened.fault;
      this.#openedFor = undefined;
      return;
    }
    const { stored, fresh, before, asks } = opened.value;
    this.fault = undefined;
    this.before = before;
    this.asks = asks;
    this.#done = [];
    if (stored) this.keeper.open(stored);
    else if (fresh) this.keeper.begin(fresh.id, fresh.talk, fresh.belongs);
    else void this.ports.call.close();
    const now = this.view ?? view;
    // What ran while no page was there to see it is cut where it was last seen.
    if (stored && (now.call.phase === 'in-call' || isUnseen(now) || this.elsewhere)) {
      this.keeper.dispatch({ type: 'talk/resume', at: this.clock.read() });
    }
    this.#keepUp(now);
  }

  /** Brings the talk to where the call is. */
  #keepUp(view: CallView): void {
    const { call, offer } = view;
    const { talk } = this;
    if (!talk) return;
    const at = this.clock.read();
    const back = call.phase === 'in-call' && isOver(talk) && talk.liveAt !== undefined;
    if (back && !this.#endedByHand && offer.decision !== 'stay-away' && this.#resumes()) {
      this.keeper.dispatch({ type: 'talk/resume', at });
    }
    if (call.phase === 'in-call' && call.liveSince !== undefined && talk.liveAt === undefined) {
      this.#goLive(call.liveSince);
    }
    // Nothing will ever tell that the other one is there: who starts here by hand starts the clock.
    if (isUnseen(view) && talk.liveAt === undefined) {
      this.#goLive(at, true);
    }
    if (call.phase === 'ended' && talk.liveAt !== undefined && !isOver(talk)) {
      this.draft.store();
      this.keeper.dispatch({ type: 'talk/end', at: Math.min(call.since, at) });
    }
    if (call.phase === 'ended' && talk.liveAt === undefined) void this.ports.call.close();
    if (offer.name && !talk.name) {
      this.keeper.dispatch({
        type: 'talk/name',
        name: offer.name,
        ...(call.title !== undefined && { title: call.title }),
        at,
      });
    }
    this.#stillThere();
  }

  #goLive(at: Millis, byHand = false): void {
    this.keeper.dispatch({ type: 'talk/live', at, ...(byHand && { byHand }) });
    const shown = this.settings?.legendTalks;
    if (shown !== undefined && shown < 3) {
      void this.ports.stores.settings.update({ legendTalks: shown + 1 });
    }
  }

  /** Writes down that the call was seen: what runs through a longer silence is cut by the talk itself. */
  #stillThere(): void {
    const at = this.clock.read();
    const { talk, view } = this;
    if (!talk || talk.liveAt === undefined || isOver(talk)) return;
    const seen = talk.byHand || (view?.call.phase === 'in-call' && !view.call.blind);
    if (seen && at - talk.lastSeenAt >= SEEN_EVERY) this.keeper.dispatch({ type: 'talk/seen', at });
  }

  #pressed(key: PressedKey): void {
    const at = this.clock.read();
    switch (key) {
      case 'open':
        if (this.scene === 'sharing-stopped') this.lift();
        else if (this.ports.call.ownWindow) this.show();
        else if (this.frame.form === 'panel' && document.hasFocus()) this.fold();
        else this.unfold();
        return;
      case 'hide':
        if (this.scene === 'sharing-stopped') this.lift();
        else if (this.hidden) this.show();
        else this.hide();
        return;
      case 'mark':
        this.keeper.dispatch({ type: 'mark/add', id: this.ports.ids.next(), at });
        return;
      case 'next':
        if (this.openTopic) this.complete(this.openTopic);
        return;
      case 'end':
        this.hidden = false;
        if (this.talk?.liveAt !== undefined) this.end();
        return;
      case 'again':
        this.#again();
    }
  }

  /** A talk that was ended by hand goes on; one that is closed for good has another after it. */
  #again(): void {
    const { talk, view } = this;
    if (!talk || !view || !this.#endedByHand) return;
    this.#endedByHand = false;
    if (this.#resumes()) this.keeper.dispatch({ type: 'talk/resume', at: this.clock.read() });
    else this.#opening = this.#open(view);
  }

  async #readSettings(): Promise<void> {
    const settings = await this.ports.stores.settings.get();
    if (settings.ok) this.settings = settings.value;
  }

  async #lookBack(): Promise<void> {
    const personId = this.before?.person?.id;
    if (!personId || this.scene !== 'brief') return;
    const { lookBack } = await import('./open-talk.ts');
    const before = await lookBack(this.ports.stores, this.before?.person, this.keeper.id);
    if (before.ok) this.before = before.value;
  }

  /* ---- what a person does with the frame ---- */

  fold(): void {
    this.draft.store();
    this.#unfoldedInCompany = false;
    this.frame.fold(true);
    void this.ports.call.blur();
  }

  unfold(): void {
    if (this.frame.crowded) {
      void this.ports.call.openWindow();
      return;
    }
    if (this.inCompany) this.frame.forced = false;
    this.frame.fold(false);
    this.focusField();
  }

  /** Shows the panel although more than two are there. */
  unfoldInCompany(): void {
    this.#unfoldedInCompany = true;
    this.frame.forced = false;
    this.frame.fold(false);
  }

  hide(): void {
    this.draft.store();
    if (this.ports.call.ownWindow) this.hidden = true;
    else void this.ports.call.hide();
  }

  /** Brings back what was hidden in a window of its own. */
  show(): void {
    this.hidden = false;
    this.focusField();
  }

  lift(): void {
    this.#lifted = true;
    this.frame.forced = this.inCompany && !this.#unfoldedInCompany;
    void this.ports.call.lift();
  }

  focusField(): void {
    this.focusAsked = true;
  }

  /** True once for each time that the focus was asked for. */
  takeFocus(): boolean {
    const asked = this.focusAsked;
    this.focusAsked = false;
    return asked;
  }

  /** Answers the offer; `name` is who it is with, where the title has none. What is not of this call only is kept. */
  async answer(answer: OfferAnswer, name?: string): Promise<void> {
    const given = name?.trim();
    if (given) this.#given = { name: given };
    if (answer === 'not-this-one' || answer.startsWith('never')) this.offerGone = true;
    if (answer !== 'start' && answer !== 'not-this-one') {
      const { keepAnswer } = await import('./keep-answer.ts');
      if (this.view) await keepAnswer(this.ports.stores, this.view.call, answer);
    }
    await this.ports.call.answer(answer);
  }

  /** Silence counts as no. */
  leaveOffer(): void {
    this.offerGone = true;
    void this.ports.call.close();
  }

  /** Opens the talk again after storage could not be read. */
  tryAgain(): void {
    if (this.fault && this.view) this.#opening = this.#open(this.view);
    else this.keeper.retry();
  }

  /* ---- what a person does with the talk ---- */

  /** Starts the clock by hand, for calls that cannot be seen into. */
  startByHand(): void {
    if (this.talk && this.talk.liveAt === undefined) this.#goLive(this.clock.read(), true);
  }

  /** Ends the talk by hand. */
  end(): void {
    this.draft.store();
    this.#endedByHand = true;
    this.keeper.dispatch({ type: 'talk/end', at: this.clock.read() });
  }

  /** Runs an action that can be taken back; `words` say what was done. */
  act(action: TalkAction, words: string): void {
    const before = this.talk;
    if (!before) return;
    this.keeper.dispatch(action);
    if (this.talk !== before) this.#remember({ before, action, words });
  }

  /** Takes back the newest act. */
  async undo(): Promise<void> {
    const done = this.#done.at(-1);
    if (!done) return;
    this.#done = this.#done.slice(0, -1);
    this.undoBar = undefined;
    const { undoOfTalk } = await import('../../utils/core/undo.ts');
    const back = undoOfTalk(done.before, done.action, this.clock.read());
    if (back) this.keeper.dispatch(back);
  }

  #remember(done: Done): void {
    this.#done = [...this.#done, done].slice(-UNDO_DEPTH);
    this.undoBar = done;
    clearTimeout(this.#undoTimer);
    this.#undoTimer = setTimeout(() => {
      this.undoBar = undefined;
    }, UNDO_SHOWN);
  }

  /** Opens a topic and runs its clock. */
  startTopic(topic: Topic): void {
    this.draft.store();
    this.editing = undefined;
    this.#chosenTopic = topic.id;
    if (this.talk?.liveAt === undefined) return;
    this.keeper.dispatch({ type: 'topic/start', id: topic.id, at: this.clock.read() });
    this.focusField();
  }

  /** Ticks a topic; when it was the running one, the next begins. */
  complete(topic: Topic, words = ''): void {
    const { talk } = this;
    if (!talk) return;
    const at = this.clock.read();
    const wasRunning = runningTopic(talk)?.id === topic.id;
    this.draft.store();
    this.editing = undefined;
    this.act({ type: 'topic/complete', id: topic.id, at }, words);
    const next = wasRunning ? this.#nextAfter(topic) : undefined;
    if (next) this.keeper.dispatch({ type: 'topic/start', id: next.id, at });
  }

  /** Leaves a topic out this time; when it was the running one, the next begins. */
  skip(topic: Topic, words: string): void {
    const { talk } = this;
    if (!talk) return;
    const at = this.clock.read();
    const wasRunning = runningTopic(talk)?.id === topic.id;
    this.act({ type: 'topic/skip', id: topic.id, at }, words);
    const next = wasRunning ? this.#nextAfter(topic) : undefined;
    if (next) this.keeper.dispatch({ type: 'topic/start', id: next.id, at });
  }

  #nextAfter(topic: Topic): Topic | undefined {
    const topics = this.talk?.agenda.topics ?? [];
    const from = topics.findIndex(({ id }) => id === topic.id);
    const waits = (each: Topic): boolean => isOpen(each) && !isFolded(each);
    return topics.slice(from + 1).find(waits) ?? topics.find(waits);
  }

  /** Stops the clock, or lets it go on. */
  toggleClock(): void {
    const { talk, openTopic } = this;
    if (!talk) return;
    const at = this.clock.read();
    const running = runningTopic(talk);
    if (running) this.#chosenTopic = running.id;
    if (running) this.keeper.dispatch({ type: 'topic/pause', at });
    else if (openTopic) this.keeper.dispatch({ type: 'topic/start', id: openTopic.id, at });
  }

  /** Files what is in the field as a line; `raw` is the text as typed. */
  file(line: ReadLine, raw: string): void {
    const topic = this.fieldTopic;
    const at = this.clock.read();
    if (!topic || line.text === '') return;
    const { editing } = this;
    const id = editing?.id ?? this.ports.ids.next();
    this.#filed = { id, raw };
    const taken = this.keeper.dispatch(
      editing
        ? { type: 'line/edit', id, ...line, at }
        : { type: 'line/add', id, topicId: topic.id, ...line, at },
    );
    if (!taken) return;
    this.editing = undefined;
    this.draft.clear();
  }

  /** Brings a filed line back into the field; what stands there is kept. */
  edit(line: Line): void {
    if (this.editing) this.stopEditing();
    if (this.draft.text.trim() !== '') return this.focusField();
    this.editing = line;
    this.draft.write(typedText(line));
  }

  stopEditing(): void {
    this.editing = undefined;
    this.draft.clear();
  }

  /** A line that was too long comes back into the field. */
  takeBack(): void {
    const { refused } = this.keeper;
    if (refused?.type === 'line/add' && refused.id === this.#filed?.id) {
      this.draft.text = this.#filed.raw;
    }
  }

  /** Says who it is. A talk that nothing was written in begins anew, with all that lies between the two. */
  async choose(whom: Whom): Promise<void> {
    const { view, keeper } = this;
    if (!view) return;
    this.#given = whom;
    await keeper.settled();
    if (!keeper.stored && this.talk?.liveAt === undefined) {
      this.#opening = this.#open(view, view.call);
      return this.#opening;
    }
    if (whom.name) keeper.dispatch({ type: 'talk/name', name: whom.name, at: this.clock.read() });
    await keeper.settled();
    const { giveTalk } = await import('./open-talk.ts');
    const given = await giveTalk(this.ports, keeper.id, view.call, this.#whom() ?? whom);
    if (!given.ok) return;
    // Who it is decides what is asked, now and after the call.
    this.before = given.value.before;
    this.asks = given.value.asks;
  }
}

/** Nothing will tell when this call begins and ends: who started here by hand is in it. */
function isUnseen({ call, offer }: CallView): boolean {
  return call.blind && offer.reason.because === 'by-hand';
}

/** When a topic was last talked about; -Infinity for never. */
function lastEnd({ spans }: Topic): Millis {
  return spans.at(-1)?.to ?? spans.at(-1)?.from ?? -Infinity;
}
