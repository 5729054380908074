/*
 * The talk's law: nothing a person wrote is ever lost to an action, and time is only what was seen.
 * What ran while nobody saw the call is cut at the last look. A talk that is over runs nothing.
 */
import {
  isFolded,
  isOpen,
  lastMoment,
  reduceAgenda,
  runningOf,
  type Agenda,
  type AgendaAction,
  type Topic,
} from './agenda.ts';
import type { PlatformId } from './call.ts';
import { nextRev, type Versioned } from './record.ts';
import { MINUTE, SECOND, type Millis } from './time.ts';

/** `mine`: I owe; `theirs`: they owe. */
export type LineKind = 'note' | 'mine' | 'theirs' | 'feedback' | 'agreed' | 'ask';

/** `for`: to be given to them; `gave`; `got`. */
export type FeedbackDirection = 'for' | 'gave' | 'got';

/** A filed note. */
export interface Line extends Versioned {
  readonly topicId: string;
  readonly kind: LineKind;
  readonly text: string;
  readonly direction?: FeedbackDirection;
  /** The other person's words, quoted. */
  readonly quoted?: boolean;
  /** A calendar day as `YYYY-MM-DD`: a promise is due on a day, wherever one is. */
  readonly dueOn?: string;
  readonly at: Millis;
  readonly removedAt?: Millis;
  /** For a promise: when it was kept. */
  readonly keptAt?: Millis;
}

/** A moment kept without words. */
export interface Mark {
  readonly id: string;
  readonly topicId?: string;
  readonly at: Millis;
}

export type Fate = 'carry' | 'park' | 'drop';

export interface Retro {
  /** 1 to 5; absent when not answered, and never filled in for the person. */
  readonly worth?: 1 | 2 | 3 | 4 | 5;
  readonly change?: string;
  /** What becomes of written topics still open; a topic not named here is carried. */
  readonly fates: Readonly<Record<string, Fate>>;
  readonly savedAt?: Millis;
  /** Let go: not asked again. */
  readonly letGoAt?: Millis;
}

/** Our record of one call. */
export interface Talk {
  readonly agenda: Agenda;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  /** Text in the field that was not filed yet, by topic id: never lost, never a line. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly retro: Retro;
  readonly platform: PlatformId;
  /** At most 500 characters, as the page showed it. */
  readonly title?: string;
  /** The other person's name as it stood in the title, until a person record takes over. */
  readonly name?: string;
  readonly template: string;
  readonly plannedMinutes: number;
  readonly createdAt: Millis;
  /** When the other person was there: the clock's start. */
  readonly liveAt?: Millis;
  /** The clock was started by hand. */
  readonly byHand?: boolean;
  /** The planned end, a time of day. */
  readonly endsAt: Millis;
  /** The last in-call reading. An open span after a crash or sleep is cut here. */
  readonly lastSeenAt: Millis;
  readonly endedAt?: Millis;
}

export type TalkAction =
  | AgendaAction
  | { readonly type: 'talk/live'; readonly at: Millis; readonly byHand?: boolean }
  | { readonly type: 'talk/seen'; readonly at: Millis }
  | { readonly type: 'talk/end-at'; readonly endsAt: Millis; readonly at: Millis }
  | { readonly type: 'talk/end'; readonly at: Millis }
  | { readonly type: 'talk/resume'; readonly at: Millis }
  | {
      readonly type: 'talk/name';
      readonly name?: string;
      readonly title?: string;
      readonly at: Millis;
    }
  | {
      readonly type: 'line/add';
      readonly id: string;
      readonly topicId: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly direction?: FeedbackDirection;
      readonly quoted?: boolean;
      readonly dueOn?: string;
      readonly at: Millis;
    }
  | {
      readonly type: 'line/edit';
      readonly id: string;
      readonly kind: LineKind;
      readonly text: string;
      readonly direction?: FeedbackDirection;
      readonly quoted?: boolean;
      readonly dueOn?: string;
      readonly at: Millis;
    }
  | { readonly type: 'line/remove'; readonly id: string; readonly at: Millis }
  | { readonly type: 'line/restore'; readonly id: string; readonly at: Millis }
  | { readonly type: 'line/kept'; readonly id: string; readonly kept: boolean; readonly at: Millis }
  | { readonly type: 'draft/set'; readonly topicId: string; readonly text: string; readonly at: Millis }
  | { readonly type: 'mark/add'; readonly id: string; readonly at: Millis }
  | {
      readonly type: 'retro/answer';
      readonly worth?: 1 | 2 | 3 | 4 | 5 | null;
      readonly change?: string;
      readonly at: Millis;
    }
  | { readonly type: 'retro/fate'; readonly topicId: string; readonly fate: Fate; readonly at: Millis }
  | { readonly type: 'retro/save'; readonly at: Millis }
  | { readonly type: 'retro/reopen'; readonly at: Millis }
  | { readonly type: 'retro/let-go'; readonly at: Millis };

