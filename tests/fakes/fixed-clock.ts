import type { Clock } from '../../utils/core/ports.ts';
import type { Millis } from '../../utils/core/time.ts';

/** A clock that stands where it is put. Starts on Wednesday 4 March 2026, 14:00 UTC. */
export function fixedClock(at: Millis = Date.UTC(2026, 2, 4, 14)): Clock & { set(at: Millis): void } {
  let now = at;
  return {
    now: () => now,
    set(next) {
      now = next;
    },
  };
}
