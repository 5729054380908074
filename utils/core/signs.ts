/*
 * What is typed is never lost: a filed line can be written out as it would be typed, and read again gives
 * the same line. So signs and quotation marks are known here both ways.
 */
import type { Line, LineKind } from './talk.ts';

/** The sign of each kind that has one, and its twins. The first is the one that Aside writes. */
export const SIGNS: Readonly<Record<Exclude<LineKind, 'note'>, readonly string[]>> = {
  mine: ['>', '＞'],
  theirs: ['<', '＜'],
  feedback: ['!', '！'],
  agreed: ['=', '＝'],
  ask: ['?', '？'],
};

/** Opening quotation marks, and what closes each. An ASCII apostrophe is not among them: it begins words. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '＂': '＂',
};

/** The kind that the first character of `text` says, if it says one. */
export function kindOfSign(text: string): LineKind | undefined {
  const first = text.charAt(0);
  if (first === '') return undefined;
  return (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).find((kind) => SIGNS[kind].includes(first));
}

/**
 * A line as it would be typed, for changing it. Read again with `kind` set to the line's, it gives the
 * same line; its sign is left out.
 */
export function fieldText({ text, quoted, dueOn }: Pick<Line, 'text' | 'quoted' | 'dueOn'>): string {
  const said = quoted ? inQuotes(text) : text;
  return dueOn === undefined ? said : `${said} ${dueOn}`;
}

/** A line as it would be typed, sign and all. */
export function typedText(line: Pick<Line, 'kind' | 'text' | 'quoted' | 'dueOn'>): string {
  return line.kind === 'note' ? fieldText(line) : `${SIGNS[line.kind][0]} ${fieldText(line)}`;
}

/**
 * The words inside the quotation marks around `text`, or after the one that it begins with; `shift` is how far
 * they stand from its start. Undefined where it begins with none.
 */
export function unquoted(text: string): { readonly text: string; readonly shift: number } | undefined {
  const closing = QUOTES[text.charAt(0)];
  if (text === '' || closing === undefined) return undefined;
  const inner = text.slice(1);
  const closes = inner.split('').findIndex((unit) => closing.includes(unit));
  if (closes < 0) return { text: inner.trim(), shift: 1 + inner.length - inner.trimStart().length };
  if (closes < inner.length - 1) return { text, shift: 0 };
  return { text: inner.slice(0, -1).trim(), shift: 1 + inner.length - inner.trimStart().length };
}

/** `text` in quotation marks that read back as the same text; as it is where its own already do. */
function inQuotes(text: string): string {
  const marks = ['“”', '«»', '""', '「」'].map(([open = '', close = '']) => `${open}${text}${close}`);
  return [text, ...marks].find((said) => unquoted(said)?.text === text) ?? `“${text}”`;
}
