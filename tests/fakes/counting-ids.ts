import type { Ids } from '../../utils/core/ports.ts';

/** Ids in the shape of a uuidv7, counted from 1; `maker` keeps those of two makers apart. */
export function countingIds(maker = 1): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      const [high, low] = [maker, count].map((part) => part.toString(16).padStart(6, '0'));
      return `019c0000-0000-7000-8000-${high}${low}`;
    },
  };
}
