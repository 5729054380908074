import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyTitle, rulesTripped } from '../../utils/core/meeting-title.ts';
import { pack, unpack } from '../../utils/core/title-names.ts';
import { PHRASES } from '../../utils/core/title-phrases.ts';
import { TITLE_RULES } from '../../utils/core/title-rules.ts';
import { LONGEST } from '../../utils/core/title-text.ts';
import { byLanguage, judge, readTitles, score } from '../support/titles.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`meeting-title fuzz seed ${SEED}`);

const HOW_TO_FIX =
  'Is the title judged wrongly? Then mend the rule. Is it judged rightly? Then it is an example of another rule.';

describe('every rule', () => {
  for (const { id, kind, examples, known } of TITLE_RULES) {
    it(`${id}: its examples are ${kind}, and decided by it`, () => {
      expect(examples.length).toBeGreaterThan(0);
      const verdicts = examples.map((title) => ({ title, ...classifyTitle(title, known) }));
      expect(
        verdicts.filter((verdict) => verdict.kind !== kind || verdict.rule !== id),
        HOW_TO_FIX,
      ).toEqual([]);
    });

    it(`${id}: its examples trip no other rule than those it outranks`, () => {
      const rule = TITLE_RULES.find((other) => other.id === id);
      const tripped = examples.flatMap((title) => rulesTripped(title, known).filter((other) => other !== id));
      expect([...new Set(tripped)].sort(), HOW_TO_FIX).toEqual([...(rule?.outranks ?? [])].sort());
    });
  }

  it('has an id of its own', () => {
    expect(new Set(TITLE_RULES.map(({ id }) => id)).size).toBe(TITLE_RULES.length);
  });
});

describe('what people call a one-on-one', () => {
  it('is known in thirty languages and more', () => {
    expect(PHRASES.flatMap(({ language }) => language.split(', ')).length).toBeGreaterThanOrEqual(40);
  });

  for (const { language, examples } of PHRASES) {
    it(`in ${language}`, () => {
      const verdicts = examples.map((title) => ({ title, ...classifyTitle(title) }));
      const bySay = /^one-on-one-/;
      expect(verdicts.filter(({ kind, rule }) => kind !== 'one-on-one' || !bySay.test(rule ?? ''))).toEqual(
        [],
      );
    });
  }

  it('is read in any writing', () => {
    const ways = [
      '1:1',
      '１：１',
      '١:١',
      '۱:۱',
      '१:१',
      '1 : 1',
      '1∶1',
      '1-1',
      '1–1',
      '1—1',
      '1‑1',
      '1on1',
      '１on１',
      '1-ON-1',
    ];
    expect(ways.filter((way) => classifyTitle(`${way} Ana`).person !== 'Ana')).toEqual([]);
    expect(classifyTitle('TÊTE-À-TÊTE AVEC LÉA')).toMatchObject({ kind: 'one-on-one', person: 'LÉA' });
    expect(classifyTitle('tete a tete avec lea')).toMatchObject({ kind: 'one-on-one', person: 'lea' });
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

  it('is read to a bounded length, by patterns that are linear: adversarial ones too', () => {
    const pieces = [
      '1 ',
      '1:',
      '1-1',
      'a ',
      'Anna ',
      'Anna/',
      '(',
      '((',
      '<',
      '<-=~',
      '- ',
      'いち',
      '一',
      '王',
      "Ana's ",
      'tete a ',
      '\u0301',
      '1 on ',
    ];
    for (const unit of pieces) {
      const title = unit.repeat(100_000 / unit.length);
      expect(classifyTitle(title)).toEqual(classifyTitle(title.slice(0, LONGEST)));
    }
  });

  it('counts by its first 300 characters', () => {
    const start = '1:1 Ana '.padEnd(LONGEST, '-');
    expect(classifyTitle(start + ' workshop for everyone'.repeat(100_000))).toEqual(classifyTitle(start));
  });
});

/** What a line of source says, whichever quotes it was formatted with. */
function inQuotes(line: string): string {
  return line.slice(1, -2).replaceAll("\\'", "'");
}

describe('the packed names', () => {
  it('are what the packages give, in 300 kB', async () => {
    const made = readFileSync(
      fileURLToPath(new URL('../../utils/core/title-names-data.ts', import.meta.url)),
      'utf8',
    );
    const more = readFileSync(
      fileURLToPath(new URL('../harness/title-data/more-names.txt', import.meta.url)),
      'utf8',
    );
    const { sourceOfNames } = await import('../support/title-names-source.ts');
    const packed = (text: string) =>
      text.match(/= *\n? *(['"]).*\1;/g)?.map((line) => line.replace(/^= *\n? */, ''));
    expect(packed(made)?.map(inQuotes)).toEqual(packed(sourceOfNames(more))?.map(inQuotes));
    expect(Buffer.byteLength(made)).toBeLessThanOrEqual(300_000);
  });

  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-я가-힣]{1,40}$/u), { maxLength: 60 }), (words) => {
        expect(unpack(pack(words))).toEqual([...new Set(words)].sort());
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

const FRESH = fileURLToPath(new URL('../fixtures/titles/fresh.tsv', import.meta.url));
const UNSEEN = fileURLToPath(new URL('../fixtures/titles/unseen.tsv', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../../shared/data/titles-sample.tsv', import.meta.url));

describe('labelled titles', () => {
  for (const [name, file] of [
    ['our own', FRESH],
    ['the last written', UNSEEN],
    ['the sample', SAMPLE],
  ] as const) {
    it.skipIf(!existsSync(file))(
      `${name}: told apart (skipped where they are not beside the checkout)`,
      () => {
        const judged = judge(readTitles(file));
        const { titles, precision, recall, names } = score(judged);
        console.log(
          `${name}: ${titles} titles, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, names ${names.toFixed(3)}`,
        );
        expect(titles).toBeGreaterThanOrEqual(150);
        expect(precision).toBeGreaterThanOrEqual(0.99);
        expect(recall).toBeGreaterThanOrEqual(0.95);
        expect(names).toBeGreaterThanOrEqual(0.95);
        const weak = [...byLanguage(judged)].filter(
          ([, part]) => part.length >= 10 && score(part).recall < 0.85,
        );
        expect(weak.map(([language]) => language)).toEqual([]);
      },
    );
  }

  it('are in thirty languages and more, a dozen or more in each', () => {
    const sizes = [...byLanguage(judge(readTitles(FRESH)))].map(([, part]) => part.length);
    expect(sizes.length).toBeGreaterThanOrEqual(30);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});
