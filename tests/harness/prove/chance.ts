/** Seeded chance: the same seed takes the same turns in every engine. */
export interface Chance {
  /** From `least` up to, not including, `most`. */
  between(least: number, most: number): number;
  /** True in this share of all cases. */
  in(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of them, each with this probability, in their order. */
  some<T>(from: readonly T[], share: number): readonly T[];
  shuffled<T>(from: readonly T[]): readonly T[];
}

/** Chance from a seed, by mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + Math.floor(next() * (most - least)),
    in: (share) => next() < share,
    pick: (from) => {
      const one = from[Math.floor(next() * from.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
    some: (from, share) => from.filter(() => next() < share),
    shuffled: (from) =>
      from
        .map((one) => ({ one, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one),
  };
}
