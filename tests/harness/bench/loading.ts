import type { BrowserContext } from '@playwright/test';
import { pause } from '../../support/patience.ts';
import { BLANK, counters, MEET, type Benches } from './browsers.ts';
import { row, type Row } from './row.ts';
import { mean, median, pairedRatio } from './statistics.ts';

const PAIRS = 20;
/** Of each side, at first. */
const DROPPED = 2;
/** How long after its load event a page is still counted. */
const SETTLE_MS = 600;

interface Load {
  readonly task: number;
  readonly script: number;
}

/** Main-thread time of a page's load, with Aside over without, pair by pair. */
export async function measureLoading({ browsers }: Benches): Promise<readonly Row[]> {
  const lobby = (title: string): string => `${MEET}?busy=3&title=${encodeURIComponent(title)}`;
  const group = await pairs(browsers.aside, browsers.none, lobby('Weekly of the team'));
  const blank = await pairs(browsers.aside, browsers.empty, BLANK);
  const ours = await pairs(browsers.aside, browsers.none, lobby('1:1 Pedro'));
  return [
    // All that most pages ever get is the detector; a frame of any kind costs more than it (see below).
    rowOf('1  page load, busy page: with / without', group, 1.15),
    rowOf('1b page load, blank page: with / empty scripts', blank, 1.3),
    rowOf('1c page load, busy page, and the overlay comes: with / without', ours, 2),
  ];
}

interface Pairs {
  readonly ours: readonly Load[];
  readonly theirs: readonly Load[];
}

function rowOf(name: string, { ours, theirs }: Pairs, bar: number): Row {
  const tasks = [ours, theirs].map((loads) => loads.map(({ task }) => task)) as [number[], number[]];
  const script = mean(theirs.map((load) => load.script));
  return row({
    name,
    measured: `${median(tasks[0]).toFixed(1)} / ${median(tasks[1]).toFixed(1)} ms (own script ${script.toFixed(0)} ms)`,
    of: pairedRatio(...tasks),
    unit: 'x',
    bar,
    samples: { ours, theirs, unit: 'ms' },
  });
}

async function pairs(a: BrowserContext, b: BrowserContext, url: string): Promise<Pairs> {
  const ours: Load[] = [];
  const theirs: Load[] = [];
  for (let i = 0; i < PAIRS + DROPPED; i += 1) {
    // A B B A.
    if (i % 2 === 0) ours.push(await load(a, url));
    theirs.push(await load(b, url));
    if (i % 2 === 1) ours.push(await load(a, url));
  }
  return { ours: ours.slice(DROPPED), theirs: theirs.slice(DROPPED) };
}

async function load(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  try {
    const counted = await counters(page);
    await page.goto(url, { waitUntil: 'load' });
    await pause(SETTLE_MS);
    const now = await counted.read();
    const ms = (name: string): number => (now.get(name) ?? Number.NaN) * 1_000;
    return { task: ms('TaskDuration'), script: ms('ScriptDuration') };
  } finally {
    await page.close();
  }
}
