import { describe, expect, it } from 'vitest';
import { isPending, retroOf } from '../../utils/core/retro.ts';
import { after, NOON, run, talkOf, topic } from '../support/make-talk.ts';

describe('retroOf', () => {
  it('sorts only what somebody wrote and is open, skipped ones too', () => {
    const talk = talkOf([
      topic('open'),
      topic('carried', { origin: 'carried' }),
      topic('skipped', { skippedAt: NOON }),
      topic('done', { doneAt: NOON }),
      topic('removed', { removedAt: NOON, skippedAt: NOON }),
      topic('standing', { origin: 'standing', kind: 'people' }),
    ]);
    expect(retroOf(talk).openWritten.map(({ id }) => id)).toEqual(['open', 'carried', 'skipped']);
  });

  it('counts the lines that are there', () => {
    const line = { type: 'line/add' as const, topicId: 'a', text: 'x', at: NOON };
    const talk = run(
      talkOf([topic('a')]),
      { ...line, id: '1', kind: 'mine' },
      { ...line, id: '2', kind: 'theirs' },
      { ...line, id: '3', kind: 'feedback' },
      { ...line, id: '4', kind: 'agreed' },
      { ...line, id: '5', kind: 'mine' },
      { type: 'line/remove', id: '5', at: NOON },
      { type: 'mark/add', id: 'm', at: NOON },
    );
    expect(retroOf(talk)).toMatchObject({
      promises: 2,
      feedback: 1,
      agreed: 1,
      marks: 1,
      lines: { note: 0, mine: 1, theirs: 1, feedback: 1, agreed: 1, ask: 0 },
    });
  });

  it('asks whether it was worth it of everybody but reports and skip levels', () => {
    const asks = (relation?: Parameters<typeof retroOf>[1]) => retroOf(talkOf([]), relation).asksWorth;
    expect([asks(), asks('peer'), asks('manager'), asks('report'), asks('skip-level')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('isPending', () => {
  const live = run(talkOf([]), { type: 'talk/live', at: NOON });
  const ended = run(live, { type: 'talk/end', at: after(40) });

  it('waits from the end until it is saved or let go', () => {
    expect(isPending(live)).toBe(false);
    expect(isPending(ended)).toBe(true);
    expect(isPending(run(ended, { type: 'retro/save', at: after(41) }))).toBe(false);
    expect(isPending(run(ended, { type: 'retro/let-go', at: after(41) }))).toBe(false);
    expect(
      isPending(run(ended, { type: 'retro/save', at: after(41) }, { type: 'retro/reopen', at: after(42) })),
    ).toBe(true);
  });

  it('does not ask about a talk nobody came to', () => {
    expect(isPending(run(talkOf([]), { type: 'talk/end', at: after(10) }))).toBe(false);
  });
});