/** The most characters that one line or draft may have. */
export const LINE_LIMIT = 64 * 1024;

/** The most characters of a call's title that are stored. */
export const TITLE_LIMIT = 500;

/** A resumed talk that was not seen for longer than this was interrupted. */
export const INTERRUPTED_AFTER: Millis = 60 * SECOND;

/** A look at the call after a longer silence than this says that nobody was there in between. */
export const UNSEEN_AFTER: Millis = 120 * SECOND;

const QUARTER: Millis = 15 * MINUTE;

/** True when `text` is short enough for a line. The reducer keeps what it is given: ask before. */
export function fitsLine(text: string): boolean {
  return text.length <= LINE_LIMIT;
}

/**
 * When a talk of `minutes` ends whose lobby was opened at `openedAt`: the quarter-hour nearest to that,
 * plus the length. All offsets in use are whole quarters of an hour, so this holds in every time zone.
 */
export function plannedEnd(openedAt: Millis, minutes: number): Millis {
  return Math.round(openedAt / QUARTER) * QUARTER + minutes * MINUTE;
}

export interface NewTalk {
  readonly platform: PlatformId;
  readonly title?: string;
  readonly name?: string;
  readonly template: string;
  readonly plannedMinutes: number;
  readonly endsAt: Millis;
  readonly agenda: Agenda;
  readonly at: Millis;
}

/** A talk that waits for its other person. Its title is cut to TITLE_LIMIT characters. */
export function newTalk({
  platform,
  title,
  name,
  template,
  plannedMinutes,
  endsAt,
  agenda,
  at,
}: NewTalk): Talk {
  return {
    agenda,
    lines: [],
    marks: [],
    drafts: {},
    retro: { fates: {} },
    platform,
    ...(title && { title: cut(title) }),
    ...(name && { name }),
    template,
    plannedMinutes,
    createdAt: at,
    endsAt,
    lastSeenAt: at,
  };
}

/** The topic that runs now, if one does. */
export function runningTopic(talk: Talk): Topic | undefined {
  return runningOf(talk.agenda);
}

export function isOver(talk: Talk): boolean {
  return talk.endedAt !== undefined;
}

/** Milliseconds since the clock started, up to the end or `at`; 0 before it started. */
export function talkElapsed(talk: Talk, at: Millis): Millis {
  return talk.liveAt === undefined ? 0 : Math.max(0, (talk.endedAt ?? at) - talk.liveAt);
}

/**
 * The talk after `action` by `device`. An action that names what is not there, or would change
 * nothing, gives back the same object.
 */
