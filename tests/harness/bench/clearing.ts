import { pause } from '../../support/patience.ts';
import { MEET, type Benches } from './browsers.ts';
import { row, type Row } from './row.ts';
import { estimate, median, p95 } from './statistics.ts';
import { frameAt } from './typing.ts';

const RUNS = 20;
const DROPPED = 2;
/** For the overlay to come back to its place. */
const REST_MS = 500;

/** From the opening of a side panel of the call until the overlay lies on it no more. */
export async function measureClearing({ browsers, id }: Benches): Promise<readonly Row[]> {
  const page = await browsers.aside.newPage();
  try {
    await page.goto(`${MEET}?phase=in-call&heads=2&title=${encodeURIComponent('1:1 Pedro')}`);
    await frameAt(page, `chrome-extension://${id}/overlay.html`);
    const times: number[] = [];
    for (let run = 0; run < RUNS + DROPPED; run += 1) {
      await pause(REST_MS);
      times.push(await page.evaluate(openPanel));
    }
    const samples = times.slice(DROPPED);
    return [
      row({
        name: '-  a panel opens beneath: clear of it, p95',
        measured: `median ${median(samples).toFixed(0)} ms`,
        of: estimate(samples, p95),
        unit: 'ms',
        bar: 300,
        samples: { samples, unit: 'ms' },
      }),
    ];
  } finally {
    await page.close();
  }
}

/** Runs in the page: opens the chat, and closes it once it is clear. Gives the ms between. */
async function openPanel(): Promise<number> {
  const { __stage: stage } = window as unknown as {
    __stage: { openPanel(name: string): void; closePanel(): void };
  };
  const covered = (): boolean => {
    const frame = document.getElementById('aside-frame')?.getBoundingClientRect();
    const panel = document.querySelector('[data-panel-container-id]')?.getBoundingClientRect();
    if (!frame || !panel) throw new Error('the overlay or the panel is not there');
    return (
      frame.left < panel.right &&
      panel.left < frame.right &&
      frame.top < panel.bottom &&
      panel.top < frame.bottom
    );
  };
  stage.openPanel('chat');
  const since = performance.now();
  // Where they did not meet there would be nothing to measure.
  if (!covered()) throw new Error('the panel did not open beneath the overlay');
  while (covered()) {
    if (performance.now() - since > 5_000) throw new Error('the overlay did not move within 5 s');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const ms = performance.now() - since;
  stage.closePanel();
  return ms;
}
