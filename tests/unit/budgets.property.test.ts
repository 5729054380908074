import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../utils/core/agenda.ts';
import { budgets, LEAST, type Budgets } from '../../utils/core/budgets.ts';
import { MINUTE } from '../../utils/core/time.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { after, NOON, topic } from '../support/make-talk.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed, numRuns: 2_000 });

const row = fc.record({
  minutes: fc.integer({ min: 1, max: 120 }),
  fixed: fc.boolean(),
  spentMs: fc.integer({ min: 0, max: 40 * MINUTE }),
  state: fc.constantFrom('open', 'open', 'open', 'done', 'skipped', 'removed'),
});
const topicsOf = fc.array(row, { maxLength: 12 }).map((rows) =>
  deepFreeze(
    rows.map(({ minutes, fixed, spentMs, state }, i) =>
      topic(`t${i}`, {
        minutes,
        fixed,
        ...(spentMs > 0 && { spans: [{ from: NOON - spentMs, to: NOON }] }),
        ...(state === 'done' && { doneAt: NOON }),
        ...(state === 'skipped' && { skippedAt: NOON }),
        ...(state === 'removed' && { removedAt: NOON }),
      }),
    ),
  ),
);
const left = fc.integer({ min: -10 * MINUTE, max: 120 * MINUTE });

const open = (topics: readonly Topic[]): readonly Topic[] =>
  topics.filter((each) => !each.doneAt && !each.skippedAt && !each.removedAt);
const needed = (topics: readonly Topic[]): number =>
  open(topics)
    .filter(({ fixed }) => fixed)
    .reduce((sum, { minutes, spans }) => {
      const spent = spans.reduce((total, span) => total + (span.to ?? NOON) - span.from, 0);
      return sum + Math.max(0, minutes * MINUTE - spent);
    }, 0);
const total = ({ byTopic }: Budgets): number => Object.values(byTopic).reduce((sum, { ms }) => sum + ms, 0);
const marked = ({ byTopic }: Budgets): readonly string[] =>
  Object.entries(byTopic)
    .filter(([, { ifTime }]) => ifTime)
    .map(([id]) => id);

