import { GROUNDS, proveOn, provingScript } from '../harness/prove/proving.ts';
import { tableOf, type Tally } from '../harness/prove/tally.ts';
import { expect, test } from '../support/fixtures.ts';

/** Both browsers together make 200 runs, each its own half of one seed's. */
const RUNS = 100;
const SEED = { chromium: 2_611, firefox: 2_612 } as const;

test('on pages that a release has changed, joins and ends are seen, and nothing else is taken for one', async ({
  driver,
  engine,
}) => {
  const script = await provingScript();
  const tab = await driver.openSite(GROUNDS[0]?.url ?? '');
  const tallies = new Map<string, Tally>();
  for (const [index, ground] of GROUNDS.entries()) {
    const runs = Math.floor((RUNS + index) / GROUNDS.length);
    tallies.set(ground.name, await proveOn(tab, script, ground, { seed: SEED[engine], runs }));
  }
  await tab.close();
  console.log([`Seed ${SEED[engine]}, ${engine}`, ...tableOf(tallies)].join('\n'));
  expect([...tallies.values()].flatMap(({ failures }) => failures)).toEqual([]);
  // Nothing that was never tried is proven.
  for (const { joins, ends, blind } of tallies.values()) {
    for (const { asked, seen } of [joins, ends, blind]) {
      expect(asked).toBeGreaterThan(5);
      expect(seen).toBe(asked);
    }
  }
});

test('negative controls: a trap for a probe, and an end that nothing knows, fail the proof', async ({
  driver,
  engine,
}) => {
  const script = await provingScript();
  const tab = await driver.openSite(GROUNDS[0]?.url ?? '');
  for (const ground of GROUNDS.slice(0, 2)) {
    const given = { seed: SEED[engine], runs: 8 };
    const trapped = await proveOn(tab, script, ground, {
      ...given,
      sabotage: 'leave button counts as the call',
    });
    expect(trapped.falseInCall, ground.name).toBeGreaterThan(0);
    const deaf = await proveOn(tab, script, ground, { ...given, sabotage: 'no end is known' });
    expect(deaf.ends.seen, ground.name).toBeLessThan(deaf.ends.asked);
  }
  await tab.close();
});
