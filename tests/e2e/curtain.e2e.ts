import { expect, test } from '../support/fixtures.ts';
import { screenProgram } from '../support/screen.ts';
import { joined, stage } from './site.ts';

test('while the screen is shared through the page the overlay is gone, and one click brings it back', async ({
  startOwn,
  engine,
}) => {
  test.skip(
    engine === 'firefox' && screenProgram() === undefined,
    'a headless Firefox has no screen to capture, and Xvfb, which draws one, is not installed',
  );
  const driver = await startOwn({ screen: true });
  const { tab, overlay } = await joined(driver);
  await overlay.type({ role: 'textbox' }, 'not for their eyes');
  expect(await stage(tab, 'share', { video: true, preferCurrentTab: true })).toBe('shared');
  const hidden = () => getComputedStyle(document.getElementById('aside-frame')!).display === 'none';
  expect(await tab.evaluate(hidden)).toBe(true);
  await stage(tab, 'stopShare');
  await overlay.waitForText('Sharing has stopped');
  await overlay.click({ role: 'button', name: 'Sharing has stopped' });
  await overlay.waitFor({ role: 'textbox' });
  expect(await overlay.value({ role: 'textbox' })).toBe('not for their eyes');
  await tab.close();
});

test('a share that is refused hides the overlay while it is asked, and lifts the curtain by itself', async ({
  driver,
  engine,
}) => {
  const { tab, overlay } = await joined(driver);
  await tab.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { curtainSeen: seen });
    const frame = document.getElementById('aside-frame');
    if (!frame) throw new Error('no frame');
    new MutationObserver(() => seen.push(getComputedStyle(frame).display)).observe(frame, {
      attributes: true,
    });
  });
  // Chromium refuses a request that it cannot read, Firefox one for which there is no screen.
  const asked = engine === 'chromium' ? { video: false, audio: true } : { video: true };
  expect(await stage(tab, 'share', asked)).not.toBe('shared');
  await tab.waitUntil(
    { because: 'the overlay is back' },
    () => getComputedStyle(document.getElementById('aside-frame') as HTMLElement).display === 'block',
  );
  const displays = await tab.evaluate(() => (window as unknown as { curtainSeen: string[] }).curtainSeen);
  expect(displays).toContain('none');
  await overlay.waitFor({ role: 'textbox' });
  await tab.close();
});
