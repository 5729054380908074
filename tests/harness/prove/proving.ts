import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';
import { PROVING_HOST } from '../sites/pages.ts';
import type { Order, Sabotage } from './in-page.ts';
import { NOTHING, sum, type Ground, type Tally } from './tally.ts';

/** A page that goes to addresses and runs what it is given: a tab of either browser. */
export interface ProvingPage {
  goto(url: string): Promise<unknown>;
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

/** The pages that runs are made on, on a host where no extension is. */
export const GROUNDS: readonly Ground[] = [
  { name: 'Meet', platform: 'meet', url: `https://${PROVING_HOST}/abc-mnop-xyz?variant=plain&seen=0` },
  {
    name: 'Zoom',
    platform: 'zoom',
    url: `https://${PROVING_HOST}/wc/81234567890/join?variant=plain&seen=0&shell=0`,
  },
  {
    name: 'Zoom in its shell',
    platform: 'zoom',
    url: `https://${PROVING_HOST}/wc/81234567890/join?variant=plain&seen=0`,
  },
];

const BATCH = 10;
const OWN_CLOCK = {
  setTimeout: 'proveClock.setTimeout',
  setInterval: 'proveClock.setInterval',
  clearTimeout: 'proveClock.clear',
  clearInterval: 'proveClock.clear',
  'Date.now': 'proveClock.now',
};

/** The script for the page: the clock first, then the detector and the journeys that go by it. */
export async function provingScript(): Promise<string> {
  const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  return [
    `{ ${await bundle(at('clock.ts'))}\n window.proveClock ??= new asideBundle.Clock(); }`,
    `{ ${await bundle(at('in-page.ts'), OWN_CLOCK)} }`,
  ].join('\n');
}

/** Makes so many runs on one kind of page, in one page that is reused. */
export async function proveOn(
  page: ProvingPage,
  script: string,
  ground: Ground,
  { seed, runs, sabotage = 'none' }: { seed: number; runs: number; sabotage?: Sabotage },
): Promise<Tally> {
  await page.goto(ground.url);
  await page.evaluate(addScript, script);
  let tally = NOTHING;
  const { platform } = ground;
  // No two grounds see the same journey.
  const numbers = GROUNDS.indexOf(ground) * 1_000_000;
  for (let done = 0; done < runs; done += BATCH) {
    const first = numbers + done;
    const order: Order = { platform, seed, first, runs: Math.min(BATCH, runs - done), sabotage };
    tally = sum(tally, await page.evaluate(runInPage, order, script));
  }
  return tally;
}

/** These two run in the page. */
function addScript(source: string): void {
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
}

function runInPage(order: Order, source: string): Promise<Tally> {
  const { prove } = window as unknown as { prove: { run(order: Order, source: string): Promise<Tally> } };
  return prove.run(order, source);
}
