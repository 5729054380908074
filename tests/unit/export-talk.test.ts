import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, talkToMarkdown, type ExportWords } from '../../utils/core/export-talk.ts';
import { after, NOON, run, storedOf, talkOf, topic } from '../support/make-talk.ts';

const time = (at: number): string => new Date(at).toISOString().slice(11, 16);
const words: ExportWords = {
  heading: (name, at) => `${name ?? 'Somebody'}, ${new Date(at).toISOString().slice(0, 10)}`,
  stamp: (at) => new Date(at).toISOString(),
  minutes: (count) => `${count} min`,
  topicTitle: ({ title, kind }) => title ?? kind ?? '',
  kind: (kind) =>
    ({
      note: 'Note',
      mine: 'I owe',
      theirs: 'They owe',
      feedback: 'Feedback',
      agreed: 'Agreed',
      ask: 'Ask next',
    })[kind],
  direction: (direction) => ({ for: 'For them', gave: 'I gave', got: 'I got' })[direction],
  quoted: (name) => (name ? `In the words of ${name}` : 'Their words'),
  due: (day) => `by ${day}`,
  kept: () => 'kept',
  done: () => 'done',
  skipped: () => 'skipped',
  mark: (at) => `Marked at ${time(at)}`,
  elsewhere: () => 'Elsewhere',
  draft: () => 'Not filed',
  retro: () => 'Retro',
  worth: (worth) => `Worth it: ${worth} of 5`,
  change: () => 'One thing to change',
  fate: (fate) => fate,
};

const line = { type: 'line/add' as const, topicId: 'a', kind: 'note' as const };
const talk = run(
  talkOf(
    [
      topic('a', { title: 'Roadmap' }),
      topic('silent', { origin: 'standing', kind: 'career' }),
      topic('asked'),
      topic('gone', { title: 'Gone' }),
    ],
    { title: 'Ana / Pedro: "1:1"' },
  ),
  { type: 'talk/live', at: NOON },
  { ...line, id: '1', text: 'First\nsecond\n\n  new', at: after(1) },
  { ...line, id: '2', kind: 'mine', text: 'Send it', dueOn: '2026-05-29', at: after(2) },
  { ...line, id: '3', kind: 'feedback', direction: 'got', quoted: true, text: 'Too fast', at: after(3) },
  { ...line, id: '4', text: 'Taken back', at: after(3) },
  { type: 'line/remove', id: '4', at: after(3) },
  { ...line, id: '5', topicId: 'gone', text: 'Of a topic that went', at: after(4) },
  { type: 'mark/add', id: 'm', at: after(5) },
  { type: 'draft/set', topicId: 'a', text: 'Half a th', at: after(6) },
  { type: 'topic/complete', id: 'a', at: after(10) },
  { type: 'topic/remove', id: 'gone', at: after(11) },
  { type: 'talk/end', at: after(44) },
  { type: 'retro/answer', worth: 4, change: 'Ask earlier', at: after(45) },
  { type: 'retro/fate', topicId: 'asked', fate: 'park', at: after(45) },
);

describe('talkToMarkdown', () => {
  it('holds all that was written, and nothing that was removed', () => {
    expect(talkToMarkdown(storedOf(talk), 'Pedro', words)).toBe(`---
aside: 1
person: "Pedro"
title: "Ana / Pedro: \\"1:1\\""
started: "2026-05-21T12:00:00.000Z"
ended: "2026-05-21T12:44:00.000Z"
minutes: 44
worth: 4
---

# Pedro, 2026-05-21

## Roadmap

*10 min* · *done*

- First\\
  second

  \u00a0\u00a0new
- **I owe** Send it *by 2026-05-29*
- **I got** **In the words of Pedro** Too fast
- Marked at 12:05
- **Not filed** Half a th

## Topic asked

## Elsewhere

- Of a topic that went

## Retro

- Worth it: 4 of 5
- **One thing to change** Ask earlier
- Topic asked *park*
`);
  });

  it('takes a talk with nothing in it', () => {
    expect(talkToMarkdown(storedOf(talkOf([])), undefined, words)).toBe(`---
aside: 1
started: "2026-05-21T12:00:00.000Z"
minutes: 0
---

# Somebody, 2026-05-21
`);
  });
});

describe('what a person wrote stays text', () => {
  it.each([
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['    code', '\u00a0\u00a0\u00a0\u00a0code'],
    ['\t- item', '\u00a0\u00a0\u00a0\u00a0\\- item'],
    ['> quote', '\\> quote'],
    ['---', '\\---'],
    ['===', '\\=\\=\\='],
    ['<img src=x onerror=y>', '\\<img src\\=x onerror\\=y\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['[[Wiki]] #tag ^block', '\\[\\[Wiki\\]\\] \\#tag \\^block'],
    ['**b** _i_ `c` ~~d~~ ==e== $f$', '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~ \\=\\=e\\=\\= \\$f\\$'],
    ['a | b', 'a \\| b'],
    ['&lt; AT&T', '\\&lt; AT&T'],
    ['https://x.y', 'https\\://x.y'],
    ['%%hidden%%', '\\%%hidden\\%%'],
    ['key:: value', 'key\\:: value'],
    ['\\', '\\\\'],
    ['14:05, it is 3.5 - not 4!', '14:05, it is 3.5 - not 4!'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('whatever it is, it adds no line that begins with structure, and no front matter', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '#',
        '-',
        '+',
        '>',
        '*',
        '1',
        '.',
        ' ',
        '\t',
        '\n',
        '\r',
        '`',
        '~',
        '=',
        '|',
        ':',
        'a',
        '\u2028',
        '<',
        '\0',
      ),
    });
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, text, name) => {
        const some = run(
          talkOf([topic('a', { title: `t${title}` })], { title: `t${title}` }),
          { ...line, id: '1', text: `x${text}`, at: NOON },
          { type: 'draft/set', topicId: 'a', text: `x${text}`, at: NOON },
          { type: 'retro/answer', change: `x${text}`, at: NOON },
        );
        const all = talkToMarkdown(storedOf(some), `n${name}`, words);
        const [, head = '', ...rest] = all.split(/^---$/m);
        expect(rest).toHaveLength(1);
        for (const field of head.trim().split('\n')) expect(field).toMatch(/^\w+: (\d+|"(?:[^"\\]|\\.)*")$/);
        const lines = (rest[0] ?? '').split('\n');
        expect(lines.filter((each) => /^#/.test(each))).toHaveLength(3);
        expect(lines.filter((each) => /^- /.test(each))).toHaveLength(3);
        for (const each of lines) {
          // Ours is a heading, a list item, or text inside an item; what follows is the person's.
          const own = /^(?:#{1,2} |- (?:\*\*[\w ]+\*\* )?| {2})?(.*)$/.exec(each)?.[1] ?? '';
          expect(own).not.toMatch(/^(?:[-+*>#|`~=:]|\d+[.)]|[ \t]{4})/);
        }
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });
});
