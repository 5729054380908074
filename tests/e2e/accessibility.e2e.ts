import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Frame, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { ROOT } from '../support/places.ts';
import { SHARING_ASKED, SHARING_ENDED } from '../../utils/platforms/sharing-signals.ts';
import { MEET, callAt, file, joined, stage, stored } from './site.ts';

const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

interface Axe {
  run(
    context: Document,
    options: { readonly iframes: boolean; readonly resultTypes: readonly string[] },
  ): Promise<{
    readonly passes: readonly unknown[];
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string | null;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }>;
}

/** What axe finds serious or critical in a document as it is now, and how many rules it found kept. */
async function audit(
  scope: Frame | Tab,
): Promise<{ readonly bad: readonly string[]; readonly kept: number; readonly theme: string }> {
  await scope.runSource(AXE);
  return scope.evaluate(async () => {
    // A picture in the middle of a fade has colours that nobody means.
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations, passes } = await axe.run(document, {
      iframes: false,
      resultTypes: ['violations', 'passes'],
    });
    return {
      bad: violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`)),
      kept: passes.length,
      theme: getComputedStyle(document.documentElement).colorScheme,
    };
  });
}

async function expectAccessible(scope: Frame | Tab, where: string): Promise<void> {
  const { bad, kept } = await audit(scope);
  expect.soft(bad, where).toEqual([]);
  // An empty document has no violation either.
  expect(kept, `rules that apply to ${where}`).toBeGreaterThan(5);
}

/** A page of ours in both schemes of the system. */
async function inBothSchemes(tab: Tab, where: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await tab.setColorScheme(scheme);
    await expectAccessible(tab, `${where}, ${scheme}`);
  }
}

/** The overlay wears the theme of the settings: dark as the call, or the light one. */
async function inBothThemes(overlay: Frame, where: string): Promise<void> {
  for (const theme of SCHEMES) {
    await overlay.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectAccessible(overlay, `${where}, ${theme}`);
  }
}

/** A talk with lines, ended, its retro not yet saved. Gives the talk's id. */
async function talked(driver: Driver): Promise<string> {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, 'Sofia wants one plan');
  await file(tab, overlay, '> one-page joint plan');
  await file(tab, overlay, '= we meet on Thursdays');
  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?');
  await tab.close();
  return String((await stored(driver, 'talks'))[0]?.['id']);
}

test('axe: the overlay before, in and after a call', async ({ driver }) => {
  const tab = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'lobby' }));
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('Start now');
  await inBothThemes(overlay, 'the brief');

  await stage(tab, 'heads', 2);
  await stage(tab, 'phase', 'in-call');
  await overlay.waitFor({ role: 'button', name: 'Done, next topic' });
  await file(tab, overlay, 'Sofia wants one plan');
  await file(tab, overlay, '> one-page joint plan');
  await inBothThemes(overlay, 'the panel');
  await overlay.click({ role: 'button', name: 'More', exact: true });
  await inBothThemes(overlay, 'the panel with its menu');

  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?');
  await inBothThemes(overlay, 'the retro in the overlay');
  await overlay.click({ role: 'button', name: 'Save', exact: true });
  await overlay.waitForText('Saved, and only here.');
  await inBothThemes(overlay, 'the saved retro');
  await tab.close();
});

test('axe: the chip, and the pill', async ({ driver }) => {
  const tab = await driver.openSite(callAt(MEET, { title: 'Coffee?', phase: 'in-call', heads: 2 }));
  const chip = await tab.waitForOverlay();
  await chip.waitForText('Is this a one-on-one?');
  await inBothThemes(chip, 'the chip');
  await chip.click({ role: 'button', name: 'Start', exact: true });
  await chip.click({ role: 'button', name: 'Fold to a pill' });
  await chip.waitFor({ role: 'button', name: 'Open Aside' });
  await inBothThemes(chip, 'the pill');
  await tab.close();
});

test('axe: the overlay with a third person, after sharing, and held by another tab', async ({ driver }) => {
  const { tab, overlay } = await joined(driver);
  await overlay.click({ role: 'button', name: 'Done, next topic' });
  await overlay.waitFor({ role: 'button', name: 'Undo' });
  await inBothThemes(overlay, 'the panel with a way back');

  await stage(tab, 'heads', 3);
  await overlay.waitFor({ role: 'button', name: 'Open Aside' });
  await overlay.click({ role: 'button', name: 'Open Aside' });
  await overlay.waitForText('Three here now');
  await inBothThemes(overlay, 'the panel with a third person');
  await stage(tab, 'heads', 2);
  await overlay.waitFor({ role: 'button', name: 'Done, next topic' });

  for (const signal of [SHARING_ASKED, SHARING_ENDED]) {
    await tab.evaluate((name) => document.dispatchEvent(new Event(name)), signal);
  }
  await overlay.waitForText('Sharing has stopped');
  await inBothThemes(overlay, 'the pill after sharing');
  await overlay.click({ role: 'button', name: 'Sharing has stopped' });
  await overlay.waitFor({ role: 'textbox' });

  const copy = await driver.openSite(callAt(MEET, { title: '1:1 Pedro', phase: 'in-call', heads: 2 }));
  const other = await copy.waitForOverlay();
  await other.waitForText('This talk is open in another tab');
  await inBothThemes(other, 'the panel held by another tab');
  await Promise.all([tab.close(), copy.close()]);
});

test('axe: the overlay on a page that it cannot read', async ({ driver }) => {
  const tab = await driver.openSite(callAt(MEET, { bare: 1 }));
  const overlay = await tab.waitForOverlay({ timeoutMs: 25_000 });
  await overlay.waitForText('can’t see');
  await inBothThemes(overlay, 'the chip on a page that cannot be read');
  await overlay.click({ role: 'button', name: 'Start', exact: true });
  await overlay.waitForText('By hand');
  await inBothThemes(overlay, 'the panel on a page that cannot be read');
  await tab.close();
});

test('axe: the popup and the notebook, empty', async ({ driver }) => {
  for (const path of ['popup.html', 'notebook.html']) {
    const page = await driver.extensionPage(path);
    await page.waitForText('Nobody here yet.');
    await inBothSchemes(page, `${path}, empty`);
    await page.close();
  }
});

test('axe: the popup, the notebook and the retro page with a talk in them', async ({ driver }) => {
  const id = await talked(driver);
  const popup = await driver.extensionPage('popup.html');
  await popup.waitForText('Pedro');
  await inBothSchemes(popup, 'the popup with data');
  await popup.fill({ role: 'textbox' }, 'plan');
  await popup.waitForText('one-page joint');
  await inBothSchemes(popup, 'the popup with a search');
  await popup.close();

  for (const path of [`popup.html#talk/${id}`, `notebook.html#talk/${id}`]) {
    const page = await driver.extensionPage(path);
    await page.waitForText('one-page joint plan');
    await inBothSchemes(page, path.replace(id, '…'));
    await page.close();
  }

  const retro = await driver.extensionPage(`retro.html#${id}`);
  await retro.waitFor({ role: 'button' });
  await inBothSchemes(retro, 'the retro page');
  await retro.close();
});

test('axe: the practice call', async ({ driver }) => {
  const page = await driver.extensionPage('practice.html');
  await page.waitForText('Practice call');
  await inBothSchemes(page, 'the practice call');
  await page.close();
});
