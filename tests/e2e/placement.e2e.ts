import { expect, test } from '../support/fixtures.ts';
import type { Box, Tab } from '../support/driver.ts';
import { MEET, ZOOM, joined, stage } from './site.ts';

const WIDTHS = [360, 480, 640, 899, 900, 1024, 1280, 1600, 1920];
/** What the overlay must never lie on, as each stand-in marks it. */
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  Meet: [
    '[jsname="Qx7uuf"] button',
    'button[jsname="CQylAd"]',
    '[data-panel-container-id]',
    '[jsname="dsyhDe"]',
  ],
  Zoom: [
    '.preview-join-button',
    '.footer__leave-btn-container',
    '.chat-container',
    '.live-transcription-subtitle',
  ],
};

async function overlaps(tab: Tab, selectors: readonly string[]): Promise<string[]> {
  return tab.evaluate((list) => {
    const frame = document.getElementById('aside-frame')?.getBoundingClientRect();
    if (!frame || frame.width === 0) return [];
    return list.filter((selector) =>
      [...document.querySelectorAll(selector)].some((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.width > 0 &&
          frame.left < box.right &&
          box.left < frame.right &&
          frame.top < box.bottom &&
          box.top < frame.bottom
        );
      }),
    );
  }, selectors);
}

/** What it still lies on when it has had time to move: nothing, as soon as two looks in a row find nothing. */
async function covers(tab: Tab, selectors: readonly string[]): Promise<string[]> {
  const end = performance.now() + 5_000;
  for (let clear = 0; ;) {
    const hits = await overlaps(tab, selectors);
    clear = hits.length === 0 ? clear + 1 : 0;
    if (clear === 2 || performance.now() > end) return hits;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function boxOf(tab: Tab): Promise<Box> {
  return tab.evaluate(() => {
    const { x, y, width, height } = document.getElementById('aside-frame')!.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Where it is once it has been there for three looks: it asks for its height after its first drawing. */
async function restingBox(tab: Tab): Promise<Box> {
  let [box, looks] = [await boxOf(tab), 0];
  await expect
    .poll(
      async () => {
        const now = await boxOf(tab);
        looks = JSON.stringify(now) === JSON.stringify(box) ? looks + 1 : 0;
        box = now;
        return looks;
      },
      { intervals: [200] },
    )
    .toBeGreaterThanOrEqual(3);
  return box;
}

for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: nothing of the call is covered, from 360 to 1920 px`, async ({ driver }) => {
    test.slow();
    const { tab } = await joined(driver, base);
    const covered: string[] = [];
    for (const width of WIDTHS) {
      await tab.setViewport({ width, height: 720 });
      for (const phase of ['in-call', 'lobby']) {
        await stage(tab, 'phase', phase);
        for (const panel of phase === 'in-call' ? ['', 'chat', 'captions'] : ['']) {
          if (panel === 'chat') await stage(tab, 'openPanel', 'chat');
          if (panel === 'captions') await stage(tab, 'captions', true);
          for (const hit of await covers(tab, CONTROLS[site] ?? []))
            covered.push(`${width} ${phase} ${panel}: ${hit}`);
          if (panel === 'chat') await stage(tab, 'closePanel');
          if (panel === 'captions') await stage(tab, 'captions', false);
        }
      }
    }
    expect(covered).toEqual([]);
    await tab.close();
  });
}

test('a panel of the call opens beneath it: it makes room without taking the focus, and comes back', async ({
  driver,
}) => {
  const { tab } = await joined(driver);
  await tab.setViewport({ width: 1280, height: 720 });
  const before = await restingBox(tab);
  await tab.evaluate(() => document.body.focus());
  await stage(tab, 'openPanel', 'chat');
  expect(await covers(tab, CONTROLS['Meet'] ?? [])).toEqual([]);
  expect(await tab.evaluate(() => document.activeElement?.id ?? '')).not.toBe('aside-frame');
  expect(await boxOf(tab)).not.toEqual(before);
  await stage(tab, 'closePanel');
  await expect.poll(() => boxOf(tab)).toEqual(before);
  await tab.close();
});

test('folded it is a pill, and its place is remembered for the site', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await overlay.click({ role: 'button', name: 'Fold to a pill' });
  await tab.waitUntil(
    { because: 'the frame is a pill' },
    () => document.getElementById('aside-frame')!.getBoundingClientRect().height <= 48,
  );
  await tab.reload();
  await tab.waitForOverlay();
  await tab.waitUntil(
    { because: 'the frame is a pill again' },
    () => (document.getElementById('aside-frame')?.getBoundingClientRect().height ?? 99) <= 48,
  );
  await tab.close();
});
