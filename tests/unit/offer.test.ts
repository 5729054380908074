import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../utils/core/call.ts';
import { VETOES_AFTER } from '../../utils/core/company.ts';
import type { Meeting } from '../../utils/core/meeting.ts';
import {
  BLIND_PATIENCE,
  decideOffer,
  titleMatches,
  type KnownPerson,
  type Memory,
} from '../../utils/core/offer.ts';
import { SECOND } from '../../utils/core/time.ts';

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

const ALWAYS: Meeting = { people: [], verdict: 'always' };
const NEVER: Meeting = { people: [], verdict: 'never' };
const PEDRO: KnownPerson = { id: 'pedro', name: 'Pedro Alves', aliases: [], relation: 'peer' };
const NOOR: KnownPerson = { id: 'noor', name: 'Noor', aliases: [] };

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
    [{ title: UNCLEAR }, 'ask unsure'],
    [{ title: UNCLEAR, headCount: 2 }, 'ask two-people'],
    [{ title: UNCLEAR, headCount: 1 }, 'stay-away no-call'],
    [{ title: UNCLEAR, headCount: 3, threeSince: AT }, 'stay-away head-count'],
    [{ title: UNCLEAR, headCount: 3, threeSince: AT, ...BLIND }, 'stay-away head-count'],
    [{ title: UNCLEAR, ...BLIND }, 'ask blind'],
    [{ title: UNCLEAR, phase: 'lobby' }, 'stay-away no-call'],
    [{ title: UNCLEAR, phase: 'ended' }, 'stay-away no-call'],
    [{}, 'ask unsure'],
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
    [{ always: ['*'] }, 'sure always'],
    [{ meeting: ALWAYS }, 'sure always'],
    [{ never: ['*'] }, 'stay-away never'],
    [{ meeting: NEVER }, 'stay-away never'],
    [{ never: ['*'], meeting: ALWAYS }, 'stay-away both-fit'],
    [{ always: ['*'], meeting: NEVER }, 'stay-away both-fit'],
    [{ always: ['*'], never: ['*'] }, 'stay-away both-fit'],
    [{ never: ['nothing like it'], meeting: ALWAYS }, 'sure always'],
    [{ thisCall: 'start' }, 'sure by-hand'],
    [{ thisCall: 'start', meeting: NEVER }, 'sure by-hand'],
    [{ thisCall: 'not-this-one', meeting: ALWAYS }, 'stay-away not-this-one'],
  ] as const)('%o → %s, whatever the title and however many', (memory, expected) => {
    for (const title of [SURE, GROUP, UNCLEAR]) {
      for (const headCount of [1, 2, 9]) expect(decided({ title, headCount }, memory)).toBe(expected);
    }
  });

  it('does not make a call of none', () => {
    expect(decided({ phase: 'idle' }, { thisCall: 'start' })).toBe('stay-away no-call');
    expect(decided({ phase: 'idle' }, { meeting: ALWAYS })).toBe('stay-away no-call');
    expect(decided({ phase: 'idle', ...BLIND }, { meeting: ALWAYS })).toBe('ask blind');
  });

  it('a start by hand holds on a blind page at once, and on one that was handed over', () => {
    expect(decided({ phase: 'idle', blind: true, blindSince: AT }, { thisCall: 'start' })).toBe(
      'sure by-hand',
    );
    expect(decided({ phase: 'handed-over' }, { thisCall: 'start' })).toBe('ask handed-over');
    expect(decided({ phase: 'handed-over' }, { meeting: ALWAYS })).toBe('stay-away no-call');
  });

  it('offers the window of a call that was handed over for whom its link belongs to, and for nobody else', () => {
    const away = (meeting: Meeting): string =>
      decided({ phase: 'handed-over' }, { people: [PEDRO, NOOR], meeting });
    expect(away({ people: ['pedro'] })).toBe('ask handed-over');
    expect(away({ people: ['pedro', 'noor'] })).toBe('stay-away no-call');
    expect(away({ people: ['pedro'], verdict: 'never' })).toBe('stay-away never');
  });

  it('a person whom Aside knows makes a bare name sure', () => {
    expect(decided({ title: 'Pedro' })).toBe('ask unsure');
    expect(decided({ title: 'Pedro' }, { people: [PEDRO] })).toBe('sure title');
  });

  it('says which rule it was', () => {
    const memory = { self: [], always: ['ana / *'], never: ['*board*'] };
    expect(decideOffer({ call: call({ title: 'Ana / Board prep' }), memory }).reason).toEqual({
      because: 'both-fit',
      always: 'ana / *',
      never: '*board*',
    });
    expect(decideOffer({ call: call({ title: 'Ana / Wei' }), memory }).reason).toEqual({
      because: 'always',
      rule: 'ana / *',
    });
    // A call without a title has none that a rule could fit, not even the widest.
    expect(decided({}, { never: ['*'] })).toBe('ask unsure');
  });
});

