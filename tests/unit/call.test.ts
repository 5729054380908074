import { describe, expect, it } from 'vitest';
import {
  asksIfOver,
  BLIND_ASKS,
  GRACE,
  nextDeadline,
  reduceCall,
  reduceDeadline,
  SILENCE,
  UNCOUNTED,
  type Call,
  type CallPhase,
  type Reading,
  type Seen,
} from '../../utils/core/call.ts';
import { MINUTE, SECOND } from '../../utils/core/time.ts';

const START = Date.UTC(2026, 0, 15, 14, 0);
const KEY = 'meet:abc-defg-hij';

/** A reading `seconds` after the start. */
function reading(seen: Seen, seconds = 0, more: Partial<Reading> = {}): Reading {
  return { platform: 'meet', seen, meetingKey: KEY, at: START + seconds * SECOND, ...more };
}

function reduced(readings: readonly Reading[]): Call {
  const call = readings.reduce<Call | undefined>(reduceCall, undefined);
  if (!call) throw new Error('no readings');
  return call;
}

/** The shortest way into each phase; it ends at second 2. */
const WAYS: Record<CallPhase, readonly Reading[]> = {
  idle: [reading('gone', 2)],
  lobby: [reading('lobby', 2)],
  waiting: [reading('waiting', 2)],
  'handed-over': [reading('handed-over', 2)],
  'in-call': [reading('in-call', 2, { headCount: 2 })],
  interrupted: [reading('in-call', 0, { headCount: 2 }), reading('gone', 2)],
  ended: [reading('in-call', 0, { headCount: 2 }), reading('ended', 2)],
};

const SEEN: readonly Seen[] = ['lobby', 'waiting', 'in-call', 'ended', 'handed-over', 'blind', 'gone'];

/** Written out by hand, not read from the table under test. `?` = announced, `b` = blind is shown, `*` = a new call. */
const EXPECTED: Record<CallPhase, readonly string[]> = {
  idle: ['lobby', 'waiting', 'in-call', 'idle', 'handed-over', 'idle b', 'idle'],
  lobby: ['lobby', 'waiting', 'in-call', 'idle', 'handed-over', 'lobby b', 'idle'],
  waiting: ['lobby', 'waiting', 'in-call', 'idle', 'handed-over', 'waiting b', 'idle'],
  'in-call': ['in-call ?', 'in-call ?', 'in-call', 'ended', 'in-call ?', 'in-call b', 'interrupted'],
  interrupted: [
    'interrupted',
    'interrupted',
    'in-call',
    'ended',
    'interrupted',
    'interrupted',
    'interrupted',
  ],
  ended: ['lobby *', 'waiting *', 'in-call *', 'ended', 'handed-over *', 'ended', 'idle'],
  'handed-over': ['lobby', 'waiting', 'in-call', 'idle', 'handed-over', 'handed-over b', 'idle'],
};

describe('the phase table', () => {
  for (const [from, cells] of Object.entries(EXPECTED) as [CallPhase, readonly string[]][]) {
    for (const [index, seen] of SEEN.entries()) {
      it(`${from} + ${seen} = ${cells[index]}`, () => {
        const before = reduced(WAYS[from]);
        expect(before.phase).toBe(from);
        const after = reduceCall(before, reading(seen, 3));
        const anew = before.phase === 'ended' && after.openedAt === START + 3 * SECOND;
        const shown = [after.phase, after.leaving && '?', after.blind && 'b', anew && '*']
          .filter(Boolean)
          .join(' ');
        expect(shown).toBe(cells[index]);
        expect(after.readAt).toBe(START + 3 * SECOND);
        expect(after.since).toBe(START + (after.phase === from ? 2 : 3) * SECOND);
      });
    }
  }
});

describe('leaving in-call', () => {
  const inCall = reduced(WAYS['in-call']);

  it('takes two readings, of the same kind or not', () => {
    const once = reduceCall(inCall, reading('lobby', 3));
    expect(once).toMatchObject({ phase: 'in-call', leaving: 'lobby' });
    expect(reduceCall(once, reading('lobby', 4)).phase).toBe('interrupted');
    expect(reduceCall(once, reading('waiting', 4)).phase).toBe('interrupted');
  });

  it('is taken back by one in-call reading', () => {
    const back = [reading('lobby', 3), reading('in-call', 4)].reduce(reduceCall, inCall);
    expect(back.leaving).toBeUndefined();
    expect(reduceCall(back, reading('lobby', 5)).phase).toBe('in-call');
  });

  it('is not confirmed by a blind reading', () => {
    const call = [reading('lobby', 3), reading('blind', 4), reading('blind', 5)].reduce(reduceCall, inCall);
    expect(call).toMatchObject({ phase: 'in-call', blind: true, leaving: 'lobby' });
  });

  it('changes no fact while it is only announced', () => {
    const sharing = reduceCall(inCall, reading('in-call', 3, { headCount: 2, presenting: true }));
    const announced = reduceCall(sharing, reading('lobby', 4));
    expect(announced).toMatchObject({ presenting: true, headCount: 2 });
  });
});

