/**
 * A meeting title taken apart: its words, the one-on-one word in it, the names, and what is left over.
 *
 * Law: linear. A title is cut at 500 characters, every pattern is free of nested repeats, and each step walks the
 * text once. Names are kept as written.
 */
import { fold } from './search.ts';
import {
  AND,
  HONORIFIC,
  NOT_A_NAME,
  ONE_ON_ONE,
  PARTICLE,
  SOFT,
  WITH,
  type Strength,
  type WordList,
} from './title-words.ts';

/** What stands before a name: nothing or a mere break, a sign or word that pairs, "with", a comma, a dash. */
export type Joint = 'break' | 'list' | 'dash' | 'with' | 'pair';

export interface NamedPart {
  readonly name: string;
  readonly joint: Joint;
}

export interface TitleParts {
  readonly text: string;
  /** What is said in it, and what of that outside brackets. */
  readonly said: Said;
  readonly outside: Said;
  /** How sure the one-on-one word in it is; absent when there is none. */
  readonly strength?: Strength;
  readonly names: readonly NamedPart[];
  /** Parts that are neither names nor small talk about a talk. */
  readonly rest: readonly string[];
  /** There is a word for a talk: sync, coffee, weekly. */
  readonly soft: boolean;
}

/** Text as words are looked for in it. */
export interface Said {
  readonly folded: string;
  readonly words: ReadonlySet<string>;
}

const LONGEST = 500;

/** Markers from the private use area, which `tidied` takes out of every title before they are put in. */
const MARKS: Readonly<Record<string, Joint>> = {
  '\uE000': 'break',
  '\uE001': 'list',
  '\uE002': 'dash',
  '\uE003': 'pair',
};
const mark = (joint: Joint): string => ` ${Object.keys(MARKS).find((sign) => MARKS[sign] === joint) ?? ''} `;

const RANK: readonly Joint[] = ['break', 'list', 'dash', 'with', 'pair'];

/** Not inside a word, a date, a time, a verse or a version. Scripts without letter case write without spaces. */
const BEFORE = String.raw`(?<![\p{Lu}\p{Ll}\d]|\d[.,:/–-])`;
const AFTER = String.raw`(?![\p{Lu}\p{Ll}\d]|[.,:/–-]\d)`;
const EXPLICIT = ONE_ON_ONE.map(({ strength, patterns }) => ({
  strength,
  pattern: new RegExp(`${BEFORE}(?:${patterns.join('|')})${AFTER}`, 'giu'),
}));

const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';

/** Takes `title` apart. `known` holds folded names of people that Aside knows. */
export function takeApart(title: string, known: ReadonlySet<string>): TitleParts {
  const text = tidied(title);
  const explicit = EXPLICIT.find(({ pattern }) => text.search(pattern) >= 0);
  const left = explicit ? text.replace(explicit.pattern, mark('break')) : text;
  const outside = left.replace(/[([{][^()[\]{}]*[)\]}]/g, mark('list'));
  const parts = partsOf(outside, known);
  // A name in brackets is mostly a company's or a team's; it counts only where no other name is.
  const whole = parts.names.length > 0 ? parts : partsOf(left.replace(/[()[\]{}]/g, mark('list')), known);
  return {
    text,
    said: saidIn(text),
    outside: saidIn(outside),
    ...(explicit && { strength: explicit.strength }),
    ...whole,
  };
}

/** One line of plain characters: full-width signs and other digits as ASCII, no emoji, no controls. */
function tidied(title: string): string {
  return title
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u200d]/g, '')
    .replace(/[⇄⇆⟷⇔↔⬌⟺]/g, '<>')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu, ' ')
    .replace(/[（【「『〔]/g, '(')
    .replace(/[）】」』〕]/g, ')')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when one of the words is said. */
export function mentions({ folded, words }: Said, list: WordList): boolean {
  return !words.isDisjointFrom(list.spaced) || list.glued.some((word) => folded.includes(word));
}

