/** A point in time: milliseconds since the Unix epoch. Core never reads a clock; it is always told. */
export type Millis = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