export function reduceTalk(talk: Talk, action: TalkAction, device: string): Talk {
  const { at } = action;
  switch (action.type) {
    case 'talk/live':
      return isOver(talk) || talk.liveAt !== undefined ? talk : live(talk, at, action.byHand, device);
    case 'talk/seen':
      return isOver(talk) || at <= talk.lastSeenAt ? talk : seen(talk, at, UNSEEN_AFTER, device);
    case 'talk/resume':
      return isOver(talk) ? goOn(talk, at, device) : seen(talk, at, INTERRUPTED_AFTER, device);
    case 'talk/end-at':
      return action.endsAt === talk.endsAt ? talk : { ...talk, endsAt: action.endsAt };
    case 'talk/end': {
      if (isOver(talk)) return talk;
      const agenda = reduceAgenda(talk.agenda, { type: 'topic/pause', at }, device);
      return { ...talk, agenda, endedAt: Math.max(at, talk.liveAt ?? at, lastMoment(agenda)) };
    }
    case 'talk/name':
      return named(talk, action);

    case 'line/add': {
      const { type: _, ...said } = action;
      if (said.text.trim() === '' || talk.lines.some(({ id }) => id === said.id)) return talk;
      const line: Line = { ...said, rev: nextRev({}, device), changedAt: at };
      return { ...talk, lines: [...talk.lines, line], drafts: without(talk.drafts, said.topicId) };
    }
    case 'line/edit': {
      const { type: _, id, at: _at, ...said } = action;
      if (said.text.trim() === '') return talk;
      return withLine(talk, id, at, device, (line) => ({
        ...without(line, 'direction', 'quoted', 'dueOn'),
        ...said,
      }));
    }
    case 'line/remove':
      return withLine(talk, action.id, at, device, (line) =>
        line.removedAt === undefined ? { ...line, removedAt: at } : line,
      );
    case 'line/restore':
      return withLine(talk, action.id, at, device, (line) => without(line, 'removedAt'));
    case 'line/kept':
      return withLine(talk, action.id, at, device, (line) => {
        if (!action.kept) return without(line, 'keptAt');
        return line.keptAt === undefined ? { ...line, keptAt: at } : line;
      });

    case 'draft/set': {
      const { topicId, text } = action;
      if (text === (talk.drafts[topicId] ?? '')) return talk;
      const others = without(talk.drafts, topicId);
      return { ...talk, drafts: text === '' ? others : { ...others, [topicId]: text } };
    }
    case 'mark/add': {
      if (talk.marks.some(({ id }) => id === action.id)) return talk;
      const topic = runningTopic(talk);
      const mark: Mark = { id: action.id, ...(topic && { topicId: topic.id }), at };
      return { ...talk, marks: [...talk.marks, mark] };
    }

    case 'retro/answer':
      return withRetro(talk, answered(talk.retro, action));
    case 'retro/fate': {
      const { topicId, fate } = action;
      const known = talk.agenda.topics.some(({ id }) => id === topicId);
      if (!known || talk.retro.fates[topicId] === fate) return talk;
      return withRetro(talk, { ...talk.retro, fates: { ...talk.retro.fates, [topicId]: fate } });
    }
    case 'retro/save':
      return talk.retro.savedAt === undefined ? withRetro(talk, { ...talk.retro, savedAt: at }) : talk;
    case 'retro/let-go':
      return talk.retro.letGoAt === undefined ? withRetro(talk, { ...talk.retro, letGoAt: at }) : talk;
    case 'retro/reopen':
      return withRetro(talk, without(talk.retro, 'savedAt', 'letGoAt'));

    default:
      return withAgenda(talk, action, device);
  }
}

/**
 * The clock starts, and with it the first open row when none runs. Where the planned end has passed
 * before anyone came, the end is planned anew.
 */
function live(talk: Talk, at: Millis, byHand: boolean | undefined, device: string): Talk {
  const first = talk.agenda.topics.find((topic) => isOpen(topic) && !isFolded(topic));
  const started = {
    ...talk,
    liveAt: at,
    ...(byHand && { byHand }),
    endsAt: at < talk.endsAt ? talk.endsAt : plannedEnd(at, talk.plannedMinutes),
    lastSeenAt: Math.max(at, talk.lastSeenAt),
  };
  return first && !runningTopic(talk)
    ? withAgenda(started, { type: 'topic/start', id: first.id, at }, device)
    : started;
}

