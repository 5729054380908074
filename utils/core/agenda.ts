/*
 * The agenda's law: at most one topic runs, and no two spans of the agenda overlap, whatever the
 * clock did: a span never opens before the last one closed. Nothing here ticks; time is in the spans.
 */
import { nextRev, type Versioned } from './record.ts';
import { closeSpan, isRunning, openSpan, type Span } from './spans.ts';
import type { Millis } from './time.ts';

/** The standing topics (product, "The topics"). The ids never change: pictures of months depend on them. */
export type StandingTopic =
  | 'check-in'
  | 'challenges'
  | 'feedback'
  | 'half-baked'
  | 'expectations'
  | 'strategy'
  | 'managing-up'
  | 'career'
  | 'people'
  | 'cover'
  | 'reactions';

/** Two rows of the system's own; they are in no picture of months. */
export type SystemTopic = 'promises' | 'wrap-up';

export type TopicKind = StandingTopic | SystemTopic;

export interface Topic extends Versioned {
  /** What it counts as; absent is "other". */
  readonly kind?: TopicKind;
  /** What a person wrote. A standing topic without one is titled by its kind in the reader's language. */
  readonly title?: string;
  /** Only what somebody wrote carries over, is sorted in the retro, or counts as undone. */
  readonly origin: 'standing' | 'written' | 'carried';
  /** Planned minutes: kept as they are when `fixed`, else a weight among the elastic ones. */
  readonly minutes: number;
  readonly fixed: boolean;
  readonly spans: readonly Span[];
  readonly doneAt?: Millis;
  readonly skippedAt?: Millis;
  readonly removedAt?: Millis;
  /** For a carried topic: when it was first written, and how many talks ago that was. */
  readonly carriedFrom?: Millis;
  readonly carriedTalks?: number;
}

/** Topics in the order of their rows. At most one runs at a time. */
export interface Agenda {
  readonly topics: readonly Topic[];
}

export type AgendaAction =
  | { readonly type: 'topic/start'; readonly id: string; readonly at: Millis }
  | { readonly type: 'topic/pause'; readonly at: Millis }
  | { readonly type: 'topic/complete'; readonly id: string; readonly at: Millis }
  | { readonly type: 'topic/reopen'; readonly id: string; readonly at: Millis }
  | {
      readonly type: 'topic/add';
      readonly id: string;
      readonly title: string;
      readonly kind?: TopicKind;
      readonly minutes: number;
      readonly at: Millis;
    }
  | { readonly type: 'topic/rename'; readonly id: string; readonly title: string; readonly at: Millis }
  /** `to` is the index among all topics, removed ones included. */
  | { readonly type: 'topic/move'; readonly id: string; readonly to: number; readonly at: Millis }
  | {
      readonly type: 'topic/budget';
      readonly id: string;
      readonly minutes: number;
      readonly fixed: boolean;
      readonly at: Millis;
    }
  | { readonly type: 'topic/skip'; readonly id: string; readonly at: Millis }
  | { readonly type: 'topic/remove'; readonly id: string; readonly at: Millis }
  | { readonly type: 'topic/restore'; readonly id: string; readonly at: Millis };

/** The standing topics in the order in which they are told apart when all else is equal. */
export const STANDING_TOPICS: readonly StandingTopic[] = [
  'check-in',
  'challenges',
  'feedback',
  'half-baked',
  'expectations',
  'strategy',
  'managing-up',
  'career',
  'people',
  'cover',
  'reactions',
];

/** The most minutes one topic can be given. */
export const MOST_MINUTES = 480;

/** What a folded row gets when it is started: the least that a standing topic is shown with. */
export const UNFOLDED_MINUTES = 8;

/** True while a topic still wants time: not done, not skipped, not removed. */
export function isOpen(topic: Topic): boolean {
  return topic.doneAt === undefined && topic.skippedAt === undefined && topic.removedAt === undefined;
}

/** True for what somebody wrote, for this time or an earlier one. */
export function isWritten(topic: Topic): boolean {
  return topic.origin !== 'standing';
}

/** True for a topic without minutes that was never started: it waits under "more topics". */
export function isFolded(topic: Topic): boolean {
  return topic.minutes === 0 && topic.spans.length === 0;
}

/** The topic that runs now, if one does. */
export function runningOf(agenda: Agenda): Topic | undefined {
  return agenda.topics.find((topic) => isRunning(topic.spans));
}

/** The latest moment that any span names, or -Infinity: no span may open before it. */
export function lastMoment(agenda: Agenda): Millis {
  return agenda.topics
    .flatMap((topic) => topic.spans)
    .reduce((latest, { from, to }) => Math.max(latest, to ?? from), -Infinity);
}

