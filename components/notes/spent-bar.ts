import type { Talk } from '../../utils/core/talk.ts';
import { elapsed } from '../../utils/core/spans.ts';
import { MINUTE, type Millis } from '../../utils/core/time.ts';

/** One piece of the bar of a talk that is over. Minutes are not rounded: they are widths. */
export interface SpentPiece {
  readonly topicId?: string;
  readonly minutes: number;
  readonly state: 'spent' | 'late' | 'spare';
  /** For `late`: the part of the piece, 0 to 1, that was planned. */
  readonly planned: number;
}

/** Within this of the plan is still on pace. */
const NEAR: Millis = 2 * MINUTE;

/** Where the time of a talk went: a piece for each topic that took some, then what was left of the plan. */
export function spentBar(talk: Talk, at: Millis): readonly SpentPiece[] {
  const topics = talk.agenda.topics.flatMap((topic): SpentPiece[] => {
    const spent = elapsed(topic.spans, at);
    if (spent === 0 || topic.removedAt !== undefined) return [];
    const budget = topic.minutes * MINUTE;
    const late = spent > budget + NEAR;
    return [
      {
        topicId: topic.id,
        minutes: spent / MINUTE,
        state: late ? 'late' : 'spent',
        planned: late ? budget / spent : 1,
      },
    ];
  });
  const spare = talk.plannedMinutes - topics.reduce((sum, { minutes }) => sum + minutes, 0);
  return spare >= 1 ? [...topics, { minutes: spare, state: 'spare', planned: 1 }] : topics;
}