function saidIn(text: string): Said {
  const folded = fold(text);
  const found = folded.replace(/['’]s(?!\p{L})/gu, '').match(/[\p{L}\p{M}&.-]+/gu) ?? [];
  return { folded, words: new Set(found.flatMap((word) => [word, ...word.split(/[-.]/)]).filter(Boolean)) };
}

function partsOf(text: string, known: ReadonlySet<string>): Pick<TitleParts, 'names' | 'rest' | 'soft'> {
  const marked = text
    .replace(/(^| )w\/ ?/gi, '$1with ')
    .replace(/<[-=~]?>|<-+>|>-?<|::|\/\/|[/|\\&×]| [xX](?= )/g, mark('pair'))
    .replace(/[,;_+•·~、，]|(?<!\d):|:(?!\d)|(?<=\p{Script=Han})・(?=\p{Script=Han})/gu, mark('list'))
    .replace(/(?<= )[-–—]+(?= )|—/g, mark('dash'));

  const names: NamedPart[] = [];
  const rest: string[] = [];
  let soft = false;
  let joint: Joint = 'break';
  let part: string[] = [];

  const close = (next: Joint) => {
    const { name, other, small } = resolve(part, known);
    if (name !== undefined) names.push({ name, joint });
    if (other !== undefined) rest.push(other);
    soft ||= small;
    // Between two parts the strongest sign counts: "Ana 1:1 / Tom" is a pair.
    joint =
      name === undefined && other === undefined && RANK.indexOf(joint) > RANK.indexOf(next) ? joint : next;
    part = [];
  };
  for (const token of marked.split(' ').filter(Boolean)) {
    const next = MARKS[token] ?? joining(token);
    if (next) close(next);
    else part.push(token);
  }
  close('break');
  return { names, rest, soft };
}

/** Words join in lower case; with a capital they are names: Dan, "Anna S". */
function joining(token: string): Joint | undefined {
  const folded = fold(token);
  if (token !== token.toLowerCase() && folded !== 'and' && folded !== 'with') return undefined;
  return WITH.spaced.has(folded) ? 'with' : AND.spaced.has(folded) ? 'pair' : undefined;
}

/** What one part is: a name, something else, or nothing but small words. */
function resolve(
  part: readonly string[],
  known: ReadonlySet<string>,
): { readonly name?: string; readonly other?: string; readonly small: boolean } {
  const tokens = part
    .map((token) => token.replace(/^[\p{Pd}\p{Po}\p{Pi}\p{Pf}\p{S}]+|[\p{Pd}\p{Pi}\p{Pf}\p{S}!?*:"]+$/gu, ''))
    .filter(Boolean);
  const whole = tokens.join(' ');
  if (known.has(fold(whole))) return { name: whole, small: false };

  let from = 0;
  let to = tokens.length;
  while (from < to && (isSmall(tokens[from]) || HONORIFIC.spaced.has(fold(tokens[from] ?? '')))) from += 1;
  while (from < to && isSmall(tokens[to - 1])) to -= 1;
  const small = tokens.some((token) => isSmall(token) && !/\d/.test(token));
  if (from === to) return { small };

  const inner = tokens.slice(from, to);
  const name = inner.join(' ').replace(/(?:さん|さま|様|くん|ちゃん|氏|先生|님|씨)(?:と|との|와|과)?$/u, '');
  return known.has(fold(name)) || looksLikeName(name) ? { name, small } : { other: inner.join(' '), small };
}

/** A number, a word of small talk, or such words in one piece. */
function isSmall(token = ''): boolean {
  if (/^[#№]?\d[\d.:/-]*(?:h|m|mins?|am|pm|uhr)?$/i.test(token)) return true;
  const folded = fold(token);
  const left = SOFT.glued.reduce((rest, word) => rest.replaceAll(word, ''), folded);
  return left.split('-').every((word) => word === '' || SOFT.spaced.has(word) || /^\d+$/.test(word));
}

/** One to three words with a capital (or of a script without), none of them a word of work. Particles are extra. */
export function looksLikeName(text: string): boolean {
  const all = text.split(' ');
  const words = all.filter((word, index) => index === all.length - 1 || !PARTICLE.spaced.has(word));
  if (words.length < 1 || words.length > 3) return false;
  if (words.length === 1 && text.length < 2) return false;
  if (mentions(saidIn(text), NOT_A_NAME)) return false;
  return words.every((word) => looksLikeNameWord(word, words.length > 1));
}

function looksLikeNameWord(word: string, amongOthers: boolean): boolean {
  if (!/^\p{L}[\p{L}\p{M}'’.\u200c-]*$/u.test(word) || /['’]s$/i.test(word)) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(word)) return looksLikeUncasedName(word);
  if (!/^\p{Lu}/u.test(word)) return false;
  // iOS and BigCo are things; McCoy, O'Neil and D.J. are people. EMEA is a place, ANNA-LENA and "Anna K" are people.
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|De|Di|Du|La|Le|Van|O|Fitz)\p{Lu}/u.test(word)) return false;
  const letters = word.replace(/\P{L}/gu, '');
  const shouted = letters === letters.toUpperCase();
  return shouted
    ? amongOthers
      ? letters.length <= 2 || letters.length > 4
      : letters.length > 4
    : letters.length > 1;
}

/** How long a written name is differs by script: two to four signs in Chinese, more in an alphabet. */
function looksLikeUncasedName(word: string): boolean {
  if (/^\p{Script=Han}+$/u.test(word)) return word.length >= 2 && word.length <= 4;
  if (/^\p{Script=Hangul}+$/u.test(word)) return word.length >= 2 && word.length <= 5;
  return word.length >= 2 && word.length <= 20;
}
