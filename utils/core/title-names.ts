/**
 * What is known of words as names: given names, family names, and words that are no name.
 *
 * Law: the lists are packed in one string each and unpacked once, at the first title; nothing is loaded later. Words
 * are looked up in compared form (`key`).
 */
import { GIVEN, SELDOM, STOP, SURNAMES } from './title-names-data.ts';

interface Lists {
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  /** Given names that are months, weekdays or countries too. */
  readonly seldom: ReadonlySet<string>;
}

let lists: Lists | undefined;

/** The lists, unpacked. */
export function nameLists(): Lists {
  lists ??= {
    given: new Set(unpack(GIVEN)),
    surnames: new Set(unpack(SURNAMES)),
    stop: new Set(unpack(STOP)),
    seldom: new Set(unpack(SELDOM)),
  };
  return lists;
}

const BASE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sorted words as one string: a capital says how many letters a word shares with the one before, then its rest. */
export function pack(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let same = 0;
      while (same < BASE.length - 1 && same < before.length && word[same] === before[same]) same += 1;
      before = word;
      return `${BASE.charAt(same)}${word.slice(same)}`;
    })
    .join('');
}

/** The words of a packed string. */
export function unpack(packed: string): readonly string[] {
  let before = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((piece) => {
    before = before.slice(0, BASE.indexOf(piece.charAt(0))) + piece.slice(1);
    return before;
  });
}
