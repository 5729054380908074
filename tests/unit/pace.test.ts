import { describe, expect, it } from 'vitest';
import { pace } from '../../utils/core/pace.ts';
import type { Talk } from '../../utils/core/talk.ts';
import { MINUTE } from '../../utils/core/time.ts';
import { after, NOON, run, seenUntil, talkOf, topic } from '../support/make-talk.ts';

/** 45 minutes: 8 fixed, then 29 by 14 : 10 : 5, then 8 fixed. */
const rows = [
  topic('in', { minutes: 8, fixed: true }),
  topic('one', { minutes: 14 }),
  topic('two', { minutes: 10 }),
  topic('three', { minutes: 5 }),
  topic('feedback', { minutes: 8, fixed: true }),
];
const talk = talkOf(rows);
const started = (late = 0): Talk => run(talk, { type: 'talk/live', at: after(late) });
const next = (some: Talk, minutes: number, done: string, id?: string): Talk =>
  run(
    some,
    { type: 'topic/complete', id: done, at: after(minutes) },
    ...(id ? [{ type: 'topic/start' as const, id, at: after(minutes) }] : []),
  );
const total = (some: Talk, at: number): number =>
  pace(some, at).pieces.reduce((sum, { minutes }) => sum + minutes, 0);

describe('pace', () => {
  it('waits before the clock runs, with the plan drawn', () => {
    const now = pace(talk, after(-3));
    expect(now).toMatchObject({ word: 'waiting', spentMinutes: 0, plannedMinutes: 45, endsAbout: after(45) });
    expect(now.pieces.every(({ state, spent }) => state === 'to-come' && spent === 0)).toBe(true);
    expect(total(talk, after(-3))).toBeCloseTo(45);
  });

  it('is on pace within two minutes of the plan', () => {
    expect(pace(started(), after(7))).toMatchObject({
      word: 'on-pace',
      spentMinutes: 7,
      endsAbout: after(45),
      stillEnds: false,
      topic: { id: 'in', spentMs: 7 * MINUTE, budgetMs: 8 * MINUTE, over: false },
    });
    // One minute won.
    expect(pace(next(started(), 7, 'in', 'one'), after(8))).toMatchObject({
      word: 'on-pace',
      endsAbout: after(44),
    });
  });

  it('is ahead when more than two minutes were won', () => {
    expect(pace(next(started(), 5, 'in', 'one'), after(6))).toMatchObject({
      word: 'ahead',
      endsAbout: after(42),
      stillEnds: false,
    });
  });

  it('runs over past the share of the open topic, and the end still holds while others can give', () => {
    const now = pace(next(started(), 8, 'in', 'one'), after(27));
    expect(now).toMatchObject({ word: 'over', endsAbout: after(45), stillEnds: true });
    expect(now.topic).toMatchObject({ id: 'one', spentMs: 19 * MINUTE, budgetMs: 14 * MINUTE, over: true });
    const late = now.pieces.find(({ state }) => state === 'late');
    expect(late).toMatchObject({ topicId: 'one', minutes: 19 });
    expect(late?.share).toBeCloseTo(14 / 19);
  });

  it('goes back to on pace with the next topic, the end still the planned one', () => {
    const now = pace(next(next(started(), 8, 'in', 'one'), 27, 'one', 'two'), after(28));
    expect(now).toMatchObject({ word: 'on-pace', endsAbout: after(45), stillEnds: true });
  });

  it('ends later once only fixed minutes are left that do not fit', () => {
    const all = next(
      next(next(next(started(), 8, 'in', 'one'), 30, 'one', 'two'), 35, 'two', 'three'),
      41,
      'three',
      'feedback',
    );
    expect(pace(all, after(42))).toMatchObject({ word: 'over', endsAbout: after(49), stillEnds: false });
    // Past the planned end, what runs elastic still takes its two minutes.
    expect(pace(next(started(), 8, 'in', 'one'), after(46))).toMatchObject({
      word: 'over',
      endsAbout: after(46 + 8 + 2),
    });
  });

  it('a late start shortens the budgets, not the talk', () => {
    const now = pace(started(5), after(6));
    expect(now).toMatchObject({
      word: 'on-pace',
      spentMinutes: 1,
      plannedMinutes: 40,
      endsAbout: after(45),
      stillEnds: true,
    });
    expect(total(started(5), after(6))).toBeCloseTo(40);
  });

  it('says by hand when it was started by hand, with the same end', () => {
    const byHand = run(talk, { type: 'talk/live', at: NOON, byHand: true });
    expect(pace(byHand, after(7))).toMatchObject({ word: 'by-hand', endsAbout: after(45) });
  });

  it('keeps being over through a reload: a cut span gives no new share', () => {
    const seen = next(seenUntil(started(), 8), 8, 'in', 'one');
    const back = run(seenUntil(seen, 25), { type: 'talk/resume', at: after(28) });
    expect(pace(back, after(28)).topic).toMatchObject({
      spentMs: 17 * MINUTE,
      budgetMs: 14 * MINUTE,
      over: true,
    });
  });

  it('draws what was said, what runs, what comes and the spare, in the order of the rows', () => {
    const now = pace(next(started(), 8, 'in', 'one'), after(15));
    expect(now.pieces.map(({ topicId, state }) => [topicId, state])).toEqual([
      ['in', 'spent'],
      ['one', 'now'],
      ['two', 'to-come'],
      ['three', 'to-come'],
      ['feedback', 'to-come'],
    ]);
    expect(total(next(started(), 8, 'in', 'one'), after(15))).toBeCloseTo(45);
    const only = run(talkOf([topic('a', { minutes: 10, fixed: true })]), { type: 'talk/live', at: NOON });
    expect(pace(only, after(5)).pieces).toEqual([
      { topicId: 'a', minutes: 10, spent: 0.5, state: 'now' },
      { minutes: 35, spent: 0, state: 'spare' },
    ]);
  });

  it('takes no topics, and stands still once the talk is over', () => {
    const empty = run(talkOf([]), { type: 'talk/live', at: NOON }, { type: 'talk/end', at: after(30) });
    expect(pace(empty, after(500))).toMatchObject({
      spentMinutes: 30,
      endsAbout: after(30),
      stillEnds: false,
    });
  });
});
