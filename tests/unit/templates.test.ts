import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFolded, STANDING_TOPICS, type Agenda } from '../../utils/core/agenda.ts';
import { budgets } from '../../utils/core/budgets.ts';
import {
  composeAgenda,
  LENGTHS,
  MOST_ROWS,
  rowsInSight,
  templateFor,
  templateOf,
  TEMPLATES,
  type Brought,
  type Composing,
} from '../../utils/core/templates.ts';
import { MINUTE } from '../../utils/core/time.ts';
import { NOON, topic } from '../support/make-talk.ts';

function compose(id: string, change: Partial<Composing> = {}): Agenda {
  let made = 0;
  return composeAgenda(templateOf(id), {
    brought: [],
    untouched: [],
    hasPromises: true,
    ids: { next: () => `id-${++made}` },
    device: 'd',
    at: NOON,
    ...change,
  });
}
const written = (count: number): readonly Brought[] =>
  Array.from({ length: count }, (_, i) => ({ title: `Written ${i + 1}` }));
const inSight = ({ topics }: Agenda) =>
  rowsInSight(topics).shown.map(({ kind, title, minutes, fixed }) => [
    title ?? kind,
    minutes,
    ...(fixed ? ['fixed'] : []),
  ]);

describe('composeAgenda', () => {
  it('makes the peer template, the longest untouched in its place', () => {
    expect(inSight(compose('peer', { untouched: ['cover', 'check-in', 'career', 'strategy'] }))).toEqual([
      ['check-in', 8, 'fixed'],
      ['promises', 4],
      ['challenges', 14],
      ['cover', 10],
      ['career', 10],
      ['feedback', 8, 'fixed'],
    ]);
  });

  it('makes the short peer template, without promises where there are none', () => {
    expect(inSight(compose('peer-short', { hasPromises: false }))).toEqual([
      ['check-in', 4, 'fixed'],
      ['challenges', 10],
      ['feedback', 5, 'fixed'],
    ]);
  });

  it('gives what was brought what the others leave', () => {
    const agenda = compose('peer-short', { brought: written(1), untouched: ['people'] });
    expect(inSight(agenda)).toEqual([
      ['check-in', 4, 'fixed'],
      ['promises', 2],
      ['Written 1', 9],
      ['people', 10],
      ['feedback', 5, 'fixed'],
    ]);
  });

  it('folds standing topics that would have less than eight minutes, the last chosen first', () => {
    const rows = (count: number) =>
      inSight(compose('peer-short', { brought: written(count) })).map(([name]) => name);
    expect(rows(2)).toEqual(['check-in', 'promises', 'Written 1', 'Written 2', 'feedback']);
    expect(inSight(compose('peer', { brought: written(2) })).map(([name]) => name)).toEqual([
      'check-in',
      'promises',
      'Written 1',
      'Written 2',
      'challenges',
      'half-baked',
      'feedback',
    ]);
  });

  it('folds what was brought only beyond seven rows, and loses none of it', () => {
    const { shown, folded } = rowsInSight(compose('peer', { brought: written(9) }).topics);
    expect(shown.map(({ title, kind }) => title ?? kind)).toEqual([
      'check-in',
      'promises',
      'Written 1',
      'Written 2',
      'Written 3',
      'Written 4',
      'Written 5',
    ]);
    expect(folded.slice(0, 4).map(({ title }) => title)).toEqual([
      'Written 6',
      'Written 7',
      'Written 8',
      'Written 9',
    ]);
  });

  it('keeps where a topic comes from and what it counts as, and offers that kind to no standing row', () => {
    const carried = { title: 'Roadmap', kind: 'cover' as const, carriedFrom: NOON - 1, carriedTalks: 2 };
    const agenda = compose('peer', { brought: [carried], untouched: ['cover', 'career'] });
    expect(agenda.topics.find(({ title }) => title === 'Roadmap')).toMatchObject({
      ...carried,
      origin: 'carried',
    });
    expect(inSight(agenda).map(([name]) => name)).not.toContain('cover');
    expect(rowsInSight(agenda.topics).folded.map(({ kind }) => kind)).toContain('cover');
  });

  it('holds its rules for whatever is brought, at every length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATES.map(({ id }) => id)),
        fc.nat({ max: 20 }),
        fc.boolean(),
        fc.constantFrom(...LENGTHS),
        fc.shuffledSubarray([...STANDING_TOPICS]),
        (id, count, hasPromises, plannedMinutes, untouched) => {
          const agenda = compose(id, { brought: written(count), hasPromises, plannedMinutes, untouched });
          const { shown, folded } = rowsInSight(agenda.topics);
          expect(shown.length).toBeLessThanOrEqual(MOST_ROWS);
          expect(folded.every(isFolded)).toBe(true);
          expect(new Set(agenda.topics.map((each) => each.id)).size).toBe(agenda.topics.length);
          // Every standing topic is there once, in sight or folded.
          const standing = agenda.topics.filter(
            ({ origin, kind }) => origin === 'standing' && kind !== 'promises',
          );
          expect(standing.map(({ kind }) => kind).toSorted()).toEqual(STANDING_TOPICS.toSorted());
          expect(agenda.topics.filter(({ origin }) => origin === 'written')).toHaveLength(count);
          expect(shown[0]?.kind).toBe('check-in');
          // Each elastic standing topic in sight opens with eight minutes, rounding of weights aside.
          const { byTopic, overMs } = budgets(agenda.topics, NOON + plannedMinutes * MINUTE, NOON);
          expect(overMs).toBe(0);
          for (const row of shown) {
            if (row.origin !== 'standing' || row.fixed || row.kind === 'promises') continue;
            expect(byTopic[row.id]?.ms).toBeGreaterThanOrEqual(8 * MINUTE - 1);
          }
        },
      ),
      { seed: 2, numRuns: 2_000 },
    );
  });
});

describe('templates', () => {
  it('add up to no more than their length', () => {
    for (const { minutes, rows } of TEMPLATES) {
      const sum = rows.reduce(
        (all, row) =>
          all + (row.row === 'brought' ? 0 : row.minutes * (row.row === 'untouched' ? row.count : 1)),
        0,
      );
      expect(sum).toBeLessThanOrEqual(minutes);
    }
  });

  it('are chosen by length, and by id with a way on for an unknown one', () => {
    expect(LENGTHS.map((minutes) => templateFor(minutes).id)).toEqual([
      'peer-short',
      'peer-short',
      'peer',
      'peer',
      'peer',
      'peer',
    ]);
    expect(templateOf('gone').id).toBe('peer');
  });
});

describe('rowsInSight', () => {
  it('puts every topic but a removed one in exactly one place', () => {
    const topics = [
      topic('open'),
      topic('folded', { minutes: 0 }),
      topic('done', { doneAt: NOON }),
      topic('skipped', { skippedAt: NOON }),
      topic('gone', { removedAt: NOON, doneAt: NOON }),
      topic('unfolded', { minutes: 0, spans: [{ from: NOON }] }),
    ];
    const rows = rowsInSight(topics);
    expect(rows.shown.map(({ id }) => id)).toEqual(['open', 'unfolded']);
    expect(rows.folded.map(({ id }) => id)).toEqual(['folded']);
    expect(rows.done.map(({ id }) => id)).toEqual(['done', 'skipped']);
  });
});
