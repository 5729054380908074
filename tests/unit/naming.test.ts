import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurringName, whoIs, type Named } from '../../utils/core/naming.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`naming fuzz seed ${SEED}`);

const person = (id: string, name: string, ...aliases: string[]): Named => ({ id, name, aliases });
const PEDRO = person('pedro', 'Pedro');
const ALVES = person('alves', 'Pedro Alves');
const SILVA = person('silva', 'Pedro Silva');
const BOB = person('bob', 'Robert Smith', 'Bob');

/** `is <id>`, or `asks <ids>`, in one line. */
function meant(name: string, people: readonly Named[], linked?: Named): string {
  const { person: found, asks } = whoIs(name, people, linked);
  return found ? `is ${found.id}` : `asks ${asks.map(({ id }) => id).join(' ')}`.trim();
}

describe('which person a name means', () => {
  it.each([
    ['pedro', [PEDRO], 'is pedro'],
    ['Pédro', [PEDRO], 'is pedro'],
    ['Bob', [BOB], 'is bob'],
    ['Wei', [PEDRO, BOB], 'asks'],
    // A name that could be somebody's is a question, not an answer.
    ['P. Alves', [ALVES], 'asks alves'],
    ['Pedro', [ALVES], 'asks alves'],
    ['Pedro Alves', [PEDRO], 'asks pedro'],
    ['Pedro', [ALVES, SILVA], 'asks alves silva'],
    ['Pedro', [PEDRO, person('other', 'Pedro')], 'asks pedro other'],
    ['Pedro Silva', [ALVES], 'asks'],
    ['Pedro Silva', [person('alves', 'Pedro Alves', 'Pedro')], 'asks'],
    ['Robert S.', [BOB], 'asks bob'],
    ['', [PEDRO], 'asks'],
  ] as const)('%j among %o: %s', (name, people, expected) => {
    expect(meant(name, people)).toBe(expected);
  });

  it('is settled by the link for names that fit its person, and for no other', () => {
    expect(meant('P. Alves', [ALVES, SILVA], ALVES)).toBe('is alves');
    expect(meant('Pedro', [ALVES, SILVA], SILVA)).toBe('is silva');
    expect(meant('Pedro Silva', [ALVES, SILVA], ALVES)).toBe('is silva');
    expect(meant('Wei', [ALVES], ALVES)).toBe('asks');
    // The link is Pedro Alves', but there is one who goes by Pedro and nothing else.
    expect(meant('Pedro', [ALVES, PEDRO], ALVES)).toBe('asks alves pedro');
    expect(meant('Pedro', [PEDRO, person('other', 'Pedro')], PEDRO)).toBe('is pedro');
  });

  it('answers any text, and never with both', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (name, names) => {
        const people = names.map((each, index) => person(String(index), each));
        const found = whoIs(name, people, people[0]);
        expect(found.person === undefined || found.asks.length === 0).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('this person’s own name', () => {
  it.each([
    [[['Ana', 'Pedro']], undefined],
    [
      [
        ['Ana', 'Pedro'],
        ['Pedro', 'ana'],
      ],
      undefined,
    ],
    [
      [
        ['Ana', 'Pedro'],
        ['Noor', 'Ana'],
      ],
      'Ana',
    ],
    [
      [
        ['Ana', 'Pedro'],
        ['Noor', 'Ana'],
        ['Pedro', 'Wei'],
      ],
      undefined,
    ],
    [[['Pedro'], ['Noor'], []], undefined],
  ])('in %j is %s', (pairs, expected) => {
    expect(recurringName(pairs)).toBe(expected);
  });
});
