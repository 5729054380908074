import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { pause } from '../../support/patience.ts';
import { bundle } from '../bundle.ts';
import { MEET, type Benches } from './browsers.ts';
import type { Bench, Side } from './in-page.ts';
import { row, type Row } from './row.ts';
import { mean, ratioOf } from './statistics.ts';

const SEED = 3;
const WINDOW_MS = 4_000;
/** Between the start of what is measured and its window: a first look is not idling. */
const WARM_MS = 700;
const ROUNDS = 3;
const SAMPLE_US = 200;
const LATE_US = 10 * SAMPLE_US;
/** By this name the profile knows what is measured. */
const FILE = 'aside-bench.js';

const ROUND: readonly Side[] = ['ours', 'poll', 'poll', 'ours'];

/** As the DevTools protocol gives it; times are in µs. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Script time of our detector over a poll of the same probes in each frame. The page's own is in neither. */
export async function measureDetector({ browsers }: Benches): Promise<readonly Row[]> {
  const source = await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)));
  const rows: Row[] = [];
  for (const searching of [true, false]) {
    const page = await browsers.none.newPage();
    try {
      await page.goto(`${MEET}?busy=${SEED}&${searching ? 'bare=1' : 'phase=in-call&heads=2&title=Busy'}`);
      await page.evaluate(`${source};undefined\n//# sourceURL=${FILE}`);
      rows.push(await rowOf(page, searching));
    } finally {
      await page.close();
    }
  }
  return rows;
}

async function rowOf(page: Page, searching: boolean): Promise<Row> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  const samples: Record<Side, number[]> = { ours: [], poll: [] };
  const notes: unknown[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ROUND) {
      await page.evaluate(
        ([which, bare]) => (window as unknown as { bench: Bench }).bench.start(which, bare),
        [side, searching] as const,
      );
      await pause(WARM_MS);
      await session.send('Profiler.start');
      await pause(WINDOW_MS);
      const { profile } = await session.send('Profiler.stop');
      const said = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.stop());
      samples[side].push((spentIn(profile, FILE) / (profile.endTime - profile.startTime)) * 60_000);
      notes.push({ side, ...said });
      check(side, searching, said);
    }
  }
  const [ours, poll] = [mean(samples.ours), mean(samples.poll)];
  return row({
    name: `2  detector, ${searching ? 'searching' : 'settled'}: ours / rAF poll`,
    measured: `${ours.toFixed(0)} / ${poll.toFixed(0)} ms per min`,
    of: ratioOf(mean, samples.ours, samples.poll),
    unit: 'x',
    bar: 0.1,
    samples: { ...samples, notes, seed: SEED, unit: 'script ms per minute' },
  });
}

/**
 * The time of a profile, in µs, that was spent in functions of `file` and in all that they called. A sample that
 * comes much too late says that the thread was kept off its core, so no sample counts for more than a few.
 */
function spentIn({ nodes, samples = [], timeDeltas = [] }: Profile, file: string): number {
  const within = new Set<number>();
  // A parent stands before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.endsWith(file)) within.add(id);
    if (within.has(id)) for (const child of children) within.add(child);
  }
  return samples.reduce(
    (sum, id, i) => sum + (within.has(id) ? Math.min(timeDeltas[i] ?? 0, LATE_US) : 0),
    0,
  );
}

/** A detector that slept, or a page that it did not understand, would measure nothing. */
function check(side: Side, searching: boolean, said: ReturnType<Bench['stop']>): void {
  const right =
    side === 'poll' ? said.polls > 0 : searching ? said.seen !== 'in-call' : said.seen === 'in-call';
  if (!right) throw new Error(`The detector's bench ran idle: ${side}, ${JSON.stringify(said)}`);
}
