/*
 * A talk that no page and no window saw, written down when it was over. What is not known is not made up: its time is
 * spent in one topic that counts as none, so that no picture of months says what was talked about.
 */
import type { Topic } from './agenda.ts';
import type { Ids } from './ports.ts';
import type { ReadField } from './field.ts';
import { nextRev } from './record.ts';
import { newTalk, reduceTalk, type Talk, type TalkAction } from './talk.ts';
import { MINUTE, type Millis } from './time.ts';

/** No talk is longer than this, in minutes. */
export const LONGEST_MINUTES = 600;

export interface WrittenDown {
  readonly name: string;
  readonly startedAt: Millis;
  /** Whole minutes, from 1 to LONGEST_MINUTES. */
  readonly minutes: number;
  /** As the field read them; those without words are left out. */
  readonly lines: readonly ReadField[];
  readonly ids: Ids;
  readonly device: string;
}

/** The talk as it is stored: over, with its lines, its retro still to be answered. */
export function writtenDown({ name, startedAt, minutes, lines, ids, device }: WrittenDown): Talk {
  const endedAt = startedAt + minutes * MINUTE;
  const topic: Topic = {
    id: ids.next(),
    rev: nextRev({}, device),
    changedAt: startedAt,
    origin: 'standing',
    minutes,
    fixed: false,
    spans: [],
  };
  const talk = newTalk({
    platform: 'elsewhere',
    name,
    template: 'afterwards',
    plannedMinutes: minutes,
    endsAt: endedAt,
    agenda: { topics: [topic] },
    at: startedAt,
  });
  const filed = lines.map(({ dueText: _, ...line }): TalkAction => ({
    type: 'line/add',
    id: ids.next(),
    topicId: topic.id,
    ...line,
    at: endedAt,
  }));
  const actions: readonly TalkAction[] = [
    { type: 'talk/live', at: startedAt, byHand: true },
    ...filed,
    { type: 'topic/complete', id: topic.id, at: endedAt },
    { type: 'talk/end', at: endedAt },
  ];
  const over = actions.reduce((each, action) => reduceTalk(each, action, device), talk);
  return { ...over, lastSeenAt: endedAt };
}
