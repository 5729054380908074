import { expect, test } from '../support/fixtures.ts';
import { MEET, callAt, file, joined, seen, stage } from './site.ts';

test('a copy of the frame that the page makes stays blank', async ({ driver }) => {
  const { tab } = await joined(driver);
  await tab.evaluate(() => {
    const ours = document.getElementById('aside-frame') as HTMLIFrameElement;
    const copy = document.createElement('iframe');
    copy.id = 'copy';
    copy.src = ours.src;
    copy.addEventListener('load', () => copy.contentWindow?.postMessage('0'.repeat(32), '*'));
    document.body.append(copy);
  });
  const copy = tab.frame('#copy');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await copy.text()).trim()).toBe('');
  await tab.close();
});

test('forged events of the framework change nothing', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await tab.evaluate(() => {
    const id = new URL((document.getElementById('aside-frame') as HTMLIFrameElement).src).host;
    for (const name of ['call', 'presenting', 'overlay']) {
      const type = `${id}:${name}:wxt:content-script-started`;
      document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: name } }));
      window.postMessage({ type }, '*');
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await overlay.sees({ role: 'textbox' })).toBe(true);
  await tab.close();
});

test("typing never fires the call's own shortcuts, and Escape gives the focus back", async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'dem cv e d');
  const fired = await tab.evaluate(
    () => (window as unknown as { __stage: { shortcuts: { fired: string[] } } }).__stage.shortcuts.fired,
  );
  expect(fired).toEqual([]);
  await overlay.click({ role: 'textbox' });
  await tab.press('Escape');
  await tab.waitUntil(
    { because: 'the call has the focus again' },
    () => document.activeElement?.id !== 'aside-frame',
  );
  await tab.close();
});

for (const variant of [
  'plain',
  'coep-require-corp',
  'coep-credentialless',
  'dip',
  'strict-csp',
  'trusted-types',
]) {
  test(`the overlay works on a page served as ${variant}`, async ({ driver }) => {
    const { tab, overlay } = await joined(driver, MEET, { variant });
    await file(tab, overlay, `kept under ${variant}`);
    expect(await seen(tab)).not.toContain('kept under');
    await tab.close();
  });
}

test('a page without one known marker: blind is said, a start by hand offered, nothing thrown', async ({
  driver,
}) => {
  const tab = await driver.openSite(callAt(MEET, { bare: 1 }));
  // A page that is still loading looks the same, so Aside waits for a second reading.
  const chip = await tab.waitForOverlay({ timeoutMs: 25_000 });
  await chip.waitForText('can’t see');
  await chip.click({ role: 'button', name: 'Start', exact: true });
  await chip.waitForText('By hand');
  await file(tab, chip, 'kept on a page nobody knows');
  expect(await driver.faults()).toEqual([]);
  await tab.close();
});

test('a hostile title is shown as text and kept to 500 characters', async ({ driver }) => {
  const title = `1:1 Pedro <img src=x onerror=alert(1)> \u202e😀 ${'x'.repeat(10_000)}`;
  const { tab, overlay } = await joined(driver);
  await stage(tab, 'title', title);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await overlay.count('img')).toBe(0);
  expect(await overlay.sees({ role: 'textbox' })).toBe(true);
  await tab.close();
});

test('a pasted megabyte is refused with a sentence and stays in the field', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await overlay.click({ role: 'textbox' });
  await overlay.evaluate(() => {
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = 'm'.repeat(1_000_000);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tab.press('Enter');
  await overlay.waitForText('too long');
  expect((await overlay.value({ role: 'textbox' })).length).toBe(1_000_000);
  await tab.close();
});
