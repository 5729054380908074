/*
 * The words for days, as data, so that a further language is a further table and no code. All are
 * lower case. The lists of days begin with Sunday, those of months with January.
 */
export interface DateWords {
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly nextWeek: readonly string[];
  /** Before the name of a day: that day of next week. */
  readonly next: readonly string[];
  /** Whole names: they count wherever they stand. */
  readonly weekdays: readonly (readonly string[])[];
  /** Short names are other words too ("sat", "sun"): they count at the end, or after a lead-in. */
  readonly weekdaysShort: readonly (readonly string[])[];
  /** Names of months, whole and short; they count only beside a number. */
  readonly months: readonly (readonly string[])[];
  /** What may stand right after a number of a day, as in "2nd". */
  readonly ordinals: readonly string[];
  /** Words that lead in to a date and leave with it. */
  readonly leadIns: readonly string[];
}

export const ENGLISH_DATE_WORDS: DateWords = {
  today: ['today'],
  tomorrow: ['tomorrow'],
  nextWeek: ['next week'],
  next: ['next'],
  weekdays: [['sunday'], ['monday'], ['tuesday'], ['wednesday'], ['thursday'], ['friday'], ['saturday']],
  weekdaysShort: [['sun'], ['mon'], ['tue', 'tues'], ['wed'], ['thu', 'thur', 'thurs'], ['fri'], ['sat']],
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  ordinals: ['st', 'nd', 'rd', 'th'],
  leadIns: ['by', 'on', 'until', 'till', 'due'],
};
