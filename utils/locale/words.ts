/*
 * The words for what core only names: topics, kinds of lines, relations. One word per thing.
 */
import type { Topic, TopicKind } from '../core/agenda.ts';
import type { StorageFault } from '../core/outcome.ts';
import type { FeedbackDirection, Fate, LineKind } from '../core/talk.ts';
import { t, type MessageKey } from './locale.ts';

const TOPIC_KEYS: Readonly<Record<TopicKind, MessageKey>> = {
  'check-in': 'topic_check_in',
  challenges: 'topic_challenges',
  feedback: 'topic_feedback',
  'half-baked': 'topic_half_baked',
  expectations: 'topic_expectations',
  strategy: 'topic_strategy',
  'managing-up': 'topic_managing_up',
  career: 'topic_career',
  people: 'topic_people',
  cover: 'topic_cover',
  reactions: 'topic_reactions',
  promises: 'topic_promises',
  'wrap-up': 'topic_wrap_up',
};

const KIND_KEYS: Readonly<Record<LineKind, MessageKey>> = {
  note: 'kind_note',
  mine: 'kind_mine',
  theirs: 'kind_theirs',
  feedback: 'kind_feedback',
  agreed: 'kind_agreed',
  ask: 'kind_ask',
};

const DIRECTION_KEYS: Readonly<Record<FeedbackDirection, MessageKey>> = {
  for: 'direction_for',
  gave: 'direction_gave',
  got: 'direction_got',
};

const FATE_KEYS: Readonly<Record<Fate, MessageKey>> = {
  carry: 'fate_carry',
  park: 'fate_park',
  drop: 'fate_drop',
};

const FAULT_KEYS: Readonly<Record<StorageFault['code'], MessageKey>> = {
  refused: 'fault_refused',
  full: 'fault_full',
  newer: 'fault_newer',
  damaged: 'fault_damaged',
  busy: 'fault_busy',
  missing: 'fault_missing',
  'too-large': 'fault_too_large',
  unknown: 'fault_unknown',
};

const WAY_KEYS: Readonly<Partial<Record<StorageFault['code'], MessageKey>>> = {
  refused: 'notes_fault_way_refused',
  full: 'notes_fault_way_full',
  newer: 'notes_fault_way_newer',
  damaged: 'notes_fault_way_damaged',
};

/** The title of a topic: what a person wrote, else its kind in the reader's language. */
export function topicTitle(topic: Pick<Topic, 'title' | 'kind'>): string {
  return topic.title ?? (topic.kind ? topicKindWord(topic.kind) : t('topic_untitled'));
}

export function topicKindWord(kind: TopicKind): string {
  return t(TOPIC_KEYS[kind]);
}

/** What a line is, as "I owe". */
export function kindWord(kind: LineKind): string {
  return t(KIND_KEYS[kind]);
}

/** Which way feedback goes, as "for them". */
export function directionWord(direction: FeedbackDirection): string {
  return t(DIRECTION_KEYS[direction]);
}

export function fateWord(fate: Fate): string {
  return t(FATE_KEYS[fate]);
}

/** What happened to storage, in one sentence. */
export function faultSentence(fault: StorageFault): string {
  return t(FAULT_KEYS[fault.code]);
}

/** The way on from a fault, for whoever cannot read their notes. */
export function faultWay(fault: StorageFault): string {
  return t(WAY_KEYS[fault.code] ?? 'notes_fault_way');
}
