import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../utils/core/call.ts';
import { BLIND_PATIENCE, decideOffer, titleMatches, type Memory } from '../../utils/core/offer.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`offer fuzz seed ${SEED}`);

const AT = Date.UTC(2026, 0, 15, 14, 0);

function call(more: Partial<Call> = {}): Call {
  return {
    platform: 'meet',
    phase: 'in-call',
    blind: false,
    presenting: false,
    recording: false,
    meetingKey: 'meet:abc-defg-hij',
    since: AT,
    readAt: AT,
    ...more,
  };
}

const BLIND = { blind: true, blindSince: AT - BLIND_PATIENCE } as const;
const SURE = 'Ana / Pedro';
const GROUP = 'Team weekly';
const UNCLEAR = 'Quarterly numbers';

/** `decision because`, in one line. */
function decided(of: Partial<Call>, memory: Partial<Memory> = {}): string {
  const { decision, reason } = decideOffer({ call: call(of), memory: { self: ['Ana'], ...memory } });
  return `${decision} ${reason.because}`;
}

describe('what the title says', () => {
  it.each([
    [{ title: SURE }, 'sure title'],
    [{ title: SURE, headCount: 5 }, 'sure title'],
    [{ title: SURE, phase: 'lobby' }, 'sure title'],
    [{ title: SURE, phase: 'waiting' }, 'sure title'],
    [{ title: SURE, phase: 'interrupted' }, 'sure title'],
    [{ title: SURE, phase: 'ended' }, 'sure title'],
    [{ title: SURE, phase: 'idle' }, 'stay-away no-call'],
    [{ title: SURE, phase: 'handed-over' }, 'stay-away no-call'],
    [{ title: SURE, ...BLIND }, 'sure title'],
    [{ title: SURE, phase: 'idle', ...BLIND }, 'ask blind'],
    [{ title: GROUP }, 'stay-away group-title'],
    [{ title: GROUP, headCount: 2 }, 'stay-away group-title'],
    [{ title: GROUP, phase: 'idle', ...BLIND }, 'stay-away group-title'],
    [{ title: UNCLEAR }, 'ask two-people'],
    [{ title: UNCLEAR, headCount: 2 }, 'ask two-people'],
    [{ title: UNCLEAR, headCount: 1 }, 'stay-away no-call'],
    [{ title: UNCLEAR, headCount: 3 }, 'stay-away head-count'],
    [{ title: UNCLEAR, headCount: 3, ...BLIND }, 'stay-away head-count'],
    [{ title: UNCLEAR, ...BLIND }, 'ask blind'],
    [{ title: UNCLEAR, phase: 'lobby' }, 'stay-away no-call'],
    [{ title: UNCLEAR, phase: 'ended' }, 'stay-away no-call'],
    [{}, 'ask two-people'],
    [{ headCount: 2 }, 'ask two-people'],
    [{ phase: 'lobby' }, 'stay-away no-call'],
    [{ phase: 'lobby', ...BLIND }, 'ask blind'],
    [{ phase: 'idle', ...BLIND }, 'ask blind'],
    [{ phase: 'idle' }, 'stay-away no-call'],
  ] as const)('%o → %s', (of, expected) => {
    expect(decided(of)).toBe(expected);
  });

  it('names the other person, this one left out', () => {
    expect(decideOffer({ call: call({ title: SURE }), memory: { self: ['Ana'] } })).toEqual({
      decision: 'sure',
      reason: { because: 'title', name: 'Pedro' },
      names: ['Pedro'],
      name: 'Pedro',
    });
    expect(decideOffer({ call: call({ title: SURE }), memory: { self: [] } })).toEqual({
      decision: 'sure',
      reason: { because: 'title' },
      names: ['Ana', 'Pedro'],
    });
  });

  it('a page that has only begun to load is not asked about', () => {
    expect(decided({ phase: 'idle', blind: true, blindSince: AT })).toBe('stay-away no-call');
  });
});

describe('what was decided before', () => {
  it.each([
    [{ title: 'always' }, 'sure always'],
    [{ meeting: 'always' }, 'sure always'],
    [{ title: 'never' }, 'stay-away never'],
    [{ meeting: 'never' }, 'stay-away never'],
    [{ title: 'never', meeting: 'always' }, 'stay-away never'],
    [{ title: 'always', meeting: 'never' }, 'stay-away never'],
    [{ thisCall: 'start' }, 'sure by-hand'],
    [{ thisCall: 'start', meeting: 'never' }, 'sure by-hand'],
    [{ thisCall: 'not-this-one', meeting: 'always' }, 'stay-away not-this-one'],
  ] as const)('%o → %s, whatever the title and however many', (memory, expected) => {
    for (const title of [SURE, GROUP, UNCLEAR]) {
      for (const headCount of [1, 2, 9]) expect(decided({ title, headCount }, memory)).toBe(expected);
    }
  });

  it('does not make a call of none', () => {
    expect(decided({ phase: 'idle' }, { thisCall: 'start' })).toBe('stay-away no-call');
    expect(decided({ phase: 'idle' }, { meeting: 'always' })).toBe('stay-away no-call');
    expect(decided({ phase: 'idle', ...BLIND }, { meeting: 'always' })).toBe('ask blind');
  });

  it('a start by hand holds on a blind page at once, and on one that was handed over', () => {
    expect(decided({ phase: 'idle', blind: true, blindSince: AT }, { thisCall: 'start' })).toBe(
      'sure by-hand',
    );
    expect(decided({ phase: 'handed-over' }, { thisCall: 'start' })).toBe('sure by-hand');
    expect(decided({ phase: 'handed-over' }, { meeting: 'always' })).toBe('stay-away no-call');
  });

  it('a person whom Aside knows makes a bare name sure', () => {
    expect(decided({ title: 'Pedro' })).toBe('ask two-people');
    expect(decided({ title: 'Pedro' }, { people: ['Pedro Alves'] })).toBe('sure title');
  });
});

describe('titleMatches', () => {
  it.each([
    ['Ana / Pedro', 'ana / pedro', true],
    ['zoe*', 'Zoë / Pedro', true],
    ['*pedro', 'Ana / Pedro', true],
    ['*pedro', 'Ana / Pedro weekly', false],
    ['pedro', 'Ana / Pedro', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['a*ab*b', 'aab', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['', '', false],
    ['  ', 'a', false],
    ['a.c', 'abc', false],
    ['(1:1)*', '(1:1) Ana', true],
  ])('%j on %j is %s', (rule, title, expected) => {
    expect(titleMatches(rule, title)).toBe(expected);
  });

  it('agrees with the same rule as a regular expression', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'A', '*', '.'), { maxLength: 10 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (rule, title) => {
        const pattern = rule
          .split('*')
          .map((piece) => piece.replaceAll('.', '\\.'))
          .join('.*');
        expect(titleMatches(rule, title)).toBe(rule !== '' && new RegExp(`^${pattern}$`, 'i').test(title));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
