import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../utils/core/person.ts';
import { fold, MOST_HITS, rangesOf, searchTalks } from '../../utils/core/search.ts';
import { after, NOON, run, storedOf, talkOf, topic } from '../support/make-talk.ts';

const pedro: Person = {
  id: 'p',
  rev: {},
  changedAt: NOON,
  createdAt: NOON,
  name: 'Pedro Núñez',
  aliases: ['Pepe'],
};
const talk = run(
  talkOf(
    [topic('a', { title: 'Roadmap for Sofia' }), topic('gone', { title: 'Secret plan', removedAt: NOON })],
    {
      title: 'Ana / Pedro',
      name: 'Pedro',
    },
  ),
  { type: 'line/add', id: 'l1', topicId: 'a', kind: 'note', text: 'The Straße is 100 % naïve', at: after(1) },
  { type: 'line/add', id: 'l2', topicId: 'a', kind: 'mine', text: 'Send the deck', at: after(2) },
  { type: 'line/add', id: 'l3', topicId: 'a', kind: 'note', text: 'Taken back deck', at: after(3) },
  { type: 'line/remove', id: 'l3', at: after(4) },
  { type: 'draft/set', topicId: 'a', text: 'unfiled thought', at: after(5) },
  { type: 'retro/answer', change: 'Ask for feedback earlier', at: after(50) },
);
const stored = storedOf(talk, { personId: 'p' });
const find = (query: string) => searchTalks([stored], [pedro], query);
const marked = (query: string) =>
  find(query).map(({ field, text, ranges }) => [
    field,
    ...ranges.map(({ from, to }) => text.slice(from, to)),
  ]);

describe('fold', () => {
  it.each([
    ['Núñez', 'nunez'],
    ['STRASSE', fold('straße')],
    ['Ｆｕｌｌ', 'full'],
    ['ﬁne', 'fine'],
    ['Łódź, Søren, Æsir', 'lodz, soren, aesir'],
    ['İstanbul Iğdır', 'istanbul igdir'],
    ['ΟΔΟΣ', fold('οδος')],
    ['don’t', "don't"],
    ['e\u0301te\u0301', 'ete'],
    ['שָׁלוֹם', 'שלום'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps apart what marks tell apart in other scripts', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('की')).not.toBe(fold('का'));
  });

  it('folds the folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
      { seed: 3 },
    );
  });
});

describe('searchTalks', () => {
  it.each([
    ['strasse naive', [['line', 'Straße', 'naïve']]],
    ['DECK', [['line', 'deck']]],
    ['sofia', [['topic', 'Sofia']]],
    ['thought', [['draft', 'thought']]],
    ['earlier ask', [['change', 'Ask', 'earlier']]],
    ['nunez', [['person', 'Núñez']]],
    ['ana', [['title', 'Ana']]],
  ])('%j is found', (query, hits) => {
    expect(marked(query)).toEqual(hits);
  });

  it('lets some of the words stand around the text: whose, and under which topic', () => {
    expect(marked('pepe deck sofia')).toEqual([['line', 'deck']]);
    expect(marked('wei deck')).toEqual([]);
  });

  it('finds nothing that was removed, and nothing for no words', () => {
    expect(find('secret')).toEqual([]);
    expect(find('taken')).toEqual([]);
    expect(find('  ')).toEqual([]);
  });

  it('says where it was found', () => {
    expect(find('send')[0]).toEqual({
      talkId: 'talk-1',
      personId: 'p',
      at: after(2),
      field: 'line',
      topicId: 'a',
      lineId: 'l2',
      text: 'Send the deck',
      ranges: [{ from: 0, to: 4 }],
    });
  });

  it('gives the newest first, fifty at most', () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      storedOf(talkOf([topic('a', { title: 'Same' })]), { id: `t${i}`, startedAt: after(i) }),
    );
    const hits = searchTalks(many, [], 'same');
    expect(hits).toHaveLength(MOST_HITS);
    expect(hits[0]?.talkId).toBe('t79');
  });
});

describe('rangesOf', () => {
  it('points at whole characters of the text as it was written', () => {
    expect(rangesOf('x ﬁne', ['i'])).toEqual([{ from: 2, to: 3 }]);
    expect(rangesOf('e\u0301te\u0301', ['ete'])).toEqual([{ from: 0, to: 5 }]);
    expect(rangesOf('🧭 deck', ['deck'])).toEqual([{ from: 3, to: 7 }]);
    expect(rangesOf('abcabc', ['abc', 'bca'])).toEqual([{ from: 0, to: 6 }]);
  });

  it('every range is in the text, ordered, apart, and holds a word once folded', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', 'ß', 'ﬁ', '🧭', 'İ', ' ', 'x') });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (line, queries) => {
        const words = queries.map(fold).filter((word) => word !== '');
        const ranges = rangesOf(line, words);
        let last = -1;
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(line.length);
          expect(words.some((word) => fold(line.slice(from, to)).includes(word))).toBe(true);
          last = to;
        }
        for (const word of words) if (fold(line).includes(word)) expect(ranges.length).toBeGreaterThan(0);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });
});
