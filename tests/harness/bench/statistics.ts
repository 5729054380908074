/** The seed of every resampling, so that one file of samples always gives the same intervals. */
export const SEED = 20_260_301;
const RESAMPLES = 2_000;

export interface Estimate {
  readonly value: number;
  /** The middle 95 % of what resampling gives. */
  readonly interval: readonly [number, number];
}

export type Statistic = (samples: readonly number[]) => number;

/** The value that the share `share` (0..1) of the samples does not exceed, interpolated. */
export function quantile(samples: readonly number[], share: number): number {
  if (!samples.length) throw new Error('There is no sample.');
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export const median: Statistic = (samples) => quantile(samples, 0.5);
export const p95: Statistic = (samples) => quantile(samples, 0.95);
export const mean: Statistic = (samples) => samples.reduce((sum, one) => sum + one, 0) / samples.length;

/** A statistic of one list of samples. */
export function estimate(samples: readonly number[], statistic: Statistic): Estimate {
  return resampled(
    () => statistic(samples),
    (draw) => statistic(draw(samples)),
  );
}

/** The median of the ratios pair by pair: `ours[i] / theirs[i]`. */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): Estimate {
  return estimate(
    ours.map((one, i) => one / (theirs[i] ?? Number.NaN)),
    median,
  );
}

/** A statistic of our samples over the same of theirs, both resampled, each less what `base` gives. */
export function ratioOf(
  statistic: Statistic,
  ours: readonly number[],
  theirs: readonly number[],
  base?: readonly number[],
): Estimate {
  const ratio = (a: readonly number[], b: readonly number[], c?: readonly number[]): number => {
    const less = c ? statistic(c) : 0;
    return (statistic(a) - less) / (statistic(b) - less);
  };
  return resampled(
    () => ratio(ours, theirs, base),
    (draw) => ratio(draw(ours), draw(theirs), base && draw(base)),
  );
}

type Draw = (samples: readonly number[]) => readonly number[];

function resampled(plain: () => number, again: (draw: Draw) => number): Estimate {
  const next = random(SEED);
  const draw: Draw = (samples) => samples.map(() => samples[Math.floor(next() * samples.length)] ?? 0);
  const values = Array.from({ length: RESAMPLES }, () => again(draw));
  return { value: plain(), interval: [quantile(values, 0.025), quantile(values, 0.975)] };
}

/** mulberry32: numbers in 0..1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
