import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyTitle } from '../../utils/core/meeting-title.ts';
import { TITLE_RULES } from '../../utils/core/title-rules.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`meeting-title fuzz seed ${SEED}`);

describe('every rule', () => {
  for (const { id, kind, examples, known } of TITLE_RULES) {
    it(`${id}: its examples are ${kind}, and decided by it`, () => {
      expect(examples.length).toBeGreaterThan(0);
      const verdicts = examples.map((title) => ({ title, ...classifyTitle(title, known) }));
      expect(verdicts.filter((verdict) => verdict.kind !== kind || verdict.rule !== id)).toEqual([]);
    });
  }

  it('has an id of its own', () => {
    expect(new Set(TITLE_RULES.map(({ id }) => id)).size).toBe(TITLE_RULES.length);
  });
});

describe('names', () => {
  it.each([
    ["Mary-Jane O'Neil / José Ñúñez", ["Mary-Jane O'Neil", 'José Ñúñez']],
    ['Alice (Acme) <> Bob (BigCo)', ['Alice', 'Bob']],
    ['Dr. Lee <> Ana', ['Lee', 'Ana']],
    ['Bi-weekly one on one - Chloe / Dan', ['Chloe', 'Dan']],
    ['Canceled: 1:1 Ana/Tom', ['Ana', 'Tom']],
    ['鈴木さんと1on1', ['鈴木']],
    ['원온원 (지민 x 민수)', ['지민', '민수']],
    ['1:1（田中・佐藤）', ['田中', '佐藤']],
    ['١:١ أحمد', ['أحمد']],
    ['🗣 1:1 Tom 🎉', ['Tom']],
    ['Jan van Dijk / Piet de Vries', ['Jan van Dijk', 'Piet de Vries']],
    ['Ana / Pedro 30min', ['Ana', 'Pedro']],
    ['1:1', []],
  ])('of %s are as written', (title, names) => {
    expect(classifyTitle(title)).toMatchObject({ kind: 'one-on-one', names });
  });

  it.each([
    ['Ana / Pedro', ['Ana'], 'Pedro'],
    ['ANA RUIZ / Pedro', ['ana ruiz'], 'Pedro'],
    ['Zoë / Pedro', ['zoe'], 'Pedro'],
    ['Ana / Pedro', ['Ana Ruiz'], 'Pedro'],
    ['Ana Ruiz / Pedro', ['Ana'], 'Pedro'],
    ['Ana Ruiz / Ana Lopez', ['Ana Ruiz'], 'Ana Lopez'],
    ['Ana Lopez / Pedro', ['Ana Ruiz', 'A. Ruiz'], undefined],
    ['Ana / Pedro', [], undefined],
    ['1:1 Pedro', [], 'Pedro'],
    ['Anna – Ben', ['Ben'], 'Anna'],
    ['Ruiz, Ana', ['Ana'], 'Ruiz'],
  ])('of %s without %s leave %s', (title, self, person) => {
    expect(classifyTitle(title, { self }).person).toBe(person);
  });

  it('of one whom Aside knows need no other word', () => {
    const known = { people: ['Xquenda Alves'] };
    expect(classifyTitle('Xquenda - sync', known)).toMatchObject({ kind: 'one-on-one', person: 'Xquenda' });
    expect(classifyTitle('Xquenda - sync').kind).toBe('unknown');
    expect(classifyTitle('Xquenda budget review', known).kind).toBe('unknown');
    expect(classifyTitle('Xquenda team', known).kind).toBe('group');
  });

  it('are given for a one-on-one only', () => {
    expect(classifyTitle('Anna, Ben & Carl')).toEqual({ kind: 'group', names: [], rule: 'three-names' });
    expect(classifyTitle('Quarterly numbers')).toEqual({ kind: 'unknown', names: [] });
  });
});

describe('not a one-on-one', () => {
  it.each([
    'Design / Engineering',
    'Q3 / Q4 planning',
    'Trust & Safety',
    'Salt & Pepper',
    'A/B Testing',
    'CI/CD',
    '21:15 deploy window',
    'Sprint 1-1-2024',
    'v1-1 release readiness',
    '1:100 plan check',
    'Matthew 5:1-11 reading',
    '1-1-1 company picnic',
    '121 Main St closing',
    'Cauchy–Schwarz tutorial',
    "Ben & Jerry's tasting",
    'iOS / Android',
    'EMEA / APAC',
    '',
    '   ',
    '/',
  ])('%s', (title) => {
    expect(classifyTitle(title).kind).not.toBe('one-on-one');
  });
});

describe('any string', () => {
  const piece = fc.constantFrom(
    '1:1',
    '1',
    ' ',
    '-',
    '/',
    '<',
    '>',
    '(',
    ')',
    'Anna',
    'x',
    '&',
    "'s",
    '+',
    ':',
    'とは',
    '\u202e',
    '\ud83d',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join('')),
  );

  it('is answered', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.string(), { maxLength: 3 }), (title, self) => {
        const { kind, names, person } = classifyTitle(title, { self });
        expect(['one-on-one', 'group', 'unknown']).toContain(kind);
        if (kind !== 'one-on-one') expect(names).toEqual([]);
        if (person !== undefined) expect(names).toEqual([person]);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('counts by its first 500 characters', () => {
    const start = '1:1 Ana '.padEnd(500, '-');
    expect(classifyTitle(start + ' workshop for everyone'.repeat(100_000))).toEqual(classifyTitle(start));
  });
});

const SAMPLE = fileURLToPath(new URL('../../../shared/data/titles-sample.tsv', import.meta.url));

describe('the labelled sample', () => {
  it.skipIf(!existsSync(SAMPLE))(
    `is told apart (skipped where the sample is not beside the checkout)`,
    () => {
      const rows = readFileSync(SAMPLE, 'utf8')
        .split('\n')
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split('\t'))
        .map(([label, , title = '', names = '']) => ({ label, title, names, verdict: classifyTitle(title) }));
      const said = rows.filter(({ verdict }) => verdict.kind === 'one-on-one');
      const right = said.filter(({ label }) => label === '1on1');
      const wanted = rows.filter(({ label }) => label === '1on1');
      const named = right.filter(({ names, verdict }) => names === verdict.names.join(','));
      const precision = right.length / said.length;
      const recall = right.length / wanted.length;
      console.log(
        `titles: ${rows.length}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
          `names ${(named.length / right.length).toFixed(3)}`,
      );
      const missed = wanted.filter(({ verdict }) => verdict.kind !== 'one-on-one').map(({ title }) => title);
      const wrong = said.filter(({ label }) => label !== '1on1').map(({ title }) => title);
      console.log(`missed: ${missed.join(' · ')}\nwrong: ${wrong.join(' · ')}`);
      expect(wanted.length).toBeGreaterThan(50);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.7);
      expect(wanted.filter(({ verdict }) => verdict.kind === 'group')).toEqual([]);
    },
  );
});
