import type { Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { MEET, ZOOM, file, joined, stage, stored } from './site.ts';

/** How often the page changed its title, and how many frames of ours it has. */
interface Told {
  readonly titles: number;
  readonly frames: number;
}

/** For a second the page says whatever could be taken for a sign, as fast as it can, and then takes it back. */
function lie(tab: Tab): Promise<Told> {
  return tab.evaluate(async () => {
    const ends = performance.now() + 1_000;
    const honest = document.title;
    const forged = document.createElement('div');
    document.body.append(forged);
    const signs = [
      ['data-call-ended', 'true'],
      ['data-hc-context', '2'],
      ['class', 'waiting-room-container'],
      ['class', 'preview-root'],
      ['aria-label', 'You have been removed'],
    ] as const;
    const { port1, port2 } = new MessageChannel();
    const turn = (): Promise<unknown> =>
      new Promise((next) => {
        port1.onmessage = next;
        port2.postMessage('next');
      });
    let titles = 0;
    for (let round = 0; performance.now() < ends; round += 1) {
      for (let times = 0; times < 10; times += 1) document.title = `1:1 Nobody ${(titles += 1)}`;
      const [name, value] = signs[round % signs.length] ?? ['class', ''];
      const sign = document.createElement('div');
      sign.setAttribute(name, value);
      forged.replaceChildren(sign);
      if (round % 100 === 0) {
        for (const event of ['END_BY_HOST', 'REMOVED_BY_HOST', 'SUCCESS', 'START_PRESENTING']) {
          window.postMessage({ type: 'PWA_IPC', message: { event } }, location.origin);
        }
        for (const event of ['pagehide', 'popstate', 'pageshow', 'beforeunload', 'hashchange']) {
          window.dispatchEvent(new PageTransitionEvent(event, { persisted: true }));
        }
        for (const event of ['sharing-asked', 'curtain-is-down', 'sharing-refused', 'sharing-ended']) {
          document.dispatchEvent(new Event(`aside:${event}`));
        }
      }
      await turn();
    }
    forged.remove();
    document.title = honest;
    const frames = [...document.querySelectorAll('iframe')].filter(({ src }) =>
      src.includes('-extension://'),
    );
    return { titles, frames: frames.length };
  });
}

for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: a page that lies loses no line, hangs nothing and gets no second overlay`, async ({
    driver,
  }) => {
    const { tab, overlay } = await joined(driver, base);
    await file(tab, overlay, 'written before the lies');
    await overlay.type({ role: 'textbox' }, 'half a thought');
    const { titles, frames } = await lie(tab);
    expect(titles, 'thousands a second').toBeGreaterThan(2_000);
    expect(frames).toBe(1);

    // Honest again. It may be another talk by now, with whomever the page made up; nothing is lost by that.
    await stage(tab, 'phase', 'in-call', { title: '1:1 Pedro', heads: 1 });
    await stage(tab, 'heads', 2);
    const again = await tab.waitForOverlay();
    await again.waitFor({ role: 'button', name: 'Done, next topic' }, { timeoutMs: 40_000 });
    await file(tab, again, 'written after them');
    const talks = JSON.stringify(await stored(driver, 'talks'));
    for (const words of ['written before the lies', 'half a thought', 'written after them']) {
      expect(talks).toContain(words);
    }
    expect(
      await tab.evaluate(
        () =>
          [...document.querySelectorAll('iframe')].filter(({ src }) => src.includes('-extension://')).length,
      ),
    ).toBe(1);
  });
}
