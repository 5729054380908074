import type { Pace } from '../../utils/core/pace.ts';
import { timeOfDay } from '../../utils/locale/dates.ts';
import { t, type MessageKey } from '../../utils/locale/locale.ts';

const WORDS: Readonly<Record<Pace['word'], MessageKey>> = {
  ahead: 'pace_ahead',
  'on-pace': 'pace_on_pace',
  over: 'pace_over',
  'by-hand': 'pace_by_hand',
  waiting: 'pace_waiting',
};

/** How the time goes, in one word. */
export function paceWord(word: Pace['word']): string {
  return t(WORDS[word]);
}

/** The end as a time of day: "ends about 14:44", or "still ends 14:45" where others gave room. */
export function endWords(pace: Pick<Pace, 'endsAbout' | 'stillEnds'>): string {
  return t(pace.stillEnds ? 'pace_still_ends' : 'pace_ends_about', timeOfDay(pace.endsAbout));
}

/** "17 of 45 min" */
export function minutesWords(pace: Pick<Pace, 'spentMinutes' | 'plannedMinutes'>): string {
  return t('pace_minutes', pace.spentMinutes, pace.plannedMinutes);
}

/** The whole bar in a sentence. */
export function barLabel(pace: Pace): string {
  return t('pace_bar', pace.spentMinutes, pace.plannedMinutes, paceWord(pace.word), endWords(pace));
}
