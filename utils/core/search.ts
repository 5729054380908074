/*
 * Search finds what a person wrote by what they remember of it: letters without marks and case, words
 * in any order. It points into the text as it was written, never into the folded one.
 */
import type { Person } from './person.ts';
import type { StoredTalk } from './ports.ts';
import type { Millis } from './time.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Hit {
  readonly talkId: string;
  readonly personId?: string;
  readonly at: Millis;
  /** Where it was found; `draft` is text that was never filed. */
  readonly field: 'person' | 'title' | 'topic' | 'line' | 'draft' | 'change';
  readonly topicId?: string;
  readonly lineId?: string;
  readonly text: string;
  /** Parts of `text` to lift out: ordered, disjoint, never empty, whole characters. */
  readonly ranges: readonly Range[];
}

/** No search gives more hits. */
export const MOST_HITS = 50;

/** Marks that ride on a letter: Latin, Greek, Cyrillic, Hebrew points, Arabic vowels. */
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that no normal form takes apart, and the two apostrophes. */
const APART: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  '\u2019': "'",
};

/** `text` as it is searched and compared: compatible forms made one, marks and case gone. */
export function fold(text: string): string {
  return [...text].map(foldCharacter).join('');
}

/**
 * The talks' texts that hold all words of `query`: one word at least in the text itself, the others
 * there or in what stands around it (person, title, topic). Newest first, MOST_HITS at most.
 */
export function searchTalks(
  talks: readonly StoredTalk[],
  people: readonly Person[],
  query: string,
): readonly Hit[] {
  const words = [...new Set(fold(query).split(/\s+/).filter(Boolean))];
  if (words.length === 0) return [];
  const byId = new Map(people.map((person) => [person.id, person]));
  return talks
    .flatMap((stored) =>
      textsOf(stored, stored.personId === undefined ? undefined : byId.get(stored.personId)),
    )
    .flatMap((text): readonly Hit[] => {
      const hit = hitOf(text, words);
      return hit ? [hit] : [];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_HITS);
}

/** Where the words stand in `text`; overlapping and touching places are one. */
export function rangesOf(text: string, words: readonly string[]): readonly Range[] {
  const folded: string[] = [];
  // Of each folded unit: where its character begins in `text`, and where it ends with all its marks.
  const begins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = foldCharacter(character);
    at += character.length;
    if (units === '' && ends.length > 0) {
      const last = ends.at(-1);
      for (let i = ends.length - 1; i >= 0 && ends[i] === last; i -= 1) ends[i] = at;
    }
    for (const unit of units.split('')) {
      folded.push(unit);
      begins.push(at - character.length);
      ends.push(at);
    }
  }
  const line = folded.join('');
  const found: Range[] = [];
  for (const word of words) {
    for (let i = line.indexOf(word); word !== '' && i >= 0; i = line.indexOf(word, i + word.length)) {
      found.push({ from: begins[i] ?? 0, to: ends[i + word.length - 1] ?? at });
    }
  }
  return merged(found);
}

interface Text extends Omit<Hit, 'ranges'> {
  /** What stands around the text, folded. */
  readonly around: string;
}

function textsOf({ id, personId, startedAt, talk }: StoredTalk, person: Person | undefined): readonly Text[] {
  const name = person?.name ?? talk.name ?? '';
  const around = fold([name, ...(person?.aliases ?? []), talk.title ?? ''].join('\n'));
  const base = { talkId: id, ...(personId !== undefined && { personId }), at: startedAt, around };
  const topics = talk.agenda.topics.filter(({ removedAt }) => removedAt === undefined);
  const titles = new Map(talk.agenda.topics.map((topic) => [topic.id, fold(topic.title ?? '')]));
  const within = (topicId: string): string => `${around}\n${titles.get(topicId) ?? ''}`;
  return [
    talk.title === undefined
      ? { ...base, field: 'person' as const, text: name }
      : { ...base, field: 'title' as const, text: talk.title },
    ...(talk.title !== undefined && !fold(talk.title).includes(fold(name))
      ? [{ ...base, field: 'person' as const, text: name }]
      : []),
    ...topics.map((topic) => ({
      ...base,
      field: 'topic' as const,
      topicId: topic.id,
      text: topic.title ?? '',
    })),
    ...talk.lines
      .filter(({ removedAt }) => removedAt === undefined)
      .map(({ id: lineId, topicId, text, at }) => ({
        ...base,
        around: within(topicId),
        at,
        field: 'line' as const,
        topicId,
        lineId,
        text,
      })),
    ...Object.entries(talk.drafts).map(([topicId, text]) => ({
      ...base,
      around: within(topicId),
      field: 'draft' as const,
      topicId,
      text,
    })),
    { ...base, field: 'change' as const, text: talk.retro.change ?? '' },
  ];
}

function hitOf({ around, ...hit }: Text, words: readonly string[]): Hit | undefined {
  const folded = fold(hit.text);
  const inside = words.filter((word) => folded.includes(word));
  if (inside.length === 0 || !words.every((word) => inside.includes(word) || around.includes(word))) {
    return undefined;
  }
  return { ...hit, ranges: rangesOf(hit.text, inside) };
}

function merged(ranges: readonly Range[]): readonly Range[] {
  return ranges
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .reduce<readonly Range[]>((some, range) => {
      const last = some.at(-1);
      if (last === undefined || range.from > last.to) return [...some, range];
      return [...some.slice(0, -1), { from: last.from, to: Math.max(last.to, range.to) }];
    }, []);
}

/** One character folded. Upper case first, so that `ß` meets `ss` and a final sigma any other. */
function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(MARKS, '').toUpperCase().toLowerCase();
  const bare = plain.replace(MARKS, '');
  return APART[bare] ?? bare;
}
