/**
 * Is this the name of a person, and how sure is that.
 *
 * Law: known words first, shape second. `sure` holds a given name; `quiet` is one in small letters or a short one in capitals; `seldom` is one
 * that is a place, a month or a product as well, or a family name; `maybe` only has the shape of a name. Words of work are never names.
 */
import { nameLists } from './title-names.ts';
import { isPlace } from './title-places.ts';
import { CASES, DOUBLED, ENDINGS, GIVEN_SIGNS, PLACE_STARTS } from './title-spelling.ts';
import { key } from './title-text.ts';
import { EVERYDAY, NAMESAKES, NOT_A_NAME, SELDOM_A_PAIR } from './title-work.ts';
import { PARTICLE } from './title-words.ts';

export type Grade = 'sure' | 'quiet' | 'seldom' | 'maybe';

const CASED = /[\p{Lu}\p{Ll}]/u;
const CASELESS = /\p{Script=Georgian}/u;

/** True for words of a script that tells names by a capital. */
export function isCased(word: string): boolean {
  return CASED.test(word) && !CASELESS.test(word);
}

/** True when the word, as compared, is a given name. */
export function isGiven(word: string): boolean {
  return nameLists().given.has(word);
}

/** How sure it is that `tokens` are one person's name; undefined when they are not. `bent`: it may be inflected. */
export function gradeOf(tokens: readonly string[], bent: boolean): Grade | undefined {
  const words = tokens.filter((token, i) => i === tokens.length - 1 || !PARTICLE.spaced.has(token));
  if (words.length < 1 || words.length > 4) return undefined;
  const keys = words.map(key);
  if (keys.some((word) => NOT_A_NAME.spaced.has(word) || NOT_A_NAME.glued.includes(word))) return undefined;
  if (NAMESAKES.has(keys.join(' ')) || NOT_A_NAME.glued.includes(keys.join(' '))) return undefined;
  if (new Set(words.filter(isCased).map((word) => /^\p{Lu}/u.test(word))).size > 1) return undefined;
  if (words.length > 1 && PLACE_STARTS.has(keys[0] ?? '')) return 'seldom';
  const grades = words.map((word, i) => gradeOfWord(word, keys[i] ?? '', words.length > 1, bent));
  if (grades.includes(undefined)) return undefined;
  // Several words of a script without capitals are a phrase, unless one of them is known.
  const isKnown =
    grades.some((grade) => grade !== 'maybe') || keys.some((word) => nameLists().surnames.has(word));
  if (words.length > 1 && !isKnown && !words.every(isCased)) return undefined;
  // "A. Schmidt" is somebody.
  if (keys.some((word) => /^\p{L}\.$/u.test(word)) && keys.some((word) => nameLists().surnames.has(word)))
    return 'sure';
  return (['sure', 'seldom', 'quiet'] as const).find((grade) => grades.includes(grade)) ?? 'maybe';
}

function gradeOfWord(word: string, keyed: string, amongOthers: boolean, bent: boolean): Grade | undefined {
  if (!/^\p{L}[\p{L}\p{M}'’.\u200c-]*$/u.test(word)) return undefined;
  if (/^\p{Lu}\.?$/u.test(word)) return amongOthers ? 'maybe' : undefined;
  if (/^\p{Script=Han}+$/u.test(word)) return gradeOfHan(keyed);
  if (/^\p{Script=Hangul}+$/u.test(word)) return gradeOfHangul(keyed);
  const known = isGiven(keyed) || keyed.split(/[-'’]/).some(isGiven) || isBent(keyed, bent ? ENDINGS : CASES);
  const lists = nameLists();
  const seldom = lists.seldom.has(keyed) || SELDOM_A_PAIR.spaced.has(keyed);
  if (isCased(word) && !hasShape(word, known, amongOthers)) return undefined;
  if (known) return seldom ? 'seldom' : isQuiet(word) ? 'quiet' : 'sure';
  if (seldom || isPlace(keyed) || (lists.stop.has(keyed) && !(amongOthers && lists.surnames.has(keyed))))
    return undefined;
  if (word.length > 2 && lists.surnames.has(keyed.replace(/^o['’]/, '')) && !lists.stop.has(keyed))
    return 'seldom';
  return word.length >= 2 || amongOthers ? 'maybe' : undefined;
}

/** In small letters it is perhaps a word, in a few capitals an acronym: anna, ANA. */
function isQuiet(word: string): boolean {
  return isCased(word) && (word === word.toLowerCase() || (word.length <= 3 && word === word.toUpperCase()));
}

/** Is the word written as a name is: a capital first, no capital inside but in McCoy and the like. */
function hasShape(word: string, known: boolean, amongOthers: boolean): boolean {
  if (!/^\p{Lu}/u.test(word))
    return known && word.length > 2 && !nameLists().stop.has(key(word)) && !EVERYDAY.spaced.has(key(word));
  if (/\p{Ll}\p{Lu}/u.test(word)) return /^(?:Ma?c|De|Di|Du|La|Le|Van|O|Fitz|Jo|Anna|Mary)\p{Lu}/u.test(word);
  const letters = word.replace(/\P{L}/gu, '');
  // EMEA and QA are no people; ANNA and "Anna KIM" are.
  return (
    known || letters !== letters.toUpperCase() || (amongOthers ? letters.length !== 4 : letters.length > 4)
  );
}

/** Chinese and Japanese names: a known one, or a family name with one or two signs that given names are made of. */
function gradeOfHan(word: string): Grade | undefined {
  const { given, surnames, stop } = nameLists();
  if (word.length > 6 || NOT_A_NAME.glued.some((part) => word.includes(part))) return undefined;
  if (SELDOM_A_PAIR.spaced.has(word)) return given.has(word) || surnames.has(word) ? 'seldom' : undefined;
  if ((given.has(word) || surnames.has(word)) && word.length > 1) return 'sure';
  if (stop.has(word)) return undefined;
  for (const family of [3, 2, 1]) {
    const rest = word.slice(family);
    if (!surnames.has(word.slice(0, family)) || rest.length < 1 || rest.length > (family === 1 ? 2 : 3))
      continue;
    if (given.has(rest) || GIVEN_SIGNS.has(rest.at(-1) ?? '')) return 'sure';
    return 'seldom';
  }
  return undefined;
}

function gradeOfHangul(word: string): Grade | undefined {
  const { given, surnames } = nameLists();
  if (SELDOM_A_PAIR.spaced.has(word) || NOT_A_NAME.glued.some((part) => word.includes(part)))
    return undefined;
  if (given.has(word)) return 'sure';
  for (const family of [2, 1]) {
    const rest = word.slice(family);
    if (surnames.has(word.slice(0, family)) && given.has(rest)) return 'sure';
  }
  return word.length === 2 || word.length === 3 ? 'maybe' : undefined;
}

/** Is it a given name with an ending: Иваном, Petrem, Pekan, Annával. */
function isBent(word: string, endings: typeof ENDINGS): boolean {
  const isStem = (ending: string, stem: string) => isGiven(word.slice(0, word.length - ending.length) + stem);
  return (
    word.length >= 4 &&
    (endings.some(([ending, stems]) => word.endsWith(ending) && stems.some((stem) => isStem(ending, stem))) ||
      DOUBLED.some(([pattern, single]) => pattern.test(word) && isGiven(word.replace(pattern, single))))
  );
}
