import { expect, test } from '../support/fixtures.ts';
import type { Frame, Tab } from '../support/driver.ts';
import { MEET, ZOOM, callAt, file, joined, seen, stage, stored } from './site.ts';

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

/** Right-to-left marks that are never closed, joined emoji, controls, markup, and far more than any title is. */
const HOSTILE = `<img src=x onerror=alert(1)><marquee>bold</marquee> \u202eمرحبا שלום 👩‍👩‍👧‍👦😀 \u0007\u001b[31m\u200b ${'😀x'.repeat(4_000)}`;

/** A document that shows the hostile title as text, with nothing made of it and nothing pushed out of sight. */
async function expectOnlyText(scope: Frame | Tab, where: string): Promise<void> {
  await scope.waitForText('<img src=x onerror=alert(1)><marquee>bold</marquee>', { because: where });
  const found = await scope.evaluate(() => ({
    made: document.querySelectorAll('img, marquee').length,
    wide: [document.documentElement, ...document.querySelectorAll('body *')]
      .filter(
        (one) => /auto|scroll/.test(getComputedStyle(one).overflowX) || one === document.documentElement,
      )
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map(({ localName, className }) => `${localName}.${className}`),
    tall: [...document.querySelectorAll('h1, h2')].filter((one) => one.getBoundingClientRect().height > 80)
      .length,
  }));
  expect(found, where).toEqual({ made: 0, wide: [], tall: 0 });
}

for (const [site, base] of [
  ['Meet', MEET],
  ['Zoom', ZOOM],
] as const) {
  test(`${site}: a hostile title is shown as text, cut by CSS, and kept to 500 characters`, async ({
    driver,
  }) => {
    const tab = await driver.openSite(callAt(base, { phase: 'lobby' }));
    await stage(tab, 'title', HOSTILE);
    await stage(tab, 'heads', 2);
    await stage(tab, 'phase', 'in-call');
    const overlay = await tab.waitForOverlay();
    await expectOnlyText(overlay, 'the chip');
    await overlay.click({ role: 'button', name: 'Start', exact: true });
    await overlay.waitFor({ role: 'button', name: 'Done, next topic' });
    await expectOnlyText(overlay, 'the panel');
    await file(tab, overlay, 'kept under a hostile title');
    await stage(tab, 'leave');
    await overlay.click({ role: 'button', name: 'Save', exact: true });
    await overlay.waitForText('Saved, and only here.');
    await tab.close();

    const [record] = await stored(driver, 'talks');
    const { title } = record?.['body'] as { readonly title: string };
    // A control is a space in a title; a last character is left out where only its half has room.
    expect([499, 500]).toContain(title.length);
    expect(HOSTILE.replace(/[\p{Cc}\s]+/gu, ' ').startsWith(title)).toBe(true);
    for (const path of ['popup.html', `popup.html#talk/${String(record?.['id'])}`, 'notebook.html']) {
      const page = await driver.extensionPage(path);
      await expectOnlyText(page, path);
      await page.close();
    }
  });
}

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
