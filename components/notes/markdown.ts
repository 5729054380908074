import { talkToMarkdown, type ExportWords } from '../../utils/core/export-talk.ts';
import type { StoredTalk } from '../../utils/core/ports.ts';
import type { Millis } from '../../utils/core/time.ts';
import { calendarDay, shortDay, timeOfDay } from '../../utils/locale/dates.ts';
import { language, t } from '../../utils/locale/locale.ts';
import { directionWord, fateWord, kindWord, topicTitle } from '../../utils/locale/words.ts';

/** One talk as Markdown, in the reader's language. */
export function talkAsMarkdown(stored: StoredTalk, name: string | undefined): string {
  return talkToMarkdown(stored, name, WORDS);
}

const WORDS: ExportWords = {
  heading: (name, at) => {
    const day = new Intl.DateTimeFormat(language(), { dateStyle: 'full' }).format(at);
    return name ? t('export_heading_name', name, day) : t('export_heading', day);
  },
  stamp,
  minutes: (count) => t('notes_minutes', count),
  topicTitle,
  kind: kindWord,
  direction: directionWord,
  quoted: (name) => (name ? t('notes_words_of', name) : t('notes_their_words')),
  due: (day) => t('people_due', calendarDay(day)),
  kept: (at) => t('export_kept', shortDay(at)),
  done: () => t('export_done'),
  skipped: () => t('export_skipped'),
  mark: (at) => t('notes_marked', timeOfDay(at)),
  elsewhere: () => t('notes_other'),
  draft: () => t('export_not_filed'),
  retro: () => t('export_retro'),
  worth: (worth) => t('worth_of_five', worth),
  change: () => t('export_change'),
  fate: fateWord,
};

/** The moment where the reader is, with its offset: `2026-05-21T14:00:00+02:00`. */
function stamp(at: Millis): string {
  const ahead = -new Date(at).getTimezoneOffset();
  const local = new Date(at + ahead * 60_000).toISOString().slice(0, 19);
  const two = (part: number): string => String(part).padStart(2, '0');
  const offset = `${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${local}${ahead < 0 ? '-' : '+'}${offset}`;
}
