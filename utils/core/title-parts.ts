/**
 * A meeting title taken apart: its words, the one-on-one phrase in it, the names, and what is left over.
 *
 * Law: linear. Every pattern is free of nested repeats, each step walks the text once. Names are kept as written.
 */
import { cjkApart } from './title-cjk.ts';
import { mark, MARKS, PHRASE, type Joint } from './title-marks.ts';
import { gradeOf, isCased, isGiven, type Grade } from './title-name.ts';
import { nameLists } from './title-names.ts';
import { PHRASES, type Strength } from './title-phrases.ts';
import { isFormOfAddress, isSmall } from './title-small.ts';
import { key, keyedWithPlaces, tidied } from './title-text.ts';
import { NOT_A_NAME } from './title-work.ts';
import { AND, PERSONAL, WITH, type WordList } from './title-words.ts';

export interface NamedPart {
  readonly name: string;
  readonly joint: Joint;
  readonly grade: Grade;
  /** Its last word is none that is known: a family name, or the talk's subject. */
  readonly tail: boolean;
  /** It stands behind the one-on-one phrase. */
  readonly behind: boolean;
}

export interface TitleParts {
  readonly text: string;
  /** What is said in it beside the one-on-one phrase, and what of that outside brackets. */
  readonly said: Said;
  readonly outside: Said;
  /** How sure the one-on-one phrase in it is; absent when there is none. */
  readonly strength?: Strength;
  readonly names: readonly NamedPart[];
  /** Parts that are neither names nor small talk about a talk. */
  readonly rest: readonly string[];
  /** There is a word for a talk: sync, coffee, weekly. */
  readonly soft: boolean;
  /** There is a word for a talk that is held with a person: coffee, lunch. */
  readonly personal: boolean;
}

/** Text as words are looked for in it. */
export interface Said {
  readonly keyed: string;
  readonly words: ReadonlySet<string>;
}

const RANK: readonly Joint[] = ['break', 'list', 'dash', 'with', 'pair'];

/** Not inside a word, a date, a time, a verse or a version. Scripts without letter case write without spaces. */
const BEFORE = String.raw`(?<![\p{Ll}\d]|\d[.,:/-])`;
const AFTER = String.raw`(?![\p{Ll}\d]|[.,:/-]\d)`;
const STRENGTHS: readonly Strength[] = ['word', 'figure', 'weak', 'named'];
const EXPLICIT = new RegExp(
  `${BEFORE}(?:${STRENGTHS.map((strength) => `(?<${strength}>${alternatives(strength)})`).join('|')})${AFTER}`,
  'gu',
);

function alternatives(strength: Strength): string {
  return [...new Set(PHRASES.flatMap((phrases) => phrases[strength]?.split(' | ') ?? []).map(key))]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/ (?!\?)/g, '[ -]').replace(/_\??/g, '[ -]?'))
    .join('|');
}

/** Takes `title` apart. `known` holds names of people that Aside knows, in compared form. */
export function takeApart(title: string, known: ReadonlySet<string>): TitleParts {
  const text = tidied(title);
  const { left, strength } = withoutPhrase(text);
  const outside = left.replace(/[([{][^()[\]{}]*[)\]}]/g, (inner) =>
    inner.includes(PHRASE) ? inner : mark('list'),
  );
  const parts = partsOf(outside.replace(/[()[\]{}]/g, mark('list')), known);
  // A name in brackets is mostly a company's or a team's; it counts only where no other name is.
  const whole = parts.names.length > 0 ? parts : partsOf(left.replace(/[()[\]{}]/g, mark('list')), known);
  const said = saidIn(left);
  return {
    text,
    said,
    outside: saidIn(outside),
    personal: mentions(said, PERSONAL),
    ...(strength && { strength }),
    ...whole,
  };
}

function withoutPhrase(text: string): { readonly left: string; readonly strength?: Strength } {
  const { keyed, at } = keyedWithPlaces(text);
  let left = '';
  let from = 0;
  let strength: Strength | undefined;
  for (const match of keyed.matchAll(EXPLICIT)) {
    const found = STRENGTHS.find((name) => match.groups?.[name] !== undefined) ?? 'weak';
    if (!strength || STRENGTHS.indexOf(found) < STRENGTHS.indexOf(strength)) strength = found;
    left += `${text.slice(from, at[match.index])} ${PHRASE} `;
    from = at[match.index + match[0].length] ?? text.length;
  }
  return { left: left + text.slice(from), ...(strength && { strength }) };
}

/** True when one of the words is said. */
export function mentions({ keyed, words }: Said, list: WordList): boolean {
  return !words.isDisjointFrom(list.spaced) || list.glued.some((word) => keyed.includes(word));
}

