import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { ROOT } from '../support/places.ts';

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
export async function inBothSchemes(tab: Tab, where: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await tab.setColorScheme(scheme);
    await expectAccessible(tab, `${where}, ${scheme}`);
    await picture(tab, where, scheme);
  }
}

/** The overlay, in the tab where it is, wears the theme of the settings: dark as the call, or the light one. */
export async function inBothThemes(tab: Tab, overlay: Frame, where: string): Promise<void> {
  for (const theme of SCHEMES) {
    await overlay.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectAccessible(overlay, `${where}, ${theme}`);
    await picture(tab, where, theme);
  }
}

/** What is audited is also there to be looked at: `.output/pictures/<browser>/`. */
async function picture(tab: Tab, where: string, scheme: string): Promise<void> {
  const name = where.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
  const [browser = ''] = test.info().project.name.split(',');
  const folder = join(ROOT, '.output', 'pictures', browser);
  mkdirSync(folder, { recursive: true });
  await tab.screenshot(join(folder, `${name}-${scheme}.png`));
}