/** Whole minutes between 0 and MOST_MINUTES. What is no number is 0. */
export function wholeMinutes(minutes: number): number {
  return Number.isNaN(minutes) ? 0 : Math.min(Math.max(0, Math.round(minutes)), MOST_MINUTES);
}

/**
 * The agenda after `action` by `device`. An action that names an unknown topic, or would change
 * nothing, gives back the same object. Starting pauses what runs, and brings back what was done,
 * skipped or removed; reopening and restoring start nothing. A removed topic is neither ticked,
 * skipped nor opened again.
 */
export function reduceAgenda(agenda: Agenda, action: AgendaAction, device: string): Agenda {
  const { at } = action;
  if (action.type === 'topic/pause') return paused(agenda, at, device);
  if (action.type === 'topic/add') return added(agenda, action, device);

  const topic = agenda.topics.find(({ id }) => id === action.id);
  if (topic === undefined) return agenda;
  const put = (change: Partial<Topic>, without: readonly (keyof Topic)[] = []): Agenda =>
    replaced(agenda, changed(topic, change, without, at, device));

  switch (action.type) {
    case 'topic/start': {
      if (isRunning(topic.spans)) return agenda;
      const still = paused(agenda, at, device);
      const spans = openSpan(topic.spans, Math.max(at, lastMoment(still)));
      const minutes = isFolded(topic) ? UNFOLDED_MINUTES : topic.minutes;
      return replaced(
        still,
        changed(topic, { spans, minutes }, ['doneAt', 'skippedAt', 'removedAt'], at, device),
      );
    }
    case 'topic/complete':
      if (topic.removedAt !== undefined || topic.doneAt !== undefined) return agenda;
      return put({ spans: closeSpan(topic.spans, at), doneAt: at }, ['skippedAt']);
    case 'topic/skip':
      if (topic.removedAt !== undefined || topic.skippedAt !== undefined) return agenda;
      return put({ spans: closeSpan(topic.spans, at), skippedAt: at }, ['doneAt']);
    case 'topic/reopen':
      if (topic.removedAt !== undefined || isOpen(topic)) return agenda;
      return put({}, ['doneAt', 'skippedAt']);
    case 'topic/remove':
      if (topic.removedAt !== undefined) return agenda;
      return put({ spans: closeSpan(topic.spans, at), removedAt: at });
    case 'topic/restore':
      return topic.removedAt === undefined ? agenda : put({}, ['removedAt']);
    case 'topic/rename': {
      const title = action.title.trim();
      if (title === (topic.title ?? '')) return agenda;
      if (title !== '') return put({ title });
      return isWritten(topic) ? agenda : put({}, ['title']);
    }
    case 'topic/budget': {
      const minutes = wholeMinutes(action.minutes);
      if (minutes === topic.minutes && action.fixed === topic.fixed) return agenda;
      return put({ minutes, fixed: action.fixed });
    }
    case 'topic/move': {
      const from = agenda.topics.indexOf(topic);
      const others = agenda.topics.filter((other) => other !== topic);
      const to = Math.min(Math.max(0, Math.trunc(action.to) || 0), others.length);
      if (to === from) return agenda;
      const moved = changed(topic, {}, [], at, device);
      return { ...agenda, topics: [...others.slice(0, to), moved, ...others.slice(to)] };
    }
  }
}

function paused(agenda: Agenda, at: Millis, device: string): Agenda {
  const running = runningOf(agenda);
  if (running === undefined) return agenda;
  return replaced(agenda, changed(running, { spans: closeSpan(running.spans, at) }, [], at, device));
}

function added(agenda: Agenda, action: Extract<AgendaAction, { type: 'topic/add' }>, device: string): Agenda {
  const title = action.title.trim();
  if (title === '' || agenda.topics.some(({ id }) => id === action.id)) return agenda;
  const topic: Topic = {
    id: action.id,
    rev: nextRev({}, device),
    changedAt: action.at,
    ...(action.kind && { kind: action.kind }),
    title,
    origin: 'written',
    minutes: wholeMinutes(action.minutes),
    fixed: false,
    spans: [],
  };
  const to = agenda.topics.findLastIndex((each) => !isFolded(each)) + 1;
  return { ...agenda, topics: [...agenda.topics.slice(0, to), topic, ...agenda.topics.slice(to)] };
}

function replaced(agenda: Agenda, topic: Topic): Agenda {
  return { ...agenda, topics: agenda.topics.map((old) => (old.id === topic.id ? topic : old)) };
}

function changed(
  topic: Topic,
  change: Partial<Topic>,
  without: readonly (keyof Topic)[],
  at: Millis,
  device: string,
): Topic {
  const rest = Object.fromEntries(
    Object.entries(topic).filter(([key]) => !without.includes(key as keyof Topic)),
  ) as unknown as Topic;
  return { ...rest, ...change, rev: nextRev(topic.rev, device), changedAt: at };
}
