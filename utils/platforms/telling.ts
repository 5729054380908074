import type { Reading } from '../core/call.ts';
import type { Millis } from '../core/time.ts';

/** A reading says at least this often that the page is alive. */
const HEARTBEAT_MS = 15_000;
/** Leaving a phase takes two readings: the second follows the first after this. */
export const CONFIRM_AFTER_MS = 400;
/** A page between two of its own screens has no hit for a moment; only a lasting lack is blind. */
const BLIND_AFTER_MS = 2_000;

/** What the background was told last, and what it must still hear. */
export interface Told {
  readonly reading?: Reading;
  /** The phase moved with the last telling, and is to be said once more. */
  readonly confirm?: boolean;
  readonly blindSince?: Millis;
}

/**
 * Decides which readings are told: each change at once, a change of phase a second time, a lasting lack
 * of any hit, and a heartbeat. Gives what is told after it; `told.reading === reading` when it is told.
 */
export function tell(told: Told, reading: Reading): Told {
  const last = told.reading;
  if (reading.seen === 'blind' && last?.seen !== 'blind') {
    const blindSince = told.blindSince ?? reading.at;
    if (reading.at - blindSince < BLIND_AFTER_MS) return { ...told, blindSince };
  }
  const since = reading.at - (last?.at ?? 0);
  const moved = last?.seen !== reading.seen;
  if (last && !differ(last, reading) && since < (told.confirm ? CONFIRM_AFTER_MS : HEARTBEAT_MS)) {
    // What lay between was shorter than patience: it was no blindness.
    return { reading: last, confirm: told.confirm ?? false };
  }
  return { reading, confirm: moved };
}

function differ(a: Reading, b: Reading): boolean {
  return (
    a.seen !== b.seen ||
    a.meetingKey !== b.meetingKey ||
    a.title !== b.title ||
    a.headCount !== b.headCount ||
    a.presenting !== b.presenting ||
    a.recording !== b.recording
  );
}