describe('an interruption', () => {
  const interrupted = reduced(WAYS.interrupted);

  it('keeps the clock when the call is seen again', () => {
    const back = reduceCall(interrupted, reading('in-call', 20));
    expect(back).toMatchObject({ phase: 'in-call', liveSince: START, openedAt: START });
  });

  it('ends 30 s after it began, whenever that is noticed', () => {
    expect(nextDeadline(interrupted)).toBe(interrupted.since + GRACE);
    expect(reduceDeadline(interrupted, interrupted.since + GRACE - 1)).toBe(interrupted);
    const ended = reduceDeadline(interrupted, interrupted.since + 10 * MINUTE);
    expect(ended).toMatchObject({ phase: 'ended', since: interrupted.since + GRACE, presenting: false });
    expect(ended.headCount).toBeUndefined();
    expect(nextDeadline(ended)).toBeUndefined();
  });

  it('ends the same way when a reading comes before the timer', () => {
    const late = reduceCall(interrupted, reading('gone', 60));
    expect(late).toMatchObject({ phase: 'ended', since: interrupted.since + GRACE });
    expect(reduceCall(interrupted, reading('lobby', 60)).phase).toBe('ended');
  });

  it('goes on when the call is seen, however late: evidence beats a timer', () => {
    expect(reduceCall(interrupted, reading('in-call', 600))).toMatchObject({
      phase: 'in-call',
      liveSince: START,
    });
  });
});

describe('silence', () => {
  it.each(['lobby', 'waiting', 'handed-over'] as const)('in %s makes it idle after 45 s', (phase) => {
    const call = reduced(WAYS[phase]);
    expect(nextDeadline(call)).toBe(call.readAt + SILENCE);
    expect(reduceDeadline(call, call.readAt + SILENCE - 1)).toBe(call);
    expect(reduceDeadline(call, call.readAt + SILENCE).phase).toBe('idle');
  });

  it('in the call interrupts it, and gives the grace from when it was noticed', () => {
    const call = reduced(WAYS['in-call']);
    const woke = call.readAt + 10 * MINUTE;
    const asleep = reduceDeadline(call, woke);
    expect(asleep).toMatchObject({ phase: 'interrupted', since: woke, lastSeenAt: call.lastSeenAt });
    expect(reduceCall(asleep, reading('in-call', 603)).phase).toBe('in-call');
    expect(reduceDeadline(asleep, woke + GRACE).phase).toBe('ended');
  });

  it('is nothing to an idle or an ended call', () => {
    expect(nextDeadline(reduced(WAYS.idle))).toBeUndefined();
    expect(nextDeadline(reduced(WAYS.ended))).toBeUndefined();
  });
});

describe('liveSince', () => {
  it('is the first in-call reading with two people', () => {
    const call = reduced([
      reading('in-call', 0, { headCount: 1 }),
      reading('in-call', 30, { headCount: 2 }),
      reading('in-call', 60, { headCount: 3 }),
    ]);
    expect(call.liveSince).toBe(START + 30 * SECOND);
  });

  it('does not come from the lobby, which shows who waits', () => {
    expect(reduced([reading('lobby', 0, { headCount: 2 })]).liveSince).toBeUndefined();
  });

  it('is the entry when no head-count was ever told for 10 s', () => {
    const call = reduced([reading('lobby', 0), reading('in-call', 5)]);
    expect(nextDeadline(call)).toBe(START + 5 * SECOND + UNCOUNTED);
    expect(reduceDeadline(call, START + 14 * SECOND).liveSince).toBeUndefined();
    expect(reduceDeadline(call, START + 15 * SECOND).liveSince).toBe(START + 5 * SECOND);
    expect(reduceCall(call, reading('in-call', 20)).liveSince).toBe(START + 5 * SECOND);
  });

  it('waits for the second person once a count was told, even if it is told no more', () => {
    const alone = reduced([reading('in-call', 0, { headCount: 1 }), reading('in-call', 60)]);
    expect(alone).toMatchObject({ counted: true });
    expect(alone.headCount).toBeUndefined();
    expect(alone.liveSince).toBeUndefined();
    expect(reduceCall(alone, reading('in-call', 65, { headCount: 2 })).liveSince).toBe(START + 65 * SECOND);
  });

  it('believes a badge that comes late over the timer that is due', () => {
    const call = reduced([reading('in-call', 0), reading('in-call', 12, { headCount: 1 })]);
    expect(call.liveSince).toBeUndefined();
  });

  it('is set before a long silence is noticed', () => {
    const call = reduced([reading('in-call', 0)]);
    expect(reduceDeadline(call, START + MINUTE)).toMatchObject({ phase: 'interrupted', liveSince: START });
  });

  it('does not outlive its call', () => {
    const again = reduceCall(reduced(WAYS.ended), reading('in-call', 9));
    expect(again.liveSince).toBeUndefined();
    expect(again.counted).toBeUndefined();
    expect(again.lastSeenAt).toBe(START + 9 * SECOND);
  });
});

