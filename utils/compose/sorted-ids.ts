import type { Clock, Ids } from '../core/ports.ts';

/** What fits into the counter's three digits. */
const MOST = 0xfff;

/**
 * Ids (UUID version 7) that sort by their making: the time, within one millisecond a counter, and 62 bits
 * of chance, so that pages which never met make no two alike. A clock that is set back turns nothing round.
 */
export function sortedIds(clock: Clock): Ids {
  let last = 0;
  let count = 0;
  return {
    next() {
      const now = clock.now();
      if (now > last) [last, count] = [now, 0];
      else if (count < MOST) count += 1;
      else [last, count] = [last + 1, 0];
      const time = last.toString(16).padStart(12, '0');
      // The last two groups of a version 4: the variant's digit and chance.
      const chance = crypto.randomUUID().slice(-17);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${chance}`;
    },
  };
}