describe('three people', () => {
  const two = { liveSince: AT - 120 * SECOND } as const;

  it.each([
    // From the first moment on, or for long enough after the two had been alone.
    [{ liveSince: AT, threeSince: AT, headCount: 3 }, 'stay-away head-count'],
    [{ ...two, threeSince: AT - VETOES_AFTER, headCount: 3 }, 'stay-away head-count'],
    [{ ...two, threeSince: AT - VETOES_AFTER + 1, headCount: 3 }, 'ask unsure'],
    [{ ...two, headCount: 2 }, 'ask two-people'],
    [two, 'ask unsure'],
  ] as const)('%o answer a doubt: %s', (of, expected) => {
    expect(decided({ title: UNCLEAR, ...of })).toBe(expected);
  });

  it('never take away a call that is sure, whatever made it so', () => {
    const crowd = { threeSince: AT - 3600 * SECOND, fourSince: AT - 3600 * SECOND, headCount: 9 };
    expect(decided({ title: SURE, ...crowd })).toBe('sure title');
    expect(decided({ title: UNCLEAR, ...crowd }, { meeting: ALWAYS })).toBe('sure always');
    expect(decided({ title: UNCLEAR, ...crowd }, { thisCall: 'start' })).toBe('sure by-hand');
    expect(decided({ title: UNCLEAR, ...crowd }, { meeting: { people: ['noor'] }, people: [NOOR] })).toBe(
      'sure link',
    );
  });

  it('of whom one is a note-taker are two', () => {
    const meeting: Meeting = { people: [], noteTaker: true };
    const three = { ...two, title: UNCLEAR, threeSince: AT - 60 * SECOND, headCount: 3 };
    expect(decided(three, { meeting })).toBe('ask two-people');
    expect(decided({ ...three, headCount: 4, fourSince: AT - VETOES_AFTER }, { meeting })).toBe(
      'stay-away head-count',
    );
  });
});

describe('what is known of the link', () => {
  const people = [PEDRO, NOOR];
  const his: Meeting = { people: ['pedro'] };

  it('is its person’s where the title names nobody', () => {
    for (const title of [UNCLEAR, '1:1', undefined]) {
      const offer = decideOffer({
        call: call(title === undefined ? {} : { title }),
        memory: { self: ['Ana'], people, meeting: his },
      });
      expect(offer).toMatchObject({ decision: 'sure', name: 'Pedro Alves', personId: 'pedro' });
      expect(offer.reason.because).toBe('link');
    }
  });

  it('gives way at once to a title that names somebody else, or a group', () => {
    const memory = { self: ['Ana'], people, meeting: his };
    expect(decideOffer({ call: call({ title: 'Ana / Noor' }), memory })).toMatchObject({
      name: 'Noor',
      personId: 'noor',
    });
    const stranger = decideOffer({ call: call({ title: 'Ana / Wei' }), memory });
    expect(stranger.name).toBe('Wei');
    expect(stranger.personId).toBeUndefined();
    const group = decideOffer({ call: call({ title: GROUP }), memory });
    expect(group.decision).toBe('stay-away');
    expect(group.personId).toBeUndefined();
  });

  it('asks with whom on a shared one, and names nobody before', () => {
    const rooms = [
      { meeting: { people: ['pedro', 'noor'] } },
      { meeting: { people: [] }, key: 'zoom:my/ana' },
      { meeting: { people: ['pedro'] }, key: 'zoom:start/videomeeting' },
    ];
    for (const { meeting, key = 'zoom:123456789' } of rooms) {
      const offer = decideOffer({
        call: call({ title: '1:1', phase: 'lobby', meetingKey: key }),
        memory: { self: ['Ana'], people, meeting },
      });
      expect(offer).toEqual({ decision: 'ask', reason: { because: 'shared-link' }, names: [], shared: true });
    }
    const memory = { people, meeting: { people: ['pedro', 'noor'] } };
    expect(decided({ title: 'Ana / Noor' }, memory)).toBe('sure title');
    expect(decided({ title: UNCLEAR, phase: 'lobby' }, memory)).toBe('ask shared-link');
    expect(decided({ title: '1:1' }, { ...memory, thisCall: 'start' })).toBe('sure by-hand');
    expect(decided({ title: GROUP }, memory)).toBe('stay-away group-title');
  });

  it('lets the chip ask for a relation that does not open by itself', () => {
    const memory = { people, asksFor: ['peer'] as const };
    expect(decided({ title: 'Ana / Pedro' }, memory)).toBe('sure title');
    expect(decided({ title: 'Ana / Pedro Alves' }, memory)).toBe('ask relation');
    expect(decided({ title: UNCLEAR }, { ...memory, meeting: his })).toBe('ask relation');
    expect(decided({ title: 'Ana / Noor' }, memory)).toBe('sure title');
    expect(decided({ title: 'Ana / Pedro Alves' }, { ...memory, meeting: ALWAYS })).toBe('sure always');
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
