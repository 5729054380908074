import { expect, test } from '../support/fixtures.ts';
import type { Driver, Frame } from '../support/driver.ts';
import { joined, stored } from './site.ts';

const ROW = '[data-topic]';

/** The ids of the rows in the order in which they are seen. */
function rowsOf(overlay: Frame): Promise<readonly string[]> {
  return overlay.evaluate(
    (row) => [...document.querySelectorAll<HTMLElement>(row)].map(({ dataset }) => dataset['topic'] ?? ''),
    ROW,
  );
}

/** The ids of those of the stored topics that are among `rows`, in their stored order. */
async function storedRows(driver: Driver, rows: readonly string[]): Promise<readonly string[]> {
  const [talk] = await stored(driver, 'talks');
  const { body } = talk as unknown as {
    body: { agenda: { topics: readonly { readonly id: string }[] } };
  };
  return body.agenda.topics.map(({ id }) => id).filter((id) => rows.includes(id));
}

/** How far the middle of row `from` has to go to the upper part of row `to`. */
async function way(overlay: Frame, from: number, to: number): Promise<{ x: number; y: number }> {
  const start = await overlay.box({ css: `${ROW} [data-grip]`, nth: from });
  const end = await overlay.box({ css: `${ROW} [data-grip]`, nth: to });
  return { x: 0, y: Math.round(end.y + 2 - (start.y + start.height / 2)) };
}

test('a topic is dragged above another, stored so, and put back by undo', async ({ driver }) => {
  const { overlay } = await joined(driver);
  await overlay.waitFor({ css: ROW, nth: 2 });
  const before = await rowsOf(overlay);
  const [first, second, third, ...rest] = before;
  if (!first || !second || !third) throw new Error('there are fewer than three topics in sight');

  await overlay.drag({ css: `${ROW} [data-grip]`, nth: 2 }, await way(overlay, 2, 0));
  const moved = [third, first, second, ...rest];
  await expect.poll(() => rowsOf(overlay)).toEqual(moved);
  // The press was no click: what was open is open still.
  expect(await overlay.count(`${ROW}:has([role='img']):has(textarea)`)).toBe(1);
  expect(await overlay.text({ css: `${ROW}:has(textarea) h2` })).toContain('How are you');
  await expect.poll(() => storedRows(driver, before)).toEqual(moved);

  await overlay.click({ role: 'button', name: 'Undo' });
  await expect.poll(() => rowsOf(overlay)).toEqual(before);
  await expect.poll(() => storedRows(driver, before)).toEqual(before);
});

test('a trembling click opens the topic and moves nothing', async ({ driver }) => {
  const { overlay } = await joined(driver);
  await overlay.waitFor({ css: ROW, nth: 2 });
  const before = await rowsOf(overlay);
  await overlay.drag({ css: `${ROW} .title`, nth: 0 }, { x: 2, y: 2 });
  await overlay.waitUntil(
    { because: 'the second topic is open' },
    (row) => document.querySelectorAll(row)[1]?.querySelector('textarea') !== null,
    ROW,
  );
  expect(await rowsOf(overlay)).toEqual(before);
});

test('Escape in the middle of a drag leaves all as it was, and goes no further', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await overlay.waitFor({ css: ROW, nth: 2 });
  const before = await rowsOf(overlay);
  const marks = (): Promise<number> => overlay.count('[data-landing], [data-moving], [data-dragging]');
  await overlay.focus({ role: 'textbox' });
  // A drag that is not let go: made by script, with the pointer that there really is.
  await overlay.evaluate(() => {
    window.addEventListener('pointermove', ({ pointerId }) => {
      document.body.dataset['pointer'] = String(pointerId);
    });
  });
  await overlay.hover({ css: `${ROW} .title`, nth: 0 });
  await overlay.waitFor('body[data-pointer]');
  await overlay.evaluate(async (row) => {
    const third = document.querySelectorAll(row)[2];
    const pointerId = Number(document.body.dataset['pointer']);
    const send = (type: string, clientY: number): boolean | undefined =>
      third?.querySelector('.title')?.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerType: 'mouse',
          isPrimary: true,
          button: 0,
          buttons: 1,
          clientX: 60,
          clientY,
          pointerId,
        }),
      );
    const y = third?.getBoundingClientRect().top ?? 0;
    send('pointerdown', y);
    const until = Date.now() + 5_000;
    while (!document.querySelector('[data-moving]') && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      send('pointermove', 0);
    }
  }, ROW);
  await overlay.waitFor(`${ROW}[data-landing='above']`);
  await tab.press('Escape');
  await expect.poll(marks).toBe(0);
  expect(await rowsOf(overlay)).toEqual(before);
  // At its top level, Escape gives the focus back to the call.
  const focused = (): Promise<string | undefined> => tab.evaluate(() => document.activeElement?.id);
  const ours = await focused();
  await tab.press('Escape');
  await expect.poll(focused).not.toBe(ours);
});
