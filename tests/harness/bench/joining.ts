import type { BrowserContext, Page } from '@playwright/test';
import { PATIENCE } from '../../support/driver.ts';
import { pause, until } from '../../support/patience.ts';
import { MEET, type Benches } from './browsers.ts';
import { row, type Row } from './row.ts';
import { estimate, median, p95, ratioOf } from './statistics.ts';

const RUNS = 20;
/** Of each side, at first: a worker's cold start is seldom a call's. */
const DROPPED = 2;
/** For the lobby to come to rest before the join. */
const REST_MS = 400;

/** From the last change that makes it a call to a text box that can be typed in. */
export async function measureJoining({ browsers, id }: Benches): Promise<readonly Row[]> {
  for (const context of [browsers.aside, browsers.empty]) await context.addInitScript(watchForBox);
  const overlay = `chrome-extension://${id}/overlay.html`;
  const blank = `chrome-extension://${id}/blank.html`;
  const ours: number[] = [];
  const theirs: number[] = [];
  let before = 0;
  for (let i = 0; i < RUNS + DROPPED; i += 1) {
    const joinOurs = async (): Promise<void> => {
      const { ms, framed } = await join(browsers.aside, i, overlay, turnIntoCall);
      ours.push(ms);
      if (framed) before += 1;
    };
    if (i % 2 === 0) await joinOurs();
    theirs.push((await join(browsers.empty, i, blank, addFrame)).ms);
    if (i % 2 === 1) await joinOurs();
  }
  const [a, b] = [ours.slice(DROPPED), theirs.slice(DROPPED)];
  const measured = `medians ${median(a).toFixed(0)} / ${median(b).toFixed(0)} ms`;
  const samples = { ours: a, theirs: b, framedBeforeTheJoin: before, unit: 'ms' };
  return [
    row({
      name: '9  join to overlay usable, p95',
      measured,
      of: estimate(a, p95),
      unit: 'ms',
      bar: 300,
      samples,
    }),
    row({
      name: '9  the same, p95 over a blank extension frame',
      measured: `p95 ${p95(a).toFixed(0)} / ${p95(b).toFixed(0)} ms`,
      of: ratioOf(p95, a, b),
      unit: 'x',
      samples,
    }),
  ];
}

/** One join in a meeting of its own. `framed`: the frame was in the page before. */
async function join(
  context: BrowserContext,
  run: number,
  frameUrl: string,
  change: (url: string) => number,
): Promise<{ readonly ms: number; readonly framed: boolean }> {
  // The talk before left its retro in a window of its own, which would lie over this page.
  const [, ...others] = context.pages();
  for (const other of others) await other.close();
  const page = await context.newPage();
  try {
    const letters = [Math.floor(run / 26), run % 26].map((n) => String.fromCharCode(97 + n)).join('');
    await page.goto(
      MEET.replace('abc-mnop-xyz', `aa${letters[0]}-bench-xx${letters[1]}`.replace('bench', 'benc')),
    );
    await pause(REST_MS);
    await page.bringToFront();
    const framed = Boolean(boxFrame(page, frameUrl));
    const changed = await page.evaluate(change, frameUrl);
    const usable = await until(
      PATIENCE,
      () => `Waiting for a text box after join ${run} at ${frameUrl}, framed before: ${framed}`,
      async () => {
        const at = await boxFrame(page, frameUrl)?.evaluate(
          () => (window as unknown as { usableAt?: number }).usableAt,
        );
        return at !== undefined && at >= changed ? at : undefined;
      },
    );
    return { ms: usable - changed, framed };
  } catch (error) {
    // What the page shows instead is half of the answer.
    const shown = await boxFrame(page, frameUrl)?.evaluate(() => document.body.innerText);
    throw new Error(`${String(error)}; the frame shows: ${shown ?? 'there is none'}`, { cause: error });
  } finally {
    await page.close();
  }
}

function boxFrame(page: Page, url: string): ReturnType<Page['frames']>[number] | undefined {
  return page.frames().find((frame) => frame.url().startsWith(url));
}

/** Runs in the page: the join, with the title that makes it a one-on-one. Gives when, in ms of the epoch. */
function turnIntoCall(): number {
  const { __stage: stage } = window as unknown as {
    __stage: { phase(name: string, more: Readonly<Record<string, unknown>>): void };
  };
  stage.phase('in-call', { title: '1:1 Pedro', heads: 2 });
  return performance.timeOrigin + performance.now();
}

/** Runs in the page: a frame as large as the overlay's. */
function addFrame(url: string): number {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;top:80px;right:16px;width:344px;height:420px;z-index:9';
  frame.src = url;
  document.body.append(frame);
  return performance.timeOrigin + performance.now();
}

/** Runs in each new document: notes since when one can type, after the frame that showed the box. */
function watchForBox(): void {
  if (location.protocol !== 'chrome-extension:' || window === window.top) return;
  const holder = window as unknown as { usableAt: number | undefined };
  const usable = (): boolean =>
    [...document.querySelectorAll('textarea:enabled')].some((box) => {
      const { width, height, left, top } = box.getBoundingClientRect();
      return width > 0 && box.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  const look = (): void => {
    if (!usable()) holder.usableAt = undefined;
    else if (holder.usableAt === undefined) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        holder.usableAt ??= performance.timeOrigin + performance.now();
      };
      port2.postMessage(undefined);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
