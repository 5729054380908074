import type { ProbeRole } from './platform.ts';

/** The states that every platform's stand-in page can be in. `open`: panel, captions and all else open. */
export type PageState = 'lobby' | 'joining' | 'waiting' | 'in-call' | 'open' | 'ended';

/**
 * What is known of one probe, beside the probe itself so that no byte of it ships. Read by tests only.
 * One and the same selector under several roles is one expectation.
 */
export interface Expectation {
  readonly css: string;
  readonly roles: readonly ProbeRole[];
  /** Where it was seen, and what to make of it. */
  readonly note: string;
  /** How often it hits in each state of the stand-in page; a state that is not named counts nought. */
  readonly hits: { readonly [state in PageState]?: number };
}
