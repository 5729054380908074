import type { Topic } from '../../utils/core/agenda.ts';
import { elapsed } from '../../utils/core/spans.ts';
import type { Line, Mark, Talk } from '../../utils/core/talk.ts';
import type { Millis } from '../../utils/core/time.ts';

/** What was said under one topic; without a topic, what belongs to none that is still there. */
export interface TalkSection {
  readonly topic?: Topic;
  readonly spentMs: Millis;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  /** Text that was never filed: it is no line, and it is not lost. */
  readonly draft?: string;
}

/** The talk in the order of its topics, without those that neither took time nor hold a word. */
export function talkSections(talk: Talk, at: Millis): readonly TalkSection[] {
  const lines = talk.lines.filter(({ removedAt }) => removedAt === undefined);
  const known = new Set(talk.agenda.topics.map(({ id }) => id));
  const sections = talk.agenda.topics.map((topic) => ({
    topic,
    spentMs: topic.removedAt === undefined ? elapsed(topic.spans, at) : 0,
    lines: lines.filter(({ topicId }) => topicId === topic.id),
    marks: talk.marks.filter(({ topicId }) => topicId === topic.id),
    ...(talk.drafts[topic.id]?.trim() && { draft: talk.drafts[topic.id] ?? '' }),
  }));
  const rest: TalkSection = {
    spentMs: 0,
    lines: lines.filter(({ topicId }) => !known.has(topicId)),
    marks: talk.marks.filter(({ topicId }) => topicId === undefined || !known.has(topicId)),
  };
  return [...sections, rest].filter(
    (section) => section.spentMs > 0 || section.lines.length + section.marks.length > 0 || 'draft' in section,
  );
}
