/*
 * What one talk hands to the next: only what somebody wrote comes back, nothing standing ever does.
 */
import { isWritten, STANDING_TOPICS, type StandingTopic, type Topic } from './agenda.ts';
import type { StoredTalk } from './ports.ts';
import { elapsed } from './spans.ts';
import type { Brought } from './templates.ts';
import { MINUTE, type Millis } from './time.ts';

export interface CarriedOver {
  readonly brought: readonly Brought[];
  /** Every standing topic, the longest untouched first; among equals the usual order. */
  readonly untouched: readonly StandingTopic[];
  /** The "one thing to change" of the last saved retro. */
  readonly lastWish?: string;
}

/** A topic that ran for less was opened, not talked about. */
const TOUCHED: Millis = MINUTE;

/** What comes from the talks with one person so far, the newest first, to the next talk with them. */
export function carryOver(previous: readonly StoredTalk[]): CarriedOver {
  const last = previous[0];
  const lastWish = previous.find(({ talk }) => talk.retro.savedAt !== undefined)?.talk.retro.change;
  return {
    brought: last
      ? last.talk.agenda.topics.filter((topic) => comesBack(topic, last)).map((topic) => carried(topic, last))
      : [],
    untouched: STANDING_TOPICS.map((kind) => ({ kind, at: touchedAt(kind, previous) }))
      .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
      .map(({ kind }) => kind),
    ...(lastWish !== undefined && { lastWish }),
  };
}

/** Skipped is not done: a skipped topic comes back. A topic whose fate was not chosen is carried. */
function comesBack(topic: Topic, { talk }: StoredTalk): boolean {
  const fate = talk.retro.fates[topic.id] ?? 'carry';
  return isWritten(topic) && topic.doneAt === undefined && topic.removedAt === undefined && fate === 'carry';
}

function carried(topic: Topic, { startedAt }: StoredTalk): Brought {
  return {
    title: topic.title ?? '',
    ...(topic.kind && { kind: topic.kind }),
    carriedFrom: topic.carriedFrom ?? startedAt,
    carriedTalks: (topic.carriedTalks ?? 0) + 1,
  };
}

/** The start of the newest talk in which topics of this kind were talked about or ticked; -Infinity for none. */
export function touchedAt(kind: StandingTopic, previous: readonly StoredTalk[]): Millis {
  const touched = previous.find(({ talk }) => {
    const topics = talk.agenda.topics.filter((topic) => topic.kind === kind);
    const end = talk.endedAt ?? talk.lastSeenAt;
    const ran = topics.reduce((sum, { spans }) => sum + elapsed(spans, end), 0);
    return ran >= TOUCHED || topics.some(({ doneAt }) => doneAt !== undefined);
  });
  return touched?.startedAt ?? -Infinity;
}
