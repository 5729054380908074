/**
 * A title as it is read: one line of plain signs, and the form in which words are compared.
 *
 * Law: bounded. Only the first 300 characters count: a Zoom topic ends at 200, and what says "one-on-one" is never
 * behind a paragraph of text. Every pattern is free of nested repeats.
 */
import { fold } from './search.ts';

/** No more of a title is read. */
export const LONGEST = 300;

const ZEROS = ['٠', '۰', '०', '০', '๐', '௦', '౦', '೦', '൦', '૦', '੦'].map((zero) => zero.charCodeAt(0));
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙௦-௯౦-౯೦-೯൦-൯૦-૯੦-੯]/g;

/** One line of plain characters: full-width signs, other digits and dashes as ASCII, no emoji, no controls. */
export function tidied(title: string): string {
  return title
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code && code - zero < 10) ?? code));
    })
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u200d]/g, '')
    .replace(/[⇄⇆⇌⟷⇔↔⬌⟺⟨⟩]/g, '<>')
    .replace(/[∶꞉：˸ː]/g, ':')
    .replace(/(?<=\d) ?\p{Pd} ?(?=\d)/gu, '-')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu, ' ')
    .replace(/[（【「『〔《]/g, '(')
    .replace(/[）】」』〕》]/g, ')')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters that are one for the eye but not for Unicode: dotless i, Arabic and Persian yeh and kaf, heh. */
const ALIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  þ: 'th',
  ß: 'ss',
};

/** The form in which words of titles are compared: case, accents and look-alike letters made one. */
export function key(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return fold(text)
    .normalize('NFC')
    .replace(/[ıیىکہھþß]/g, (letter) => ALIKE[letter] ?? letter);
}

/** A text in compared form, and for each of its signs where in the text that came from. */
export interface Keyed {
  readonly keyed: string;
  /** `at[i]` is where the text's character begins that gave sign `i`; one more for the end. */
  readonly at: readonly number[];
}

/** `text` in compared form with its places. */
export function keyedWithPlaces(text: string): Keyed {
  let keyed = '';
  let place = 0;
  const at: number[] = [];
  for (const character of text) {
    const piece = key(character);
    for (let i = 0; i < piece.length; i += 1) at.push(place);
    keyed += piece;
    place += character.length;
  }
  return { keyed, at: [...at, place] };
}
