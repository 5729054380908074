import { negativeControls, probeExpectations } from '../harness/sites/probe-expectations.ts';
import type { Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';

/** How often each selector hits, or the word `refused` for one that the engine does not know. */
function hits(tab: Tab, selectors: readonly string[]): Promise<readonly (number | 'refused')[]> {
  return tab.evaluate(
    (asked) =>
      asked.map((css) => {
        try {
          return document.querySelectorAll(css).length;
        } catch {
          return 'refused' as const;
        }
      }),
    selectors,
  );
}

for (const { platform, state, url, counts } of probeExpectations) {
  test(`every probe counts what it must on ${platform}, ${state}`, async ({ driver }) => {
    const tab = await driver.openSite(url);
    const selectors = counts.map(({ css }) => css);
    const found = await hits(tab, selectors);
    // As one object, so that a failure names each selector that is off.
    expect(Object.fromEntries(selectors.map((css, index) => [css, found[index]]))).toEqual(
      Object.fromEntries(counts.map(({ css, count }) => [css, count])),
    );
    await tab.close();
  });
}

test('negative controls: a renamed marker is missed, a wrong selector is refused', async ({ driver }) => {
  for (const { url, css, expected } of negativeControls.renamed) {
    const right = await driver.openSite(url.replace(/&renamed=[^&]+/, ''));
    expect(await hits(right, [css])).toEqual([expected]);
    await right.close();

    const renamed = await driver.openSite(url);
    expect(await hits(renamed, [css, negativeControls.refused])).toEqual([0, 'refused']);
    await renamed.close();
  }
});
