/**
 * Proves how robust the detector is: journeys through calls on stand-in pages that a seeded release has changed, in
 * the real engine, on a clock that costs no waiting. Prints the counts.
 *
 *   npm run prove                            1,000 runs, a new seed each time
 *   npm run prove -- --seed=N --runs=N       the same runs again, or more
 *   npm run prove -- --show=N                with every step of so many failed runs
 */
import { chromium } from '@playwright/test';
import { browserProgram } from '../support/places.ts';
import { GROUNDS, proveOn, provingScript, type ProvingPage } from './prove/proving.ts';
import { tableOf, type Tally } from './prove/tally.ts';
import { SiteServer } from './site-server.ts';
import { answer, PROVING_HOST } from './sites/pages.ts';

const asked = (name: string): number | undefined => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given === undefined ? undefined : Number(given.slice(name.length + 3));
};
const seed = asked('seed') ?? Math.floor(Math.random() * 1_000_000);
const runs = asked('runs') ?? 1_000;
const show = asked('show') ?? 3;
if (![seed, runs, show].every((number) => Number.isInteger(number) && number >= 0) || runs < 1) {
  console.error('--seed, --runs and --show are whole numbers, and there is at least one run.');
  process.exit(1);
}

console.log(`Seed ${seed}, ${runs} runs.`);
const server = await SiteServer.start(answer);
const browser = await chromium.launch({
  executablePath: browserProgram('chromium'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP ${PROVING_HOST}:443 127.0.0.1:${server.port},MAP * ~NOTFOUND`,
  ],
});
const tallies = new Map<string, Tally>();
const began = performance.now();
try {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const tab = await context.newPage();
  const page: ProvingPage = {
    goto: (url) => tab.goto(url),
    evaluate: async (work, ...args) =>
      (await tab.evaluate(`(${String(work)})(...${JSON.stringify(args)})`)) as Awaited<
        ReturnType<typeof work>
      >,
  };
  const script = await provingScript();
  for (const [index, ground] of GROUNDS.entries()) {
    const share = Math.floor((runs + index) / GROUNDS.length);
    if (share > 0) tallies.set(ground.name, await proveOn(page, script, ground, { seed, runs: share }));
  }
} finally {
  await browser.close();
  await server.close();
}

console.log(['', ...tableOf(tallies), ''].join('\n'));
const failures = [...tallies].flatMap(([name, { failures: failed }]) =>
  failed.map((one) => ({ name, ...one })),
);
for (const [index, { name, run, what, steps }] of failures.entries()) {
  console.log(`${name}, run ${run}: ${what}`);
  if (index < show) console.log(steps.join('\n'));
}
const done = [...tallies.values()].reduce((all, { runs: some }) => all + some, 0);
console.log(`in ${((performance.now() - began) / 1_000).toFixed(1)} s, seed ${seed}`);
console.log(`${done - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && done === runs ? 0 : 1);
