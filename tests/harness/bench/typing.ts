import type { Frame, Page } from '@playwright/test';
import { PATIENCE } from '../../support/driver.ts';
import { pause, until } from '../../support/patience.ts';
import { MEET, TEXTAREA, type Benches } from './browsers.ts';
import { row, type Row } from './row.ts';
import { median, p95, ratioOf } from './statistics.ts';

const BLOCKS = 4;
const KEYS = 40;
/** Of each block, at first. */
const DROPPED = 2;
const BETWEEN_MS = 25;
const WORDS = 'the plan that sofia wants is one page ';

/** From a key to after the next frame: in the overlay's field over a bare textarea in a frame of another site. */
export async function measureTyping({ browsers, id }: Benches): Promise<readonly Row[]> {
  const call = `${MEET}?phase=in-call&heads=2&title=${encodeURIComponent('1:1 Pedro')}`;
  const overlay = await browsers.aside.newPage();
  const bare = await browsers.none.newPage();
  try {
    await overlay.goto(call);
    await bare.goto(call);
    await bare.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;top:80px;right:16px;width:344px;height:420px;z-index:9';
      frame.src = url;
      document.body.append(frame);
    }, TEXTAREA);
    const field = await frameAt(overlay, `chrome-extension://${id}/overlay.html`);
    const textarea = await frameAt(bare, TEXTAREA);
    for (const frame of [field, textarea]) {
      await frame.getByRole('textbox').first().click();
      await frame.evaluate(listen);
    }
    const samples: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    for (let block = 0; block < BLOCKS; block += 1) {
      // A B B A.
      const order = block % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
      for (const side of order) {
        const times = side === 'ours' ? await type(overlay, field) : await type(bare, textarea);
        samples[side].push(...times);
      }
    }
    const { ours, theirs } = samples;
    return [
      row({
        name: '3  keystroke to frame, p95: overlay / textarea',
        measured: `${p95(ours).toFixed(1)} / ${p95(theirs).toFixed(1)} ms (medians ${median(ours).toFixed(1)} / ${median(theirs).toFixed(1)})`,
        of: ratioOf(p95, ours, theirs),
        unit: 'x',
        bar: 1.25,
        samples: { ...samples, unit: 'ms' },
      }),
    ];
  } finally {
    await overlay.close();
    await bare.close();
  }
}

async function type(page: Page, frame: Frame): Promise<readonly number[]> {
  await page.bringToFront();
  await frame.evaluate(() => {
    (window as unknown as { times: number[] }).times = [];
  });
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.press(WORDS[i % WORDS.length] === ' ' ? 'Space' : (WORDS[i % WORDS.length] ?? 'a'));
    await pause(BETWEEN_MS);
  }
  await pause(100);
  const times = await frame.evaluate(() => (window as unknown as { times: number[] }).times);
  if (times.length < KEYS) throw new Error(`Of ${KEYS} keys ${times.length} arrived.`);
  return times.slice(DROPPED);
}

/** Runs in the frame: notes for each key how long after it the next frame was done, in ms. */
function listen(): void {
  const holder = window as unknown as { times: number[] };
  holder.times = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => holder.times.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}

/** The page's frame at an address that begins so, once its text box is there. */
export async function frameAt(page: Page, url: string): Promise<Frame> {
  const frame = await until(
    PATIENCE,
    () => `Waiting for a frame at ${url}`,
    async () => page.frames().find((one) => one.url().startsWith(url)),
  );
  await frame.getByRole('textbox').first().waitFor();
  return frame;
}
