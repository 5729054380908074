import { beforeAll, describe, expect, it } from 'vitest';
import { talkAsMarkdown } from '../../components/notes/markdown.ts';
import { notebookPath, placeHash, readPlace, type Place } from '../../components/notes/place.ts';
import { spentBar } from '../../components/notes/spent-bar.ts';
import { talkSections } from '../../components/notes/talk-sections.ts';
import { talkMinutes } from '../../components/notes/talk-words.ts';
import type { TalkAction } from '../../utils/core/talk.ts';
import { DAY } from '../../utils/core/time.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';
import { daysAgo } from '../../utils/locale/relative-days.ts';
import { englishCatalogue } from '../support/catalogue.ts';
import { after, NOON, run, storedOf, talkOf, topic } from '../support/make-talk.ts';

beforeAll(() => setCatalogue(englishCatalogue));

describe('a place in the URL', () => {
  const places: readonly Place[] = [
    { page: 'home' },
    { page: 'talk', id: '019c-a' },
    { page: 'person', id: 'b' },
    { page: 'retro', id: 'c_1' },
  ];

  it.each(places)('comes back from its hash: $page', (place) => {
    expect(readPlace(placeHash(place))).toEqual(place);
  });

  it.each(['', '#', '#talk/', '#talk/a/b', '#elsewhere/a', '#talk/<b>', '#talk/a b'])(
    'is home for %j',
    (hash) => {
      expect(readPlace(hash)).toEqual({ page: 'home' });
    },
  );

  it('is asked of the notebook only where it has it', () => {
    expect(places.map(notebookPath)).toEqual([undefined, 'talk/019c-a', 'person/b', undefined]);
  });
});

const looks = (from: number, to: number): TalkAction[] =>
  Array.from({ length: to - from }, (_, i) => ({ type: 'talk/seen', at: after(from + i + 1) }));

/** 20 minutes of a topic planned with 10, then 5 of one planned with 10; 45 planned in all. */
const talk = run(
  talkOf([topic('a'), topic('b'), topic('c')]),
  { type: 'talk/live', at: NOON },
  { type: 'topic/start', id: 'a', at: NOON },
  ...looks(0, 20),
  { type: 'topic/complete', id: 'a', at: after(20) },
  { type: 'topic/start', id: 'b', at: after(20) },
  { type: 'line/add', id: 'l', topicId: 'b', kind: 'note', text: 'Some line', at: after(21) },
  { type: 'draft/set', topicId: 'c', text: 'not filed', at: after(22) },
  ...looks(20, 25),
  { type: 'talk/end', at: after(25) },
);

describe('where the time of a talk went', () => {
  it('is a piece for each topic that took some, and what was left of the plan', () => {
    expect(spentBar(talk, after(25)).map(({ topicId, minutes, state }) => [topicId, minutes, state])).toEqual(
      [
        ['a', 20, 'late'],
        ['b', 5, 'spent'],
        [undefined, 20, 'spare'],
      ],
    );
  });

  it('says how much of a late piece was planned', () => {
    expect(spentBar(talk, after(25))[0]?.planned).toBe(0.5);
  });
});

describe('a talk to read', () => {
  it('has the topics that took time or hold a word, unfiled text among them', () => {
    const read = talkSections(talk, after(25)).map((section) => [
      section.topic?.id,
      section.lines.length,
      section.draft,
    ]);
    expect(read).toEqual([
      ['a', 0, undefined],
      ['b', 1, undefined],
      ['c', 0, 'not filed'],
    ]);
  });

  it('leaves no line out whose topic is gone', () => {
    const orphan = { ...talk, agenda: { topics: talk.agenda.topics.filter(({ id }) => id !== 'b') } };
    const last = talkSections(orphan, after(25)).at(-1);
    expect([last?.topic, last?.lines.map(({ text }) => text)]).toEqual([undefined, ['Some line']]);
  });

  it('counts a talk that was cut off up to where it was last seen', () => {
    const running = { ...talk, endedAt: undefined };
    const { endedAt: _, ...open } = running;
    expect(talkMinutes(storedOf(open), after(600))).toBe(26);
    expect(talkMinutes(storedOf(talk), after(600))).toBe(25);
  });

  it('is Markdown in the reader’s words', () => {
    const text = talkAsMarkdown(storedOf(talk), 'Pedro');
    expect(text).toContain('# Pedro, Thursday');
    expect(text).toContain('Some line');
    expect(text).toContain('not filed');
  });
});

describe('how long ago', () => {
  const noon = new Date(2026, 4, 22, 12).getTime();
  it.each([
    [0, 'Today'],
    [1, 'Yesterday'],
    [14, '14 days ago'],
    [35, '5 weeks ago'],
    [200, '7 months ago'],
  ])('%i days', (days, words) => {
    expect(daysAgo(noon - days * DAY, noon)).toBe(words);
  });

  it('goes by the calendar, not by 24 hours', () => {
    const early = new Date(2026, 4, 22, 0, 5).getTime();
    const late = new Date(2026, 4, 21, 23, 55).getTime();
    expect(daysAgo(late, early)).toBe('Yesterday');
  });

  it('never speaks of the future', () => {
    expect(daysAgo(noon + 3 * DAY, noon)).toBe('Today');
  });
});
