/**
 * The words that are passed over: numbers, and what a talk is called.
 *
 * Law: a given name with a capital is none of them, unless it begins a phrase.
 */
import { isCased, isGiven } from './title-name.ts';
import { key } from './title-text.ts';
import { HONORIFIC, PERSONAL, SOFT } from './title-words.ts';

/** Germanic and Finnish tongues make one word of it: Rückmeldegespräch, veckosamtal. */
const TALK_ENDING =
  /(?:gespr(?:a|ae)ch|treffen|termin|austausch|kaffee|klatsch|ruckblick|samtale?n?|prat|gesprek|overleg|avstamning|keskustelu|kahvit?)$/;
const NOT_A_TALK =
  /^(?:kund|team|projekt|project|vertrieb|verkauf|abteil|avdel|afdel|tiimi|bewerb|vorstellung|klant|asiakas|vorstand|gruppen|grupp)/;

/** True for Dr, Herrn, Pak. */
export function isFormOfAddress(token = ''): boolean {
  return HONORIFIC.spaced.has(key(token));
}

/** A number, a word of small talk, or such words in one piece. A given name is none, unless it begins a phrase. */
export function isSmall(token = '', next = ''): boolean {
  if (/^(?:[#№]?\d[\d.:/-]*\p{L}{0,4}|(?:q|h|w|kw|cw)\d{1,2})$/iu.test(token)) return true;
  const keyed = key(token);
  if (/^\p{Lu}\p{Ll}/u.test(token) && isGiven(keyed) && !/^\p{Ll}/u.test(next)) return false;
  const left = isCased(token) ? keyed : SOFT.glued.reduce((rest, word) => rest.replaceAll(word, ''), keyed);
  if (
    SOFT.spaced.has(left) ||
    PERSONAL.spaced.has(left) ||
    (TALK_ENDING.test(left) && !NOT_A_TALK.test(left))
  )
    return true;
  return left.split('-').every((word) => word === '' || SOFT.spaced.has(word) || /^\d+$/.test(word));
}
