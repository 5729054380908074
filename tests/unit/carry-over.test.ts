import { describe, expect, it } from 'vitest';
import { STANDING_TOPICS } from '../../utils/core/agenda.ts';
import { carryOver } from '../../utils/core/carry-over.ts';
import { MINUTE } from '../../utils/core/time.ts';
import { after, NOON, run, storedOf, talkOf, topic } from '../support/make-talk.ts';

const standing = { origin: 'standing' as const };
const ran = (minutes: number) => ({ spans: [{ from: NOON, to: NOON + minutes * MINUTE }] });

describe('carryOver', () => {
  it('is nothing before the first talk', () => {
    expect(carryOver([])).toEqual({ brought: [], untouched: STANDING_TOPICS });
  });

  it('brings back what somebody wrote and is open, and nothing else', () => {
    const talk = talkOf([
      topic('open', { kind: 'people' }),
      topic('done', { doneAt: NOON }),
      topic('skipped', { skippedAt: NOON }),
      topic('removed', { removedAt: NOON }),
      topic('parked'),
      topic('dropped'),
      topic('standing', { ...standing, kind: 'career' }),
    ]);
    const sorted = run(
      talk,
      { type: 'retro/fate', topicId: 'parked', fate: 'park', at: NOON },
      { type: 'retro/fate', topicId: 'dropped', fate: 'drop', at: NOON },
    );
    expect(carryOver([storedOf(sorted)]).brought).toEqual([
      { title: 'Topic open', kind: 'people', carriedFrom: NOON, carriedTalks: 1 },
      { title: 'Topic skipped', carriedFrom: NOON, carriedTalks: 1 },
    ]);
  });

  it('counts on from where a carried topic came from', () => {
    const talk = talkOf([topic('c', { origin: 'carried', carriedFrom: after(-9_000), carriedTalks: 2 })]);
    expect(carryOver([storedOf(talk)]).brought).toEqual([
      { title: 'Topic c', carriedFrom: after(-9_000), carriedTalks: 3 },
    ]);
  });

  it('asks the last talk only what is open: what was settled there stays settled', () => {
    const old = storedOf(talkOf([topic('x')]));
    const last = storedOf(talkOf([topic('x2', { doneAt: NOON })]));
    expect(carryOver([last, old]).brought).toEqual([]);
  });

  it('puts the longest untouched first; a glance does not count, a tick does', () => {
    const end = { endedAt: after(45) };
    const last = talkOf([topic('a', { ...standing, ...ran(10), kind: 'challenges' })], end);
    const older = talkOf(
      [
        topic('a', { ...standing, ...ran(10), kind: 'check-in' }),
        topic('b', { ...standing, ...ran(0.5), kind: 'half-baked' }),
        topic('c', { ...standing, doneAt: NOON, kind: 'feedback' }),
        topic('d', { ...ran(2), kind: 'strategy' }),
      ],
      end,
    );
    const { untouched } = carryOver([
      storedOf(last, { startedAt: after(20_000) }),
      storedOf(older, { startedAt: NOON }),
    ]);
    expect(untouched).toEqual([
      'half-baked',
      'expectations',
      'managing-up',
      'career',
      'people',
      'cover',
      'reactions',
      'check-in',
      'feedback',
      'strategy',
      'challenges',
    ]);
  });

  it('remembers the one thing to change of the last retro that was saved', () => {
    const wish = (change: string, saved: boolean) =>
      storedOf(
        run(
          talkOf([]),
          { type: 'retro/answer', change, at: NOON },
          ...(saved ? [{ type: 'retro/save' as const, at: NOON }] : []),
        ),
      );
    expect(carryOver([wish('Not saved', false), wish('Ask earlier', true), wish('Old', true)]).lastWish).toBe(
      'Ask earlier',
    );
    expect(carryOver([wish('', true), wish('Old', true)])).not.toHaveProperty('lastWish');
  });
});
