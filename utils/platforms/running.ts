/**
 * Set in the content scripts' own world, which no page can see, where this version's script runs. After
 * an update the new version has a world of its own, in which the sign is not set.
 */
export const RUNS = 'asideRuns';

/** Says that the content script runs in this document. */
export function sayRunning(): void {
  Reflect.set(globalThis, RUNS, true);
}
