/*
 * One field takes everything: a sign at the start says what a line is, a quotation mark whose words
 * they are, a date word when a promise is due. It reads, it never corrects: what is not understood is
 * text. Signs count in their full-width forms too.
 */
import type { DateWords } from './date-words.ts';
import { kindOfSign, unquoted } from './signs.ts';
import type { FeedbackDirection, LineKind } from './talk.ts';

export interface FieldContext {
  /** The calendar day where the reader is, `YYYY-MM-DD`. */
  readonly today: string;
  /** Chosen by a button, or plain again by Backspace: then no sign is looked for. */
  readonly kind?: LineKind;
  /** 0 is Sunday; 1, Monday, where nothing is said. */
  readonly weekStartsOn?: number;
  readonly dateWords: DateWords;
}

export interface ReadField {
  readonly kind: LineKind;
  /** For feedback: to be given, until it is turned. */
  readonly direction?: FeedbackDirection;
  /** What is filed: without sign, quotation marks around it, and a date word at its end. */
  readonly text: string;
  /** The other person's words. */
  readonly quoted: boolean;
  readonly dueOn?: string;
  /**
   * Where the date word stands, counted from where `text` begins in what was typed; one at the end
   * lies past `text`.
   */
  readonly dueText?: { readonly from: number; readonly to: number };
}

/** What was typed, as a line. Only promises have due dates: elsewhere a date word is a word. */
export function readField(typed: string, context: FieldContext): ReadField {
  const start = typed.trimStart();
  const signed = context.kind === undefined ? kindOfSign(start) : undefined;
  const kind = context.kind ?? signed ?? 'note';
  const body = (signed === undefined ? start : start.slice(1)).trim();
  const due = kind === 'mine' || kind === 'theirs' ? findDue(body, context) : undefined;
  const said = due === undefined ? body : due.rest;
  const quote = unquoted(said);
  return {
    kind,
    ...(kind === 'feedback' && { direction: 'for' as const }),
    text: quote?.text ?? said,
    quoted: quote !== undefined,
    ...(due && {
      dueOn: due.day,
      dueText: { from: due.from - (quote?.shift ?? 0), to: due.to - (quote?.shift ?? 0) },
    }),
  };
}

interface Due {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  /** The text without the date word and its lead-in where they end it, else the whole text. */
  readonly rest: string;
}

/** The last date word of `text` that is a day. A text that is nothing else keeps it. */
function findDue(text: string, { dateWords: words, today, weekStartsOn = 1 }: FieldContext): Due | undefined {
  const leadIn = new RegExp(`${EDGE_BEFORE}(?:${oneOf(words.leadIns)})\\s+$`, 'iu');
  const patterns = datePatterns(words);
  const found = patterns
    .flatMap(({ pattern, sure, day }) =>
      [...text.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        sure,
        day: day(match, today, weekStartsOn),
      })),
    )
    .filter(({ from, to, sure }) => sure || atEnd(text, to) || leadIn.test(text.slice(0, from)))
    // The last one; of two that end alike, the longer: "next friday", not "friday".
    .sort((a, b) => b.to - a.to || a.from - b.from)
    .find((each): each is typeof each & { day: string } => each.day !== undefined);
  if (found === undefined) return undefined;
  const { from, to, day } = found;
  const before = text.slice(0, from).replace(leadIn, '').trimEnd();
  const rest = atEnd(text, to) && before !== '' ? before : text;
  return { day, from, to, rest };
}

interface DatePattern {
  readonly pattern: RegExp;
  /** Counts wherever it stands. */
  readonly sure: boolean;
  readonly day: (match: RegExpMatchArray, today: string, weekStartsOn: number) => string | undefined;
}

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';

function datePatterns(words: DateWords): readonly DatePattern[] {
  const whole = (inner: string): RegExp => new RegExp(`${EDGE_BEFORE}(?:${inner})${EDGE_AFTER}`, 'giu');
  const number = `(\\d{1,2})(?:${oneOf(words.ordinals)})?`;
  const month = `(${oneOf(words.months.flat())})`;
  const next = `(?:(${oneOf(words.next)})\\s+)?`;
  const weekday =
    (names: readonly (readonly string[])[]): DatePattern['day'] =>
    (match, today, weekStartsOn) => {
      const wanted = indexOf(names, match[2]);
      if (match[1] === undefined) return addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);
      return addDays(weekAfter(today, weekStartsOn), (wanted - weekStartsOn + 7) % 7);
    };
  return [
    { pattern: whole(oneOf(words.today)), sure: true, day: (_, today) => today },
    { pattern: whole(oneOf(words.tomorrow)), sure: true, day: (_, today) => addDays(today, 1) },
    {
      pattern: whole(oneOf(words.nextWeek)),
      sure: true,
      day: (_, today, weekStartsOn) => weekAfter(today, weekStartsOn),
    },
    {
      pattern: whole(`${next}(${oneOf(words.weekdays.flat())})`),
      sure: true,
      day: weekday(words.weekdays),
    },
    {
      pattern: whole(`${next}(${oneOf(words.weekdaysShort.flat())})`),
      sure: false,
      day: weekday(words.weekdaysShort),
    },
    {
      pattern: whole(`${number}\\.?\\s+${month}`),
      sure: true,
      day: (match, today) => nextOn(today, indexOf(words.months, match[2]), Number(match[1])),
    },
    {
      pattern: whole(`${month}\\s+${number}`),
      sure: true,
      day: (match, today) => nextOn(today, indexOf(words.months, match[1]), Number(match[2])),
    },
    {
      pattern: whole('\\d{4}-\\d{2}-\\d{2}'),
      sure: true,
      day: ([day]) => (addDays(day, 0) === day ? day : undefined),
    },
  ];
}

/** Nothing but closing marks follows. */
function atEnd(text: string, to: number): boolean {
  return /^[\s.,;!)]*$/.test(text.slice(to));
}

/** A pattern for any of `words`; for none, one that never matches. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  // The longest first, so that "sept" is not read as "sep".
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
}

function indexOf(names: readonly (readonly string[])[], name = ''): number {
  return names.findIndex((same) => same.includes(name.toLowerCase()));
}

/** The day of that name from `today` on: this year, or the next; undefined where there is no such day. */
function nextOn(today: string, month: number, day: number): string | undefined {
  const year = Number(today.slice(0, 4));
  // A leap day is at most eight years away.
  for (let y = year; y <= year + 8; y += 1) {
    const wanted = `${String(y).padStart(4, '0')}-${two(month + 1)}-${two(day)}`;
    if (addDays(wanted, 0) === wanted && wanted >= today) return wanted;
  }
  return undefined;
}

/** The first day of the week after that of `day`. */
function weekAfter(day: string, weekStartsOn: number): string {
  return addDays(day, 7 - ((weekdayOf(day) - weekStartsOn + 7) % 7));
}

function weekdayOf(day: string): number {
  return utc(day).getUTCDay();
}

/** A calendar day some days later; undefined days of a month run over into the next. */
function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Calendar days are counted in UTC, where every day has 24 hours. No clock is read. */
function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
