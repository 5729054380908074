import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH_DATE_WORDS } from '../../utils/core/date-words.ts';
import { readField, type FieldContext } from '../../utils/core/field.ts';
import { fieldText, SIGNS } from '../../utils/core/signs.ts';
import type { LineKind } from '../../utils/core/talk.ts';

/** A Thursday. */
const context: FieldContext = { today: '2026-05-21', dateWords: ENGLISH_DATE_WORDS };
const read = (text: string, change: Partial<FieldContext> = {}) => readField(text, { ...context, ...change });
const due = (text: string, change: Partial<FieldContext> = {}) => read(`> x ${text}`, change).dueOn;

describe('signs', () => {
  it.each([
    ['> Send it', 'mine', 'Send it'],
    ['<Ask Lena', 'theirs', 'Ask Lena'],
    ['! Good intro', 'feedback', 'Good intro'],
    ['= Mondays', 'agreed', 'Mondays'],
    ['? Roadmap', 'ask', 'Roadmap'],
    ['＞ 送る', 'mine', '送る'],
    ['＜送る', 'theirs', '送る'],
    ['！よい', 'feedback', 'よい'],
    ['＝決まり', 'agreed', '決まり'],
    ['？次に', 'ask', '次に'],
    ['  > Send it  ', 'mine', 'Send it'],
    ['Plain > text', 'note', 'Plain > text'],
    ['>', 'mine', ''],
    ['', 'note', ''],
  ])('%j is %s', (text, kind, rest) => {
    expect(read(text)).toMatchObject({ kind, text: rest, quoted: false });
  });

  it('feedback is for them until it is turned', () => {
    expect(read('! Good intro').direction).toBe('for');
    expect(read('> Send it')).not.toHaveProperty('direction');
  });

  it('a kind that was chosen reads no sign', () => {
    expect(read('> not a promise', { kind: 'note' })).toMatchObject({
      kind: 'note',
      text: '> not a promise',
    });
    expect(read('send it fri', { kind: 'mine' })).toMatchObject({ kind: 'mine', text: 'send it' });
  });
});

describe('their words', () => {
  it.each([
    ['"I cannot go on like this"', 'I cannot go on like this'],
    ['“I cannot”', 'I cannot'],
    ['„Ich kann nicht“', 'Ich kann nicht'],
    ['« Je ne peux pas »', 'Je ne peux pas'],
    ['「無理」', '無理'],
    ['"still writing', 'still writing'],
    ['"Done" is not done', '"Done" is not done'],
    ['! "You interrupt me"', 'You interrupt me'],
  ])('%j are quoted', (text, said) => {
    expect(read(text)).toMatchObject({ quoted: true, text: said });
  });

  it('an apostrophe begins a word, not a quotation', () => {
    expect(read("'cause it was late").quoted).toBe(false);
  });
});

describe('date words', () => {
  it.each([
    ['today', '2026-05-21'],
    ['tomorrow', '2026-05-22'],
    ['fri', '2026-05-22'],
    ['Friday', '2026-05-22'],
    ['thu', '2026-05-28'],
    ['wed', '2026-05-27'],
    ['next week', '2026-05-25'],
    ['next  week', '2026-05-25'],
    ['next friday', '2026-05-29'],
    ['next sun', '2026-05-31'],
    ['2 dec', '2026-12-02'],
    ['dec 2', '2026-12-02'],
    ['2nd december', '2026-12-02'],
    ['21 may', '2026-05-21'],
    ['20 may', '2027-05-20'],
    ['29 feb', '2028-02-29'],
    ['2026-06-01', '2026-06-01'],
    ['by fri', '2026-05-22'],
    ['fri.', '2026-05-22'],
  ])('%s is %s', (word, day) => {
    expect(due(word)).toBe(day);
    expect(read(`> Send it ${word}`).text).toBe('Send it');
  });

  it.each(['31 feb', '32 dec', 'may', 'friendly', 'sunny', '2026-02-30', '2 decisions', 'todays'])(
    '%j is no day',
    (word) => {
      expect(due(word)).toBeUndefined();
      expect(read(`> Send it ${word}`).text).toBe(`Send it ${word}`);
    },
  );

  it('weeks begin where the reader says', () => {
    expect(due('next week', { weekStartsOn: 0 })).toBe('2026-05-24');
    expect(due('next week', { weekStartsOn: 6 })).toBe('2026-05-23');
    expect(due('next week', { today: '2026-05-25' })).toBe('2026-06-01');
  });

  it('one in the middle stays in the text; short names count there only after a lead-in', () => {
    expect(read('> tomorrow call Lena')).toMatchObject({
      dueOn: '2026-05-22',
      text: 'tomorrow call Lena',
      dueText: { from: 0, to: 8 },
    });
    expect(read('> I sat with Sun on it')).not.toHaveProperty('dueOn');
    expect(read('> by fri send the plan')).toMatchObject({
      dueOn: '2026-05-22',
      text: 'by fri send the plan',
    });
  });

  it('takes the last of several, and the whole of it', () => {
    expect(read('> move monday to next friday')).toMatchObject({
      dueOn: '2026-05-29',
      text: 'move monday to',
    });
  });

  it('says where it stands, counted from where the text begins', () => {
    const typed = '>  Send it by fri';
    const { text, dueText } = read(typed);
    const start = typed.indexOf(text);
    expect(typed.slice(start + (dueText?.from ?? 0), start + (dueText?.to ?? 0))).toBe('fri');
    const quoted = '< "I will" tomorrow';
    const said = read(quoted);
    expect(said).toMatchObject({ text: 'I will', quoted: true, dueOn: '2026-05-22' });
    const from = quoted.indexOf(said.text);
    expect(quoted.slice(from + (said.dueText?.from ?? 0), from + (said.dueText?.to ?? 0))).toBe('tomorrow');
  });

  it('never leaves a promise without words', () => {
    expect(read('> friday')).toMatchObject({ text: 'friday', dueOn: '2026-05-22' });
  });

  it('only promises are due', () => {
    expect(read('We met on friday')).toMatchObject({ text: 'We met on friday' });
    expect(read('We met on friday')).not.toHaveProperty('dueOn');
  });

  it('a language without some words is read all the same', () => {
    const none = { ...ENGLISH_DATE_WORDS, leadIns: [], next: [], ordinals: [] };
    expect(read('> Send it fri', { dateWords: none })).toMatchObject({
      text: 'Send it',
      dueOn: '2026-05-22',
    });
    expect(read('> I sat down', { dateWords: none })).not.toHaveProperty('dueOn');
  });
});

describe('fieldText', () => {
  const kinds = ['note', ...Object.keys(SIGNS)] as readonly LineKind[];

  it('gives what reads as the same line again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', 'fri', '>', '\n') }),
        ),
        (kind, typed) => {
          const first = readField(typed, { ...context, kind });
          fc.pre(first.text !== '');
          const again = readField(fieldText(first), { ...context, kind });
          expect(again).toMatchObject({ text: first.text, quoted: first.quoted });
          expect(again.dueOn).toBe(first.dueOn);
        },
      ),
      { seed: 4, numRuns: 2_000 },
    );
  });
});
