import { watchPage } from '../../../utils/platforms/detector.ts';
import type { ProbeRole } from '../../../utils/platforms/platform.ts';
import { allHits } from '../../../utils/platforms/probes.ts';
import { platformOf } from '../../../utils/platforms/registry.ts';

export type Side = 'ours' | 'poll';

/** What this script puts on the page as `bench`. */
export interface Bench {
  start(side: Side, searching: boolean): void;
  /** Ends it, and says how often it read the call, what it saw last, and how often it polled. */
  stop(): { readonly readings: number; readonly seen: string; readonly polls: number };
}

/** What is looked for while there is no call. */
const SEARCHED: readonly ProbeRole[] = ['root', 'shell', 'lobby', 'waiting', 'in-call', 'ended'];

const platform = platformOf(location.hostname);
if (!platform) throw new Error('This page is none of the two sites.');

let ending = new AbortController();
let [readings, polls, seen] = [0, 0, ''];

const bench: Bench = {
  start(side, searching) {
    ending = new AbortController();
    [readings, polls, seen] = [0, 0, ''];
    const { signal } = ending;
    if (side === 'ours') {
      watchPage({
        platform,
        window,
        signal,
        onReading(reading) {
          readings += 1;
          seen = reading.seen;
        },
        onKeepOuts: () => undefined,
      });
      return;
    }
    const roles = searching ? SEARCHED : (Object.keys(platform.probes) as ProbeRole[]);
    const poll = (): void => {
      if (signal.aborted) return;
      polls += 1;
      allHits(platform, document, ...roles);
      requestAnimationFrame(poll);
    };
    requestAnimationFrame(poll);
  },
  stop() {
    ending.abort();
    return { readings, seen, polls };
  },
};
Object.assign(window, { bench });
