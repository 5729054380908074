import type { Topic } from '../../utils/core/agenda.ts';
import type { StoredTalk } from '../../utils/core/ports.ts';
import { newTalk, reduceTalk, type Talk, type TalkAction } from '../../utils/core/talk.ts';
import { MINUTE, type Millis } from '../../utils/core/time.ts';
import { deepFreeze } from './deep-freeze.ts';

/** 2026-05-21T12:00:00Z, on a quarter-hour. */
export const NOON: Millis = Date.UTC(2026, 4, 21, 12);

export const after = (minutes: number): Millis => NOON + minutes * MINUTE;

export function topic(id: string, change: Partial<Topic> = {}): Topic {
  return {
    id,
    rev: { d: 1 },
    changedAt: NOON,
    origin: 'written',
    title: `Topic ${id}`,
    minutes: 10,
    fixed: false,
    spans: [],
    ...change,
  };
}

/** A frozen talk of 45 minutes from noon on. */
export function talkOf(topics: readonly Topic[], change: Partial<Talk> = {}): Talk {
  return deepFreeze({
    ...newTalk({
      platform: 'meet',
      template: 'peer',
      plannedMinutes: 45,
      endsAt: after(45),
      agenda: { topics },
      at: NOON,
    }),
    ...change,
  });
}

/** `talk` after all these actions, each step frozen. */
export function run(talk: Talk, ...actions: readonly TalkAction[]): Talk {
  return actions.reduce((state, action) => deepFreeze(reduceTalk(state, action, 'd')), talk);
}

export function storedOf(talk: Talk, change: Partial<StoredTalk> = {}): StoredTalk {
  return { id: 'talk-1', rev: { d: 1 }, changedAt: NOON, startedAt: talk.createdAt, ...change, talk };
}

/** `talk` with its call looked at every minute up to `minutes` after noon. */
export function seenUntil(talk: Talk, minutes: number): Talk {
  const looks = Array.from({ length: minutes }, (_, i): TalkAction => ({
    type: 'talk/seen',
    at: after(i + 1),
  }));
  return run(talk, ...looks);
}
