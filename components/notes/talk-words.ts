import type { StoredTalk } from '../../utils/core/ports.ts';
import type { Talk } from '../../utils/core/talk.ts';
import { MINUTE, type Millis } from '../../utils/core/time.ts';
import { language, t } from '../../utils/locale/locale.ts';
import { shownMinutes } from '../../utils/locale/dates.ts';

/** Whom a talk was with, as a heading: their name, else the meeting's title, else what it was. */
export function talkHeading(name: string | undefined, talk: Talk): string {
  return name ?? talk.title ?? t('notes_talk_untitled');
}

/** When a talk began to count: the other person was there. */
export function talkStart(stored: StoredTalk): Millis {
  return stored.talk.liveAt ?? stored.startedAt;
}

/** Whole minutes a talk took; one that runs is told up to `now`. */
export function talkMinutes({ talk }: StoredTalk, now: Millis): number {
  if (talk.liveAt === undefined) return 0;
  return shownMinutes((talk.endedAt ?? Math.min(now, talk.lastSeenAt + MINUTE)) - talk.liveAt);
}

/** "Thu 21 May, 14:00"; with the year where it is another one than now. */
export function talkWhen(at: Millis, now: Millis): string {
  const otherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(otherYear && { year: 'numeric' }),
  }).format(at);
}
