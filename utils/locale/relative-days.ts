/*
 * How long ago a day was, the way one says it.
 */
import { DAY, type Millis } from '../core/time.ts';
import { language } from './locale.ts';

/** The day of `at` seen from `now`, to begin a sentence: "Yesterday", "14 days ago", "5 weeks ago". */
export function daysAgo(at: Millis, now: Millis): string {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const days = Math.max(0, Math.round((midnight(now) - midnight(at)) / DAY));
  if (days < 21) return begun(words.format(-days, 'day'));
  if (days < 92) return begun(words.format(-Math.round(days / 7), 'week'));
  return begun(words.format(-Math.round(days / 30.4), 'month'));
}

/** The midnight that began the day of `at` where the reader is. */
function midnight(at: Millis): Millis {
  return new Date(at).setHours(0, 0, 0, 0);
}

function begun(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(language()) + words.slice(first.length);
}