describe(`budgets, by property (FUZZ_SEED=${seed})`, () => {
  it('open budgets and spare are what is left, or what the fixed topics need', () => {
    check(
      fc.property(topicsOf, left, (topics, ms) => {
        const result = budgets(topics, NOON + ms, NOON);
        expect(total(result) + result.spareMs).toBe(Math.max(0, ms, needed(topics)));
        expect(result.overMs).toBe(Math.max(0, needed(topics) - Math.max(0, ms)));
        expect(Object.keys(result.byTopic).sort()).toEqual(
          open(topics)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('every elastic budget is nothing and marked, or two minutes and more', () => {
    check(
      fc.property(topicsOf, left, (topics, ms) => {
        const { byTopic } = budgets(topics, NOON + ms, NOON);
        for (const { id, fixed } of open(topics)) {
          const budget = byTopic[id];
          if (fixed) expect(budget?.ifTime).toBe(false);
          else if (budget?.ifTime) expect(budget.ms).toBe(0);
          else expect(budget?.ms).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
  });

  it('marks no more than it must, the lightest first and of equals the later', () => {
    check(
      fc.property(topicsOf, left, (topics, ms) => {
        const result = budgets(topics, NOON + ms, NOON);
        const elastic = open(topics).filter(({ fixed }) => !fixed);
        const room = Math.max(0, ms - needed(topics));
        const fit = Math.min(elastic.length, Math.floor(room / LEAST));
        const kept = elastic
          .map((each, i) => ({ ...each, i }))
          .sort((a, b) => b.minutes - a.minutes || a.i - b.i)
          .slice(0, fit)
          .map(({ id }) => id);
        expect(marked(result).toSorted()).toEqual(
          elastic
            .map(({ id }) => id)
            .filter((id) => !kept.includes(id))
            .toSorted(),
        );
      }),
    );
  });

  it('more time never marks more topics', () => {
    check(
      fc.property(topicsOf, left, fc.integer({ min: 0, max: 30 * MINUTE }), (topics, ms, more) => {
        const few = marked(budgets(topics, NOON + ms + more, NOON));
        const many = marked(budgets(topics, NOON + ms, NOON));
        expect(many).toEqual(expect.arrayContaining([...few]));
      }),
    );
  });

  it('who weighs more never gets less, and above the floor all get alike for their weight', () => {
    check(
      fc.property(topicsOf, left, (topics, ms) => {
        const { byTopic } = budgets(topics, NOON + ms, NOON);
        const given = open(topics)
          .filter(({ fixed }) => !fixed)
          .map(({ id, minutes }) => ({ minutes, ms: byTopic[id]?.ms ?? 0 }));
        for (const a of given) {
          for (const b of given) {
            if (a.minutes > b.minutes) expect(a.ms).toBeGreaterThanOrEqual(b.ms);
            if (a.ms > LEAST && b.ms > LEAST) {
              // Rounding moves a part by less than two milliseconds.
              expect(Math.abs(a.ms * b.minutes - b.ms * a.minutes)).toBeLessThan(2 * (a.minutes + b.minutes));
            }
          }
        }
      }),
    );
  });

  it('order changes nothing where weights differ', () => {
    const distinct = fc
      .uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 12 })
      .map((minutes) => minutes.map((each) => topic(`w${each}`, { minutes: each })));
    check(
      fc.property(
        distinct.chain((topics) =>
          fc.tuple(fc.constant(topics), fc.shuffledSubarray(topics, { minLength: topics.length })),
        ),
        left,
        ([topics, shuffled], ms) => {
          expect(budgets(shuffled, NOON + ms, NOON)).toEqual(budgets(topics, NOON + ms, NOON));
        },
      ),
    );
  });

  it('equal inputs give equal outputs', () => {
    check(
      fc.property(topicsOf, left, (topics, ms) => {
        const copy = structuredClone(topics) as readonly Topic[];
        expect(budgets(copy, NOON + ms, NOON)).toEqual(budgets(topics, NOON + ms, NOON));
      }),
    );
  });
});

describe('budgets', () => {
  it('a late start shortens the budgets, not the talk: 14:06 of 14:00-14:45 leaves 39 minutes', () => {
    const rows = [
      topic('in', { minutes: 8, fixed: true, spans: [{ from: after(5) }] }),
      topic('one', { minutes: 14 }),
      topic('two', { minutes: 10 }),
      topic('three', { minutes: 5 }),
      topic('feedback', { minutes: 8, fixed: true }),
    ];
    const result = budgets(rows, after(45), after(6));
    expect(total(result)).toBe(39 * MINUTE);
    expect(result.spareMs).toBe(0);
    expect(result.byTopic['in']?.ms).toBe(7 * MINUTE);
    expect(result.byTopic['feedback']?.ms).toBe(8 * MINUTE);
    // 24 minutes by 14 : 10 : 5.
    expect(result.byTopic['two']?.ms).toBeCloseTo((24 * MINUTE * 10) / 29, -1);
  });

  it('marks the later of equals, and gives the floor before it gives by weight', () => {
    const rows = [topic('a', { minutes: 5 }), topic('b', { minutes: 5 }), topic('c', { minutes: 5 })];
    expect(marked(budgets(rows, after(5), NOON))).toEqual(['c']);
    const uneven = [topic('a', { minutes: 100 }), topic('b', { minutes: 1 })];
    expect(budgets(uneven, after(10), NOON).byTopic).toEqual({
      a: { ms: 8 * MINUTE, ifTime: false },
      b: { ms: LEAST, ifTime: false },
    });
  });

  it('what no topic can take is spare', () => {
    expect(budgets([], after(30), NOON)).toEqual({ byTopic: {}, spareMs: 30 * MINUTE, overMs: 0 });
    expect(budgets([topic('a', { minutes: 10, fixed: true })], after(30), NOON).spareMs).toBe(20 * MINUTE);
    // One minute is no room for an elastic topic.
    expect(budgets([topic('a')], after(1), NOON)).toEqual({
      byTopic: { a: { ms: 0, ifTime: true } },
      spareMs: MINUTE,
      overMs: 0,
    });
  });

  it('leaves folded topics out until they are started', () => {
    const folded = topic('f', { origin: 'standing', minutes: 0 });
    expect(budgets([folded, topic('a')], after(30), NOON).byTopic).not.toHaveProperty('f');
    const started = { ...folded, minutes: 8, spans: [{ from: NOON }] };
    expect(budgets([started, topic('a', { minutes: 8 })], after(30), NOON).byTopic['f']?.ms).toBe(
      15 * MINUTE,
    );
  });

  it('takes minutes that are no numbers, and weights of nothing', () => {
    const rows = [
      topic('a', { minutes: Number.NaN, spans: [{ from: NOON - 1, to: NOON }] }),
      topic('b', { minutes: 0, spans: [{ from: NOON - 2, to: NOON - 1 }] }),
    ];
    const result = budgets(rows, after(10), NOON);
    expect([result.byTopic['a']?.ms, result.byTopic['b']?.ms]).toEqual([5 * MINUTE, 5 * MINUTE]);
  });
});
