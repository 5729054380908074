/**
 * Signs that are put into a title where it is to be split.
 *
 * Law: from the private use area, which `tidied` takes out of every title first, so that no title holds one.
 */

/** What stands before a name: nothing or a mere break, a sign or word that pairs, "with", a comma, a dash. */
export type Joint = 'break' | 'list' | 'dash' | 'with' | 'pair';

/** What each sign stands for. */
export const MARKS: Readonly<Record<string, Joint>> = {
  '\uE000': 'break',
  '\uE001': 'list',
  '\uE002': 'dash',
  '\uE003': 'pair',
  '\uE004': 'with',
};
/** Where the one-on-one phrase was. */
export const PHRASE = '\uE005';

/** A sign for a joint, as it is put into a text that is to be split. */
export function mark(joint: Joint): string {
  return ` ${Object.keys(MARKS).find((sign) => MARKS[sign] === joint) ?? ''} `;
}
