/**
 * Scripts that write without spaces: where a name ends and the words around it begin.
 *
 * Law: only what is sure is split off: forms of address, particles between names, words for a talk at the edges.
 * Linear: each pattern has a bounded length.
 */
import { gradeOf } from './title-name.ts';
import { mark } from './title-marks.ts';
import { key } from './title-text.ts';
import { SOFT } from './title-words.ts';

/** A longer run is a sentence. */
const LONGEST_TOKEN = 20;

const JA_ADDRESS =
  /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])(?:さん|さま|様|くん|ちゃん|氏|先生|部長|課長|社長)(との|と|の)?/gu;
const KO_ADDRESS = /(?<=\p{Script=Hangul})(?:님|씨)(과의|과|와의|와|이랑|하고)?(?![\p{Script=Hangul}])/gu;

/** `text` with marks where names of Chinese, Japanese, Korean or Thai end. */
export function cjkApart(text: string): string {
  if (!/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text))
    return text;
  return text
    .replace(JA_ADDRESS, (_, particle: string | undefined) => mark(particle === 'と' ? 'pair' : 'break'))
    .replace(KO_ADDRESS, (_, particle: string | undefined) => mark(particle ? 'pair' : 'break'))
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Katakana}])・(?=[\p{Script=Han}\p{Script=Katakana}])/gu,
      mark('pair'),
    )
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Katakana}])と(?=[\p{Script=Han}\p{Script=Katakana}])/gu,
      mark('pair'),
    )
    .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}])との?/gu, mark('break'))
    .replace(/(?<=\p{Script=Han})的/gu, mark('break'))
    .replace(/(?<=\p{Script=Han})[xX](?=\p{Script=Han})/gu, mark('pair'))
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hangul}])\p{Pd}(?=[\p{Script=Han}\p{Script=Hangul}])/gu,
      mark('dash'),
    )
    .split(' ')
    .map((token, i, all) => tokenApart(token) + (areTwoThai(token, all[i + 1]) ? mark('list') : ''))
    .join(' ');
}

/** Thai puts a space between people in a row; a given name is not followed by another one's. */
function areTwoThai(token: string, next = ''): boolean {
  return [token, next].every((name) => /^\p{Script=Thai}+$/u.test(name) && gradeOf([name], false) === 'sure');
}

function tokenApart(token: string): string {
  if (token.length > LONGEST_TOKEN) return token;
  if (/^\p{Script=Hangul}+$/u.test(token)) return koreanApart(token);
  if (/^[\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}]+$/u.test(token)) return gluedApart(token);
  return token;
}

/** 정우와 유나: the particle goes when what is before it is a name. */
function koreanApart(token: string): string {
  const found = /^(.{2,4}?)(와의|과의|와|과|이랑|랑|하고)$/u.exec(token);
  const name = found?.[1];
  if (name === undefined || gradeOf([name], false) !== 'sure') return gluedApart(token);
  return `${name}${mark('pair')}`;
}

/** 跟高峰喝咖啡: the words at the edges go, and "and" between two names parts them. */
function gluedApart(token: string): string {
  if (gradeOf([token], false) === 'sure') return token;
  let rest = token;
  let before = '';
  let after = '';
  for (let i = 0; i < 6; i += 1) {
    const keyed = key(rest);
    const word = SOFT.glued.find((soft) => keyed.startsWith(soft)) ?? /^(?:กับ|[与與跟和同])/u.exec(rest)?.[0];
    if (word === undefined || word.length >= rest.length || gradeOf([rest], false) === 'sure') break;
    before += /^(?:กับ|[与與跟和同])$/u.test(word) ? mark('with') : `${word} `;
    rest = rest.slice(word.length);
  }
  for (let i = 0; i < 6; i += 1) {
    const keyed = key(rest);
    const word = SOFT.glued.find((soft) => keyed.endsWith(soft));
    if (word === undefined || word.length >= rest.length || gradeOf([rest], false) === 'sure') break;
    after = ` ${word}${after}`;
    rest = rest.slice(0, rest.length - word.length);
  }
  const pair = /^(\p{Script=Han}{2,4})[和与與跟及同](\p{Script=Han}{2,4})$/u.exec(rest);
  if (pair?.[1] && pair[2] && gradeOf([pair[1]], false) && gradeOf([pair[2]], false))
    rest = `${pair[1]}${mark('pair')}${pair[2]}`;
  return `${before}${rest}${after}`;
}