describe('facts', () => {
  it('keep the last usable title of the same meeting', () => {
    const call = reduced([
      reading('lobby', 0, { title: 'Ana / Pedro' }),
      reading('waiting', 1),
      reading('in-call', 2, { title: '  ' }),
    ]);
    expect(call.title).toBe('Ana / Pedro');
    expect(reduceCall(call, reading('in-call', 3, { title: 'Ana / Pedro weekly' })).title).toBe(
      'Ana / Pedro weekly',
    );
    expect(reduceCall(call, reading('ended', 3)).title).toBe('Ana / Pedro');
  });

  it('take the title of a blind page too, and of the next call of the same meeting', () => {
    expect(reduced([reading('blind', 0, { title: 'Ana / Pedro' })]).title).toBe('Ana / Pedro');
    const over = reduced([reading('in-call', 0, { title: 'Ana / Pedro' }), reading('ended', 1)]);
    expect(reduceCall(over, reading('lobby', 2)).title).toBe('Ana / Pedro');
  });

  it('cut a title at 500, never in the middle of a character', () => {
    const call = reduced([reading('in-call', 0, { title: 'a'.repeat(499) + '😀'.repeat(9000) })]);
    expect(call.title).toBe('a'.repeat(499));
  });

  it('never guess a head-count', () => {
    const call = reduced([reading('in-call', 0, { headCount: 3 }), reading('in-call', 1)]);
    expect('headCount' in call).toBe(false);
  });

  it('stay while the page is blind, which says so', () => {
    const call = reduced([
      reading('in-call', 0, { headCount: 3, presenting: true, recording: true }),
      reading('blind', 1),
      reading('blind', 9),
    ]);
    expect(call).toMatchObject({ blind: true, headCount: 3, presenting: true, recording: true });
    expect(call.blindSince).toBe(START + SECOND);
    expect(call.lastSeenAt).toBe(START);
    const seeing = reduceCall(call, reading('in-call', 10));
    expect(seeing).toMatchObject({ blind: false, presenting: false, recording: false });
    expect('blindSince' in seeing).toBe(false);
  });

  it('of sharing outlast an interruption, not the call', () => {
    const shared = reduced([reading('in-call', 0, { presenting: true }), reading('gone', 1)]);
    expect(shared.presenting).toBe(true);
    expect(reduceCall(shared, reading('ended', 2)).presenting).toBe(false);
  });

  it('ask whether the call is over after 120 s of blindness', () => {
    const call = reduced([reading('in-call', 0), reading('blind', 1)]);
    expect(asksIfOver(call, START + SECOND + BLIND_ASKS - 1)).toBe(false);
    expect(asksIfOver(call, START + SECOND + BLIND_ASKS)).toBe(true);
    expect(asksIfOver(reduced([reading('blind', 0)]), START + 10 * MINUTE)).toBe(false);
  });
});

describe('another meeting', () => {
  const other = { meetingKey: 'meet:xyz-wxyz-xyz' };

  it('is another call, with nothing of the first', () => {
    const call = reduced([
      reading('in-call', 0, { title: 'Ana / Pedro', headCount: 2 }),
      reading('lobby', 5, other),
    ]);
    expect(call).toEqual({
      platform: 'meet',
      phase: 'lobby',
      blind: false,
      presenting: false,
      recording: false,
      meetingKey: other.meetingKey,
      since: START + 5 * SECOND,
      openedAt: START + 5 * SECOND,
      readAt: START + 5 * SECOND,
    });
  });

  it('that is gone says nothing of this one', () => {
    const call = reduced(WAYS['in-call']);
    expect(reduceCall(call, reading('gone', 5, other))).toBe(call);
  });
});

it('stands still while the clock is back', () => {
  const call = reduced([
    reading('in-call', 100, { headCount: 2 }),
    reading('gone', 40),
    reading('in-call', 50),
  ]);
  expect(call).toMatchObject({ phase: 'in-call', since: START + 100 * SECOND, readAt: START + 100 * SECOND });
});
