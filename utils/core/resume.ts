/*
 * A call that comes back is the same talk only while it can be no other: soon after it was last seen,
 * and with the same person, or with one who has no name yet.
 */
import type { StoredTalk } from './ports.ts';
import { fold } from './search.ts';
import { MINUTE, type Millis } from './time.ts';

/** How long after its last look a talk can be resumed. */
export const RESUMABLE_FOR: Millis = 15 * MINUTE;

/** True when `stored` goes on in a call with `who` at `at`. A talk whose retro is saved is closed for good. */
export function resumable(
  { personId, talk }: StoredTalk,
  who: { readonly personId?: string; readonly name?: string },
  at: Millis,
): boolean {
  if (talk.retro.savedAt !== undefined || at - talk.lastSeenAt > RESUMABLE_FOR) return false;
  if (personId !== undefined && who.personId !== undefined) return personId === who.personId;
  if (!talk.name || !who.name) return true;
  return fold(talk.name) === fold(who.name);
}