function saidIn(text: string): Said {
  const keyed = key(text);
  const found = keyed.replace(/['’]s(?!\p{L})/gu, '').match(/[\p{L}\p{M}&.'"-]+/gu) ?? [];
  return { keyed, words: new Set(found.flatMap((word) => [word, ...word.split(/[-.]/)]).filter(Boolean)) };
}

function partsOf(text: string, known: ReadonlySet<string>): Pick<TitleParts, 'names' | 'rest' | 'soft'> {
  const marked = cjkApart(text)
    .replace(/(^| )w\/ ?/gi, '$1with ')
    .replace(/<[-=~]*>|>-?<|::|\/\/|[/|\\&×⨯+]| [xX](?= )/g, mark('pair'))
    .replace(/[,;_•·~、，،؛]|(?<!\d):|:(?!\d)/gu, mark('list'))
    .replace(/(?<= )\p{Pd}+(?= )|[–—―]/gu, mark('dash'));

  const names: NamedPart[] = [];
  const rest: string[] = [];
  let soft = false;
  let behind = false;
  let joint: Joint = 'break';
  let part: string[] = [];

  const close = (next: Joint) => {
    const found = resolve(part, known, joint === 'with' || next === 'with');
    if (found.name !== undefined)
      names.push({
        name: found.name,
        grade: found.grade ?? 'maybe',
        tail: hasUnknownTail(found.name),
        joint,
        behind,
      });
    rest.push(...(found.other ?? []));
    soft ||= found.soft;
    // Between two parts the strongest sign counts: "Ana 1:1 / Tom" is a pair.
    const nothing = found.name === undefined && (found.other ?? []).length === 0;
    joint = nothing && RANK.indexOf(joint) > RANK.indexOf(next) ? joint : next;
    part = [];
  };
  for (const token of marked.split(' ').filter(Boolean)) {
    const next = token === PHRASE ? 'break' : (MARKS[token] ?? joining(token));
    const glued = next ? undefined : gluedAnd(token, part);
    if (next) close(next);
    if (glued) close('pair');
    if (!next) part.push(glued ?? token);
    behind ||= token === PHRASE;
  }
  close('break');
  return { names, rest, soft };
}

/** Words join in lower case; with a capital they are names: Dan, "Anna S". */
function joining(token: string): Joint | undefined {
  const keyed = key(token);
  if (isCased(token) && token !== token.toLowerCase() && keyed !== 'and' && keyed !== 'with')
    return undefined;
  return AND.spaced.has(keyed) ? 'pair' : WITH.spaced.has(keyed) ? 'with' : undefined;
}

function hasUnknownTail(name: string): boolean {
  const last = name.split(' ').slice(1).at(-1);
  const { given, surnames } = nameLists();
  return last !== undefined && last.length > 2 && !given.has(key(last)) && !surnames.has(key(last));
}

/** Hebrew and Arabic write "and" onto the word: the name behind it, when there is one before. */
function gluedAnd(token: string, part: readonly string[]): string | undefined {
  if (part.length === 0 || !/^[וو]\p{L}{2}/u.test(token)) return undefined;
  const rest = token.slice(1);
  return !isGiven(key(token)) && isGiven(key(rest)) ? rest : undefined;
}

interface Resolved {
  readonly name?: string;
  readonly grade?: Grade;
  readonly other?: readonly string[];
  readonly soft: boolean;
}

/** What one part is: a name, something else, or nothing but small words. */
function resolve(part: readonly string[], known: ReadonlySet<string>, bent: boolean): Resolved {
  const tokens = part
    .map((token) =>
      token.replace(/^[\p{Pd}\p{Po}\p{Pi}\p{Pf}\p{S}]+|[\p{Pd}\p{Pi}\p{Pf}\p{S}!?*:"՝`]+$/gu, ''),
    )
    .filter(Boolean);
  const whole = tokens.join(' ');
  if (known.has(key(whole))) return { name: whole, grade: 'sure', soft: false };

  let from = 0;
  let to = tokens.length;
  const isAddress = (i: number) => i + 1 < to && isFormOfAddress(tokens[i]);
  while (from < to && (isSmall(tokens[from], tokens[from + 1]) || isAddress(from))) from += 1;
  while (from < to && isSmall(tokens[to - 1])) to -= 1;
  const soft = tokens.some(
    (token, i) => isSmall(token, tokens[i + 1]) && !/\d/.test(token) && (token.length > 3 || !isCased(token)),
  );
  const inner = tokens.slice(from, to);
  if (inner.length === 0) return { soft };

  const owner = /^(.+)['’]s$/i.exec(inner[0] ?? '')?.[1];
  if (owner !== undefined && inner.length === 1) {
    const grade = gradeOf([owner], bent);
    return grade
      ? { name: owner, grade: grade === 'maybe' ? grade : 'seldom', soft }
      : { other: inner, soft };
  }
  if (known.has(key(inner.join(' ')))) return { name: inner.join(' '), grade: 'sure', soft };
  const strange = strangers(inner);
  const named = inner.slice(strange);
  const bare = gradeOf(named, bent);
  // With a form of address a family name is enough: "Herrn Krüger".
  const grade = bare && tokens.slice(0, from).some(isFormOfAddress) ? 'sure' : bare;
  return grade
    ? { name: named.join(' '), grade, other: inner.slice(0, strange), soft }
    : { other: [inner.join(' ')], soft };
}

/** How many words before the first given name are neither family names nor initials: "Offsite Anna" has one. */
function strangers(tokens: readonly string[]): number {
  const { surnames } = nameLists();
  const first = tokens.findIndex((token) => isGiven(key(token)));
  const isPart = (token: string) =>
    surnames.has(key(token)) || /^\p{Lu}\.?$/u.test(token) || NOT_A_NAME.spaced.has(key(token));
  const before = tokens.slice(0, Math.max(first, 0));
  return before.findLastIndex((token) => !isPart(token)) + 1;
}
