import type { Frame, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { pause } from '../support/patience.ts';
import { MEET, ZOOM, callAt, file, joined, stage, stored } from './site.ts';

const NEXT = { role: 'button', name: 'Done, next topic' } as const;
const STOP = { role: 'button', name: 'Stop the clock' } as const;
/** A reading that a change does not bring comes by itself every 15 s; some moves take two. */
const READINGS = { timeoutMs: 40_000 } as const;

/** What a page does in a call that is no leaving, and leaves no sign of the call, or another one. */
const ELSEWHERE: Readonly<Record<'Meet' | 'Zoom', readonly ((tab: Tab) => Promise<unknown>)[]>> = {
  Meet: [
    (tab) => stage(tab, 'reconnect', true),
    (tab) => stage(tab, 'reconnect', false),
    (tab) => stage(tab, 'picture', true),
    (tab) => stage(tab, 'picture', false),
    (tab) => stage(tab, 'navigateTo', '?authuser=1'),
  ],
  Zoom: [
    (tab) => stage(tab, 'reconnect', true),
    (tab) => stage(tab, 'phase', 'breakout'),
    (tab) => stage(tab, 'phase', 'in-call'),
    // The host puts one back at the door: within the grace that is no end.
    (tab) => stage(tab, 'phase', 'waiting'),
  ],
};

const runs = async (overlay: Frame): Promise<void> => {
  await overlay.waitFor(NEXT, READINGS);
  await overlay.waitFor(STOP);
};

// The tabs stay open until the next test: Firefox reports an answer that is under way while its page closes.
for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: no panel and no clock in the waiting room, both once admitted and no longer alone`, async ({
    driver,
  }) => {
    const phase = site === 'Meet' ? 'lobby' : 'waiting';
    const tab = await driver.openSite(callAt(base, { title: '1:1 Pedro', phase, heads: 2 }));
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('Pedro');
    // Meet names the meeting in its lobby only, Zoom in its waiting room.
    if (site === 'Meet') await stage(tab, 'phase', 'waiting');
    await overlay.waitForText('Pedro');
    expect(await overlay.sees(NEXT)).toBe(false);
    expect(await overlay.sees(STOP)).toBe(false);
    await stage(tab, 'phase', 'in-call', { heads: 1 });
    await overlay.waitForText('Starts by itself when Pedro is there', READINGS);
    // Two readings of the call have been taken by then.
    await pause(600);
    expect(await overlay.sees(STOP), 'the clock waits while one is alone').toBe(false);
    await stage(tab, 'heads', 2);
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
    await stage(tab, 'endForAll');
    await again.waitForText('How was it with Pedro?', READINGS);
  });

  test(`${site}: a dropped line and all that only looks like leaving keep the one talk`, async ({
    driver,
  }) => {
    const { tab, overlay } = await joined(driver, base);
    await file(tab, overlay, 'before it all');
    for (const turn of ELSEWHERE[site]) {
      expect(await turn(tab)).not.toBe(false);
      // Two readings confirm a leaving; they have been taken by then.
      await pause(900);
      expect(await overlay.sees({ role: 'textbox' })).toBe(true);
      expect(await overlay.text()).not.toContain('How was it');
    }
    await stage(tab, 'phase', 'in-call', { heads: 2 });
    await runs(overlay);
    expect(await overlay.text()).toContain('before it all');
    const talks = await stored(driver, 'talks');
    expect(talks).toHaveLength(1);
    expect(JSON.stringify(talks)).not.toContain('"endedAt":');
  });
}

test('Meet: a meeting made by /new is a call at once, and the same one when it has its code', async ({
  driver,
}) => {
  const tab = await driver.openSite(callAt('https://meet.google.com/new', { title: '1:1 Pedro', heads: 2 }));
  await tab.staysWithoutOverlay(500);
  await stage(tab, 'resolve');
  const overlay = await tab.waitForOverlay();
  await runs(overlay);
  await file(tab, overlay, 'in a meeting just made');
  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?', READINGS);
  expect(await stored(driver, 'talks')).toHaveLength(1);
});

for (const [form, address] of [
  ['a vanity host, without a shell', 'https://vanity.zoom.us/wc/1234567890/join'],
  ['a host’s own start', 'https://app.zoom.us/wc/1234567890/start'],
  ['a start from the web, which names no meeting', 'https://app.zoom.us/wc/start/webmeeting'],
] as const) {
  test(`Zoom: ${form}, joined, and left by its leave path`, async ({ driver }) => {
    const phase = form.startsWith('a vanity') ? 'lobby' : 'joining';
    const tab = await driver.openSite(callAt(address, { title: '1:1 Pedro', heads: 2, phase }));
    await tab.staysWithoutOverlay(300);
    await stage(tab, 'phase', 'in-call');
    const overlay = await tab.waitForOverlay();
    await runs(overlay);
    await file(tab, overlay, `said at ${form}`);
    await stage(tab, 'leave');
    await driver.waitForTab('/wc/leave');
    // The page is gone, and with it the panel: the toolbar asks how it was.
    await expect.poll(() => driver.badgeText(), { timeout: 20_000 }).toBe('1');
    const talks = await stored(driver, 'talks');
    expect(talks).toHaveLength(1);
    expect(JSON.stringify(talks)).toContain(`said at ${form}`);
    expect(JSON.stringify(talks), 'the talk is over').toContain('"endedAt":');
  });
}

test('Zoom: its own message that the host has ended it is believed, where the page shows no sign', async ({
  driver,
}) => {
  const { tab, overlay } = await joined(driver, ZOOM);
  await file(tab, overlay, 'kept to the end');
  await tab.evaluate(() => {
    const data = { pwd: 'hunter2', meetingNo: '1234567890' };
    const message = { sender: 'wc', event: 'END_BY_HOST', data, selectedPWA: true };
    window.postMessage({ type: 'PWA_IPC', message }, location.origin);
  });
  await overlay.waitForText('How was it with Pedro?');
  const talks = JSON.stringify(await stored(driver, 'talks'));
  expect(talks).toContain('kept to the end');
  expect(talks).not.toContain('hunter2');
});

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

test('a third person who stays folds the panel, until you are two or it is a note-taker', async ({
  driver,
}) => {
  test.slow();
  const meet = await joined(driver, MEET);
  const zoom = await joined(driver, ZOOM);
  // Both wait for the same while.
  for (const { tab, overlay } of [zoom, meet]) {
    await tab.bringToFront();
    await file(tab, overlay, 'for two pairs of eyes');
    await stage(tab, 'heads', 3);
  }
  for (const { tab, overlay } of [meet, zoom]) {
    await tab.bringToFront();
    await overlay.waitForGone(NEXT, READINGS);
    expect(await overlay.text()).not.toContain('for two pairs of eyes');
  }
  await stage(zoom.tab, 'heads', 2);
  await runs(zoom.overlay);
  await meet.tab.bringToFront();
  await meet.overlay.click({ role: 'button', name: 'Open Aside' });
  await meet.overlay.waitForText('Three here now');
  await meet.overlay.click({ role: 'button', name: 'It is a note-taker' });
  await runs(meet.overlay);
  for (const { overlay } of [meet, zoom]) expect(await overlay.text()).toContain('for two pairs of eyes');
});
