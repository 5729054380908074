import type { Call } from '../../utils/core/call.ts';
import { withVerdict } from '../../utils/core/meeting.ts';
import { failed, type Outcome } from '../../utils/core/outcome.ts';
import type { OfferAnswer, Stores } from '../../utils/core/ports.ts';

/** Keeps what an answer says beyond this call: a rule of the title, or a word on this meeting. */
export async function keepAnswer(
  { settings, meetings }: Pick<Stores, 'settings' | 'meetings'>,
  { meetingKey, title }: Call,
  answer: OfferAnswer,
): Promise<Outcome<unknown>> {
  if (answer === 'never-for-title') {
    const chosen = await settings.get();
    if (!chosen.ok || title === undefined) return chosen.ok ? failed({ code: 'missing' }) : chosen;
    return settings.update({ neverTitles: [...new Set([...chosen.value.neverTitles, title])] });
  }
  const verdict = answer === 'always-for-meeting' ? 'always' : 'never';
  return meetings.update(meetingKey, (meeting) => withVerdict(meeting, verdict));
}
