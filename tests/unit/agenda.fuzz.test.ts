import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceAgenda, type Agenda, type AgendaAction, type Topic } from '../../utils/core/agenda.ts';
import { elapsed, type Span } from '../../utils/core/spans.ts';
import { undoOf } from '../../utils/core/undo.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { NOON, topic } from '../support/make-talk.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'new', 'nobody');
/** Time that mostly goes on, and at times goes back. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -900_000, max: 0 }) },
);
const act = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'topic/start' as const,
      'topic/complete' as const,
      'topic/reopen' as const,
      'topic/skip' as const,
      'topic/remove' as const,
      'topic/restore' as const,
    ),
    id,
  }),
  fc.record({ type: fc.constant('topic/pause' as const) }),
  fc.record({
    type: fc.constant('topic/add' as const),
    id,
    title: fc.string({ maxLength: 5 }),
    minutes: fc.double(),
  }),
  fc.record({ type: fc.constant('topic/rename' as const), id, title: fc.string({ maxLength: 5 }) }),
  fc.record({ type: fc.constant('topic/move' as const), id, to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({
    type: fc.constant('topic/budget' as const),
    id,
    minutes: fc.double(),
    fixed: fc.boolean(),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const script = fc.array(fc.tuple(act, step), { maxLength: 60 });

const START: Agenda = deepFreeze({
  topics: [
    topic('a', { origin: 'standing', kind: 'check-in', fixed: true }),
    topic('b'),
    topic('c', { origin: 'carried' }),
    topic('d', { origin: 'standing', kind: 'people', minutes: 0 }),
  ],
});

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1_000);

function play(steps: readonly (readonly [Act, number])[], each: (s: Step) => void): void {
  let agenda = START;
  let at = NOON;
  let latest = at;
  for (const [what, by] of steps) {
    at += by;
    latest = Math.max(latest, at);
    const action = { ...what, at } as AgendaAction;
    const next = deepFreeze(reduceAgenda(agenda, action, 'dev'));
    each({ before: agenda, action, next, at, latest });
    agenda = next;
  }
}

interface Step {
  readonly before: Agenda;
  readonly action: AgendaAction;
  readonly next: Agenda;
  readonly at: number;
  /** The latest moment that any clock has said so far. */
  readonly latest: number;
}

const spansOf = ({ topics }: Agenda): readonly Span[] => topics.flatMap(({ spans }) => spans);
const shape = ({ topics }: Agenda) =>
  topics.map((each: Topic) => ({
    id: each.id,
    title: each.title,
    minutes: each.minutes,
    fixed: each.fixed,
    done: each.doneAt !== undefined,
    skipped: each.skippedAt !== undefined,
    removed: each.removedAt !== undefined,
    running: each.spans.some(({ to }) => to === undefined),
  }));

describe(`agenda, fuzzed on frozen input (FUZZ_SEED=${seed})`, () => {
  it('holds its invariants through any script', () => {
    fc.assert(
      fc.property(script, (steps) => {
        play(steps, ({ action, next, latest }) => {
          const spans = spansOf(next);
          expect(spans.filter(({ to }) => to === undefined).length).toBeLessThanOrEqual(1);
          for (const { spans: own } of next.topics) {
            own.forEach(({ from, to }, i) => {
              if (to !== undefined) expect(to).toBeGreaterThan(from);
              const earlier = own[i - 1];
              if (earlier) expect(from).toBeGreaterThanOrEqual(earlier.to ?? Infinity);
            });
          }
          const sorted = spans.toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
          sorted.slice(1).forEach(({ from }, i) => {
            expect(from).toBeGreaterThanOrEqual(sorted[i]?.to ?? Infinity);
          });
          expect(new Set(next.topics.map((each) => each.id)).size).toBe(next.topics.length);

          const length = latest - Math.min(latest, ...spans.map(({ from }) => from));
          const sum = next.topics.reduce((total, each) => total + elapsed(each.spans, latest), 0);
          expect(sum).toBeLessThanOrEqual(length);

          const named = 'id' in action ? next.topics.find((each) => each.id === action.id) : undefined;
          const runs = named?.spans.some(({ to }) => to === undefined);
          if (action.type === 'topic/complete' || action.type === 'topic/skip')
            expect(runs ?? false).toBe(false);
          for (const each of next.topics) {
            expect(Number.isInteger(each.minutes)).toBe(true);
            const gone = each.doneAt ?? each.skippedAt ?? each.removedAt;
            if (gone !== undefined) expect(each.spans.every(({ to }) => to !== undefined)).toBe(true);
          }
        });
      }),
      { seed, numRuns },
    );
  });

  it('changes the rev exactly where it changes something, and starts nothing by reopening', () => {
    fc.assert(
      fc.property(script, (steps) => {
        play(steps, ({ before, action, next, at }) => {
          for (const topicNow of next.topics) {
            const old = before.topics.find((each) => each.id === topicNow.id);
            if (old === topicNow) continue;
            expect(topicNow.rev['dev'] ?? 0).toBe((old?.rev['dev'] ?? 0) + 1);
            expect(topicNow.changedAt).toBe(at);
          }
          if (action.type === 'topic/reopen' || action.type === 'topic/restore') {
            expect(shape(next).filter(({ running }) => running)).toEqual(
              shape(before).filter(({ running }) => running),
            );
          }
        });
      }),
      { seed, numRuns },
    );
  });

  it('takes back what was done', () => {
    fc.assert(
      fc.property(script, (steps) => {
        play(steps, ({ before, action, next, at }) => {
          const undo = undoOf(before, action, at);
          expect(undo === undefined).toBe(next === before);
          if (!undo) return;
          const was = shape(before);
          const is = shape(reduceAgenda(next, undo, 'dev'));
          if (action.type === 'topic/add') {
            expect(is.filter(({ id: each }) => each !== action.id)).toEqual(was);
            expect(is.find(({ id: each }) => each === action.id)?.removed).toBe(true);
          } else if (action.type !== 'topic/start') {
            // A folded topic gets minutes whenever it is started, by an undo too.
            const given = (some: typeof was) =>
              some.map((each) => ({ ...each, minutes: each.running || each.minutes }));
            expect(given(is)).toEqual(given(was));
          } else {
            // Of a start that brought something back, that alone is taken back.
            const back = was.find((each) => each.id === action.id);
            const brought = back?.done || back?.skipped || back?.removed;
            const seen = (some: typeof was) =>
              some.map(({ id: each, done, skipped, removed, running }) => ({
                each,
                done: done && !removed,
                skipped: skipped && !removed,
                removed,
                running: running && !brought,
              }));
            expect(seen(is)).toEqual(seen(was));
          }
        });
      }),
      { seed, numRuns },
    );
  });
});
