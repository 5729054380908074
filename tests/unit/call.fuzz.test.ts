import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  nextDeadline,
  PHASES,
  reduceCall,
  reduceDeadline,
  type Call,
  type CallPhase,
  type Reading,
  type Seen,
} from '../../utils/core/call.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`call.fuzz seed ${SEED}`);
const options = { seed: SEED, numRuns: 400 };

const seen = fc.constantFrom<Seen>('lobby', 'waiting', 'in-call', 'ended', 'handed-over', 'blind', 'gone');
const facts = fc.record(
  {
    headCount: fc.integer({ min: 1, max: 4 }),
    title: fc.constantFrom('Ana / Pedro', 'Weekly', ' '),
    presenting: fc.boolean(),
    recording: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Readings with any step of time between them, also backwards. */
function readingsOf(
  kinds: fc.Arbitrary<Seen>,
  keys = fc.constantFrom('meet:a', 'meet:a', 'meet:a', 'meet:b'),
) {
  const one = fc.record({
    seen: kinds,
    facts,
    meetingKey: keys,
    step: fc.integer({ min: -20_000, max: 60_000 }),
  });
  return fc.array(one, { minLength: 1, maxLength: 40 }).map((steps) => {
    let at = 1_700_000_000_000;
    return steps.map(({ seen, facts, meetingKey, step }): Reading => {
      at += step;
      return { platform: 'meet', seen, meetingKey, ...facts, at };
    });
  });
}

/** Every call on the way, each with the one before it and the reading between. */
function walk(readings: readonly Reading[]) {
  const steps: { before: Call | undefined; reading: Reading; after: Call }[] = [];
  let call: Call | undefined;
  for (const reading of readings) {
    const after = reduceCall(call, reading);
    steps.push({ before: call, reading, after });
    call = after;
  }
  return steps;
}

/** What may not change between two equal readings. */
function settled({ readAt: _, lastSeenAt: __, ...rest }: Call) {
  return rest;
}

it('takes only edges of the table, and the grace of an interruption', () => {
  fc.assert(
    fc.property(readingsOf(seen), (readings) => {
      for (const { before, reading, after } of walk(readings)) {
        const same = before?.meetingKey === reading.meetingKey;
        const from: CallPhase = before && same ? before.phase : 'idle';
        const move = PHASES[from][reading.seen];
        const allowed: CallPhase[] = [move.to];
        if (move.twice) allowed.push(from);
        if (from === 'interrupted' && move.to === 'interrupted') allowed.push('ended');
        if (before && !same && reading.seen === 'gone') expect(after).toBe(before);
        else expect(allowed).toContain(after.phase);
      }
    }),
    options,
  );
});

it('changes nothing for an equal reading but when it was read', () => {
  fc.assert(
    fc.property(readingsOf(seen), fc.integer({ min: 0, max: 99 }), (readings, hundredths) => {
      const last = readings.at(-1);
      const before = walk(readings).at(-1)?.after;
      if (!last || !before) return;
      // The first equal reading may confirm a leaving; the call has settled then.
      const once = reduceCall(before, { ...last, at: before.readAt });
      const due = nextDeadline(once) ?? once.readAt + 30_000;
      const at = Math.floor(once.readAt + Math.max(0, due - once.readAt) * (hundredths / 100));
      if (once.phase === 'ended' && PHASES.ended[last.seen].to !== 'ended') return;
      expect(settled(reduceCall(once, { ...last, at }))).toEqual(settled(once));
    }),
    options,
  );
});

it('never lets time run backwards', () => {
  fc.assert(
    fc.property(readingsOf(seen), (readings) => {
      for (const { before, after } of walk(readings)) {
        if (before) expect(after.readAt).toBeGreaterThanOrEqual(before.readAt);
        expect(after.since).toBeLessThanOrEqual(after.readAt);
        expect(after.liveSince ?? 0).toBeLessThanOrEqual(after.readAt);
        expect(after.blindSince ?? 0).toBeLessThanOrEqual(after.readAt);
        expect(after.lastSeenAt ?? 0).toBeLessThanOrEqual(after.readAt);
        expect(after.openedAt ?? 0).toBeLessThanOrEqual(after.since);
      }
    }),
    options,
  );
});

it('tells since when three and four are there only while the page does', () => {
  fc.assert(
    fc.property(readingsOf(seen), (readings) => {
      for (const { after } of walk(readings)) {
        const { headCount = 0, threeSince, fourSince, readAt } = after;
        if (threeSince !== undefined) expect(headCount).toBeGreaterThanOrEqual(3);
        if (fourSince !== undefined) expect(headCount).toBeGreaterThanOrEqual(4);
        expect(threeSince ?? readAt).toBeLessThanOrEqual(fourSince ?? readAt);
      }
    }),
    options,
  );
});

it('never ends a talk for absence alone', () => {
  const unsure = fc.constantFrom<Seen>('blind', 'blind', 'in-call');
  fc.assert(
    fc.property(readingsOf(unsure, fc.constant('meet:a')), (readings) => {
      const first: Reading = {
        platform: 'meet',
        seen: 'in-call',
        meetingKey: 'meet:a',
        at: readings[0]?.at ?? 0,
      };
      for (const { after } of walk([first, ...readings])) expect(after.phase).toBe('in-call');
    }),
    options,
  );
});

it('keeps the clock of a call until another begins', () => {
  fc.assert(
    fc.property(readingsOf(seen), (readings) => {
      for (const { before, reading, after } of walk(readings)) {
        if (before?.liveSince === undefined) continue;
        const { anew } = PHASES[before.phase][reading.seen];
        const another = anew || after.phase === 'idle' || before.meetingKey !== after.meetingKey;
        expect(after.liveSince).toBe(another ? after.liveSince : before.liveSince);
      }
    }),
    options,
  );
});

it('reaches rest by deadlines alone: idle or ended', () => {
  fc.assert(
    fc.property(readingsOf(seen), (readings) => {
      let call = walk(readings).at(-1)?.after;
      for (let turn = 0; turn < 4 && call; turn += 1) {
        const due = nextDeadline(call);
        if (due === undefined) break;
        const next = reduceDeadline(call, due);
        expect(next).not.toBe(call);
        call = next;
      }
      expect(['idle', 'ended']).toContain(call?.phase);
    }),
    options,
  );
});

it('leaves what it is given as it was', () => {
  fc.assert(
    fc.property(readingsOf(seen), readingsOf(seen), (readings, more) => {
      const call = walk(readings).at(-1)?.after;
      const copy = structuredClone(call);
      for (const reading of more) {
        reduceCall(call, Object.freeze(reading));
        if (call) reduceDeadline(Object.freeze(call), reading.at);
      }
      expect(call).toEqual(copy);
    }),
    options,
  );
});
