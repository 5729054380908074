import { describe, expect, it } from 'vitest';
import { writtenDown } from '../../utils/core/afterwards.ts';
import { carryOver } from '../../utils/core/carry-over.ts';
import { ENGLISH_DATE_WORDS } from '../../utils/core/date-words.ts';
import { readField } from '../../utils/core/field.ts';
import { isPending, retroOf } from '../../utils/core/retro.ts';
import { elapsed } from '../../utils/core/spans.ts';
import { talkElapsed } from '../../utils/core/talk.ts';
import { DAY, MINUTE } from '../../utils/core/time.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { storedOf } from '../support/make-talk.ts';

const START = Date.UTC(2026, 4, 20, 14);
const read = (text: string) => readField(text, { today: '2026-05-20', dateWords: ENGLISH_DATE_WORDS });

const talk = writtenDown({
  name: 'Pedro',
  startedAt: START,
  minutes: 35,
  lines: ['We walked round the lake', '> send the plan fri', '! clear in front of Sofia', '  '].map(read),
  ids: countingIds(),
  device: 'here',
});

describe('a talk written down afterwards', () => {
  it('is over, took the minutes that were given, and waits for its retro', () => {
    expect(talk.liveAt).toBe(START);
    expect(talk.endedAt).toBe(START + 35 * MINUTE);
    expect(talkElapsed(talk, START + DAY)).toBe(35 * MINUTE);
    expect(talk.agenda.topics.map(({ spans }) => elapsed(spans, START + DAY))).toEqual([35 * MINUTE]);
    expect(isPending(talk)).toBe(true);
  });

  it('has its lines as the field reads them, dated by the day of the talk; an empty one is none', () => {
    expect(talk.lines.map(({ kind, text, dueOn }) => [kind, text, dueOn])).toEqual([
      ['note', 'We walked round the lake', undefined],
      ['mine', 'send the plan', '2026-05-22'],
      ['feedback', 'clear in front of Sofia', undefined],
    ]);
    expect(retroOf(talk).promises).toBe(1);
  });

  it('claims no topic, and hands none on', () => {
    const before = carryOver([]);
    const after = carryOver([storedOf(talk)]);
    expect(after.brought).toEqual([]);
    expect(after.untouched).toEqual(before.untouched);
    expect(retroOf(talk).openWritten).toEqual([]);
  });
});
