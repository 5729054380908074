import type { Frame } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { MEET, ZOOM, callAt, file, joined, stage, stored } from './site.ts';

const NEXT = { role: 'button', name: 'Done, next topic' } as const;
const STOP = { role: 'button', name: 'Stop the clock' } as const;
/** A reading that a change does not bring comes by itself every 15 s; some moves take two. */
const READINGS = { timeoutMs: 40_000 } as const;

const runs = async (overlay: Frame): Promise<void> => {
  await overlay.waitFor(NEXT, READINGS);
  await overlay.waitFor(STOP);
};

// The tabs stay open until the next test: Firefox reports an answer that is under way while its page closes.
for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: no panel and no clock in the waiting room, both once admitted`, async ({ driver }) => {
    const phase = site === 'Meet' ? 'lobby' : 'waiting';
    const tab = await driver.openSite(callAt(base, { title: '1:1 Pedro', phase, heads: 2 }));
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('Pedro');
    // Meet names the meeting in its lobby only, Zoom in its waiting room.
    if (site === 'Meet') await stage(tab, 'phase', 'waiting');
    await overlay.waitForText('Pedro');
    expect(await overlay.sees(NEXT)).toBe(false);
    expect(await overlay.sees(STOP)).toBe(false);
    await stage(tab, 'phase', 'in-call');
    await runs(overlay);
  });

  test(`${site}: a page that loses its markers in a call keeps the talk and its clock`, async ({
    driver,
  }) => {
    const { tab, overlay } = await joined(driver, base);
    await file(tab, overlay, 'said while it was seen');
    await stage(tab, 'blind', true);
    await overlay.waitForText('can’t see all of this call', READINGS);
    await runs(overlay);
    await file(tab, overlay, 'said while it was not');
    await stage(tab, 'blind', false);
    await expect.poll(() => overlay.text(), { timeout: 40_000 }).not.toContain('can’t see all of this call');
    const text = await overlay.text();
    expect(text).toContain('said while it was seen');
    expect(text).toContain('said while it was not');
    expect(await stored(driver, 'talks')).toHaveLength(1);
  });

  test(`${site}: a third person folds the panel, and it is back when you are two`, async ({ driver }) => {
    const { tab, overlay } = await joined(driver, base);
    await file(tab, overlay, 'for two pairs of eyes');
    await stage(tab, 'heads', 3);
    await overlay.waitForGone(NEXT, READINGS);
    expect(await overlay.text()).not.toContain('for two pairs of eyes');
    await stage(tab, 'heads', 2);
    await runs(overlay);
    expect(await overlay.text()).toContain('for two pairs of eyes');
  });

  test(`${site}: left and rejoined within a quarter of an hour, the same talk goes on`, async ({
    driver,
  }) => {
    const { tab, overlay } = await joined(driver, base);
    await file(tab, overlay, 'before the line dropped');
    await stage(tab, 'remove');
    await overlay.waitForText('How was it with Pedro?', READINGS);
    await stage(tab, 'phase', 'in-call');
    const again = await tab.waitForOverlay();
    await runs(again);
    expect(await again.text()).toContain('before the line dropped');
    expect(await stored(driver, 'talks')).toHaveLength(1);
  });
}

test('Meet: a second meeting in the same document is a second talk', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'only for the first');
  await overlay.type({ role: 'textbox' }, 'half a thought');
  // As a person goes on: over the site's start page, without a load, to the next lobby.
  await stage(tab, 'navigateAway');
  await stage(tab, 'navigateTo', '/xyz-abcd-efg');
  await stage(tab, 'phase', 'lobby', { bare: false, title: '1:1 Noor' });
  await (await tab.waitForOverlay()).waitForText('Start now', READINGS);
  await stage(tab, 'phase', 'in-call');
  await overlay.waitForText('Noor', READINGS);
  await runs(overlay);
  expect(await overlay.text()).not.toContain('only for the first');
  await file(tab, overlay, 'only for the second');
  const talks = await stored(driver, 'talks');
  expect(talks).toHaveLength(2);
  expect(talks.map((talk) => /only for the (?:first|second)/.exec(JSON.stringify(talk))?.[0]).sort()).toEqual(
    ['only for the first', 'only for the second'],
  );
  const [first] = talks.filter((talk) => JSON.stringify(talk).includes('only for the first'));
  expect(JSON.stringify(first), 'the first talk is over').toContain('"endedAt":');
  expect(JSON.stringify(first), 'what was typed stays with its talk').toContain('half a thought');
});
