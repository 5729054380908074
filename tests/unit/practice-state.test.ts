import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PracticeState, STEPS } from '../../components/practice/practice-state.svelte.ts';
import type { Reading } from '../../utils/core/call.ts';
import { MINUTE, SECOND } from '../../utils/core/time.ts';
import { fixedClock } from '../fakes/fixed-clock.ts';

type Told = Reading | 'down' | 'ended';

function practice() {
  const clock = fixedClock();
  const told: Told[] = [];
  let shownWhenDown: boolean | undefined;
  const stage: PracticeState = new PracticeState(
    clock,
    {
      read: async (reading) => void told.push(reading),
      curtainDown: async () => {
        shownWhenDown = stage.sharing;
        told.push('down');
      },
      curtainEnded: async () => void told.push('ended'),
    },
    'practice:1',
  );
  const seen = () =>
    told.map((each) =>
      typeof each === 'string' ? each : [each.seen, each.headCount, each.presenting ?? false],
    );
  return { clock, stage, told, seen, shownWhenDown: () => shownWhenDown };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells lobby, joined and the partner’s coming as a page would be read', async () => {
  const { stage, seen } = practice();
  await stage.go('lobby');
  await stage.go('join');
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  expect(seen()).toEqual([
    ['lobby', undefined, false],
    ['lobby', undefined, false],
    ['in-call', 1, false],
    ['in-call', 2, false],
  ]);
  expect(stage.step).toBe('partner');
});

it('lets the curtain fall before anything is shared, and tells when sharing has ended', async () => {
  const { stage, seen, shownWhenDown } = practice();
  await stage.go('share');
  expect(shownWhenDown()).toBe(false);
  expect(stage.sharing).toBe(true);
  await stage.go('back');
  expect(seen()).toEqual([
    ['in-call', 2, false],
    'down',
    ['in-call', 2, true],
    ['in-call', 2, false],
    'ended',
    ['in-call', 2, false],
  ]);
});

it('tells the end twice: leaving is believed at the second look', async () => {
  const { stage, seen } = practice();
  await stage.go('partner');
  await stage.go('retro');
  expect(seen().slice(-2)).toEqual([
    ['ended', undefined, false],
    ['ended', undefined, false],
  ]);
});

it('can go to each step from each other', async () => {
  for (const from of STEPS) {
    for (const to of STEPS) {
      const { stage, told } = practice();
      await stage.go(from);
      await stage.go(to);
      expect(stage.step).toBe(to);
      expect(stage.sharing).toBe(to === 'share');
      expect(
        told.filter((each) => each === 'down').length - told.filter((each) => each === 'ended').length,
      ).toBe(to === 'share' ? 1 : 0);
      stage.close();
    }
  }
});

it('lets time go faster without a jump', () => {
  const { clock, stage } = practice();
  const start = stage.now();
  clock.set(clock.now() + MINUTE);
  stage.setSpeed(60);
  expect(stage.now() - start).toBe(MINUTE);
  clock.set(clock.now() + SECOND);
  expect(stage.now() - start).toBe(2 * MINUTE);
  stage.setSpeed(1);
  clock.set(clock.now() + SECOND);
  expect(stage.now() - start).toBe(2 * MINUTE + SECOND);
});

it('goes on after a verb that was not taken', async () => {
  const clock = fixedClock();
  const read = vi.fn().mockRejectedValueOnce(new Error('nobody there')).mockResolvedValue(undefined);
  const stage = new PracticeState(
    clock,
    { read, curtainDown: () => Promise.resolve(), curtainEnded: () => Promise.resolve() },
    'practice:1',
  );
  await expect(stage.tell()).rejects.toThrow('nobody there');
  await stage.tell();
  expect(read).toHaveBeenCalledTimes(2);
});