/** The call is seen at `at`; what ran through a silence of more than `limit` ends where it began. */
function seen(talk: Talk, at: Millis, limit: Millis, device: string): Talk {
  const running = runningTopic(talk);
  const looked = at > talk.lastSeenAt ? { ...talk, lastSeenAt: at } : talk;
  if (running === undefined || at - talk.lastSeenAt <= limit) return looked;
  const cut = reduceAgenda(talk.agenda, { type: 'topic/pause', at: talk.lastSeenAt }, device);
  return {
    ...looked,
    agenda: reduceAgenda(cut, { type: 'topic/start', id: running.id, at }, device),
  };
}

/** A talk that was over goes on, and so does the topic that ran into its end. */
function goOn(talk: Talk, at: Millis, device: string): Talk {
  const { endedAt } = talk;
  const again = { ...without(talk, 'endedAt'), lastSeenAt: Math.max(at, talk.lastSeenAt) };
  const ran = talk.agenda.topics.find((topic) => isOpen(topic) && topic.spans.at(-1)?.to === endedAt);
  return ran ? withAgenda(again, { type: 'topic/start', id: ran.id, at }, device) : again;
}

/**
 * An agenda's action inside a talk. Starting a topic before the clock runs starts the clock by hand;
 * starting one after the end only opens it again.
 */
function withAgenda(talk: Talk, action: AgendaAction, device: string): Talk {
  if (action.type === 'topic/start' && isOver(talk)) {
    const { id, at } = action;
    const topic = talk.agenda.topics.find((each) => each.id === id);
    const type = topic?.removedAt === undefined ? 'topic/reopen' : 'topic/restore';
    return withAgenda(talk, { type, id, at }, device);
  }
  // Nothing runs before the clock does, though the machine's clock went back.
  const at = Math.max(action.at, talk.liveAt ?? action.at);
  const agenda = reduceAgenda(talk.agenda, { ...action, at }, device);
  if (agenda === talk.agenda) return talk;
  const starts = action.type === 'topic/start' && talk.liveAt === undefined;
  return { ...(starts ? live({ ...talk, agenda }, action.at, true, device) : talk), agenda };
}

function named(talk: Talk, { name = talk.name ?? '', title = talk.title ?? '' }: NameAction): Talk {
  const short = cut(title);
  if (name === (talk.name ?? '') && short === (talk.title ?? '')) return talk;
  return { ...without(talk, 'name', 'title'), ...(name && { name }), ...(short && { title: short }) };
}

type NameAction = Extract<TalkAction, { type: 'talk/name' }>;
type AnswerAction = Extract<TalkAction, { type: 'retro/answer' }>;

/** An answer that is not named stays; null or nothing but blanks takes it away. */
function answered(retro: Retro, { worth = retro.worth, change = retro.change }: AnswerAction): Retro {
  return {
    ...without(retro, 'worth', 'change'),
    ...(worth && { worth }),
    ...(change?.trim() && { change }),
  };
}

function withRetro(talk: Talk, retro: Retro): Talk {
  return alike(talk.retro, retro) ? talk : { ...talk, retro };
}

function withLine(talk: Talk, id: string, at: Millis, device: string, change: (line: Line) => Line): Talk {
  const old = talk.lines.find((line) => line.id === id);
  if (old === undefined) return talk;
  const next = change(old);
  if (alike(old, next)) return talk;
  const line = { ...next, rev: nextRev(old.rev, device), changedAt: at };
  return { ...talk, lines: talk.lines.map((each) => (each === old ? line : each)) };
}

/** True when both have the same keys with the same values. */
function alike<T extends object>(a: T, b: T): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  return [...keys].every((key) => a[key] === b[key]);
}

function without<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => !keys.includes(key as K)),
  ) as unknown as Omit<T, K>;
}

/** The first TITLE_LIMIT characters; one outside the basic plane is never halved. */
function cut(title: string): string {
  return title.length <= TITLE_LIMIT ? title : [...title].slice(0, TITLE_LIMIT).join('');
}
