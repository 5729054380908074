/*
 * Dates, times of day and stretches of time, the reader's way. All by `Intl`; nothing is glued.
 */
import { DAY, MINUTE, type Millis } from '../core/time.ts';
import { language } from './locale.ts';

/** Formatters cost more to make than to use; the language of a page does not change. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${name}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language(), options);
  made.set(key, known);
  return known;
}

/** A time of day, as "14:44". */
export function timeOfDay(at: Millis): string {
  return formatter('time', { timeStyle: 'short' }).format(at);
}

/** A day of this week or near it, as "Thu 21 May"; with the year where it is not that of `today`. */
export function shortDay(at: Millis, today?: Millis): string {
  const otherYear = today !== undefined && new Date(today).getFullYear() !== new Date(at).getFullYear();
  return formatter(otherYear ? 'day-year' : 'day', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' }),
  }).format(at);
}

/** A calendar day `YYYY-MM-DD`, as "Fri 29 May", wherever the reader is. */
export function calendarDay(day: string): string {
  return formatter('calendar', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** The calendar day of `at` where the reader is, as `YYYY-MM-DD`. */
export function dayOf(at: Millis): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A stretch of days in the largest unit that says it, as "2 weeks"; never below one day. */
export function daysLong(ms: Millis): string {
  const days = Math.max(1, Math.round(ms / DAY));
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 92
        ? [Math.round(days / 7), 'week']
        : [Math.round(days / 30.4), 'month'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Number(count),
  );
}

/** Whole minutes that have passed, as they are shown: 6 min 59 s is 6. */
export function shownMinutes(ms: Millis): number {
  return Math.max(0, Math.floor(ms / MINUTE));
}
