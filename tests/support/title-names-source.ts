/** The generated module of names, as text: the same packages give the same bytes. */
import { allLocales } from '@faker-js/faker';
import * as stopWords from 'stopword';
import { pack } from '../../utils/core/title-names.ts';
import { key } from '../../utils/core/title-text.ts';

interface Names {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** Locales that are jokes, or hold no names of people. */
const LEFT_OUT = new Set(['en_AU_ocker', 'en_BORK', 'base', 'eo']);

/** Words that the package takes for names and that titles mean otherwise. */
const NEVER = new Set(
  'the and for with from you off out day all per any via king star price royal major general london de la le du das so do to in on is of or my me no we he she it us as at by go if ja og ve en un tea peer long au kawa makan chai inc sante amour baby sir hop gap chuyen nieuw min louna buddy nat ai qa pr hr ux ui pm po ba ml bi ci cd sre dev ops gtm crm erp seo sem kpi roi eta sla aws ios api sdk cto ceo usa uk eu anz sf'.split(
    ' ',
  ),
);

/** Months, days and countries, accents off, that a title mostly means as a person. */
const MOSTLY_PEOPLE = new Set(
  'augustus ascension domenica domingo dominika dominique duc franca guadalupe ira jula julijs julio julius maja malte man marco mart maurice mauricio mei montserrat nga sarka siria tai yaman κυριακη παρασκευη มาลี'.split(
    ' ',
  ),
);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Whose months, weekdays and countries are looked up. */
const LOCALES =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro bg hr sr sl mk el ru uk tr ar fa he hi th vi id ja ko zh ca et lv lt'.split(
    ' ',
  );

/** `utils/core/title-names-data.ts` for the packages that are installed and the `more` names. */
export function sourceOfNames(more: string): string {
  const stop = new Set(Object.values(stopWords).filter(Array.isArray).flat().map(toKey).filter(isWord));
  const english = new Set(stopWords.eng.map(toKey));
  const extra = namesIn(more);
  const extraGiven = new Set(extra.given.flatMap(wordsOf));
  const given = new Set(
    [...packageNames('first_name').flatMap(wordsOf), ...extraGiven].filter(
      (name) =>
        !NEVER.has(name) &&
        (!english.has(name) || extraGiven.has(name)) &&
        (!isLatin(name) || name.length > 1),
    ),
  );
  const surnames = [...packageNames('last_name'), ...extra.surnames]
    .flatMap(wordsOf)
    .filter((name) => !given.has(name) && !english.has(name) && !NEVER.has(name));
  for (const name of given) stop.delete(name);
  return `/**
 * Names and stop words, packed by \`tests/harness/title-names.ts\`; not written by hand.
 *
 * Given and family names: @faker-js/faker, MIT, Copyright (c) 2022-2025 Faker. Stop words: stopword, MIT, Copyright
 * (c) Fergus McDowall. Names that these lack: \`tests/harness/title-data/more-names.txt\`.
 */
export const GIVEN = '${quoted(pack(given))}';
export const SURNAMES = '${quoted(pack(surnames))}';
export const STOP = '${quoted(pack(stop))}';
export const SELDOM = '${quoted(pack(seldomNames(given)))}';
`;
}

/** Months, weekdays and countries of the browser's own locale data that are names too: April, Georgia, Eylül. */
function seldomNames(given: ReadonlySet<string>): readonly string[] {
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  const words = LOCALES.flatMap((locale) => {
    const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    const months = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const days = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    return [
      ...codes.map((code) => regions.of(code) ?? ''),
      ...Array.from({ length: 12 }, (_, month) => partOf(months, 'month', Date.UTC(2024, month, 15))),
      ...Array.from({ length: 7 }, (_, day) => partOf(days, 'weekday', Date.UTC(2024, 0, day + 1))),
    ];
  });
  return words.map(toKey).filter((word) => given.has(word) && !MOSTLY_PEOPLE.has(word));
}

function partOf(format: Intl.DateTimeFormat, type: 'month' | 'weekday', at: number): string {
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
}

function packageNames(part: 'first_name' | 'last_name'): readonly string[] {
  return Object.entries(allLocales).flatMap(([locale, { person }]) =>
    LEFT_OUT.has(locale) ? [] : Object.values(person?.[part] ?? {}).flatMap((names) => names ?? []),
  );
}

function namesIn(text: string): Names {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const parts = lines.map((line) => line.split('surnames:'));
  const all = (index: number) => parts.flatMap((part) => part[index]?.split(' ').filter(Boolean) ?? []);
  return { given: all(0), surnames: all(1) };
}

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[\s\p{Pd}]+/u)
    .map(toKey)
    .filter(isWord);
}

function toKey(word: string): string {
  return key(word.replace(/\u200c/g, ''));
}

/** No initials, no signs, nothing that the packing takes for a length. */
function isWord(word: string): boolean {
  return /^[\p{L}\p{M}'’]+$/u.test(word) && !/[A-Z]/.test(word);
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word);
}

function quoted(text: string): string {
  return text.replaceAll("'", "\\'");
}
