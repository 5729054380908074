import { expect, test } from '../support/fixtures.ts';
import { MEET, ZOOM, callAt, file, seen, stage } from './site.ts';

const SECRET = 'Sofia wants one plan and not two';

for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: lobby, call, notes, retro, and the popup finds the words`, async ({ driver }) => {
    const tab = await driver.openSite(callAt(base, { title: '1:1 Pedro', phase: 'lobby' }));
    // Zoom shows no title before one is in the call, so its brief begins there.
    if (site === 'Meet') await (await tab.waitForOverlay()).waitForText('Start now');
    await stage(tab, 'title', '1:1 Pedro');
    await stage(tab, 'phase', 'in-call');
    const overlay = await tab.waitForOverlay();
    await overlay.waitFor({ role: 'textbox' });
    expect(await overlay.text()).toContain('Pedro');

    await file(tab, overlay, SECRET);
    await file(tab, overlay, '> one-page joint plan');
    for (let done = 1; done <= 3; done += 1) {
      await overlay.click({ role: 'button', name: 'Done, next topic' });
      await overlay.waitForText(done === 1 ? '1 topic done' : `${done} topics done`);
    }
    const noticed = await seen(tab);
    expect(noticed).not.toContain('Sofia');
    expect(noticed).not.toContain('joint plan');
    expect(await tab.evaluate(() => (window as unknown as { __seen: { keys: number } }).__seen.keys)).toBe(0);

    await stage(tab, 'leave');
    // Zoom goes on to a page of its own, on which the retro comes back.
    const left = site === 'Meet' ? '/abc-mnop-xyz' : '/wc/home';
    await tab.waitUntil({ because: 'the site has moved on' }, (path) => location.pathname === path, left);
    await overlay.waitForText('How was it with Pedro?');
    await overlay.click({ css: 'label', text: '4', exact: true });
    await overlay.fill({ role: 'textbox' }, 'Ask sooner');
    await overlay.click({ role: 'button', name: 'Save', exact: true });
    await overlay.waitForText('Saved, and only here.');
    await tab.close();

    const popup = await driver.extensionPage('popup.html');
    await popup.fill({ role: 'textbox' }, 'sofia plan');
    await popup.waitForText(SECRET);
    expect(await driver.faults()).toEqual([]);
    await popup.close();
  });
}

test('a group call gets nothing, an uncertain one the chip', async ({ driver }) => {
  const group = await driver.openSite(
    callAt(MEET, { title: 'Platform team standup', phase: 'in-call', heads: 6 }),
  );
  await group.staysWithoutOverlay(2_000);
  await group.close();

  const unsure = await driver.openSite(callAt(MEET, { title: 'Coffee?', phase: 'in-call', heads: 2 }));
  const chip = await unsure.waitForOverlay();
  await chip.waitForText('Is this a one-on-one?');
  await chip.click({ role: 'button', name: 'Start', exact: true });
  await chip.waitFor({ role: 'button', name: 'Done, next topic' });
  await unsure.close();
});
