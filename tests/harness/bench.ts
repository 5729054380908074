/**
 * Measures the built extension in Chromium, in pairs interleaved in one run, against the bars; prints a table
 * and writes every raw sample to `.output/bench.json`.
 *
 *   npm run bench                       all rows
 *   npm run bench -- --only=load,bytes  some of: load, detector, keys, store, clear, join, bytes
 *
 * A row over its bar does not fail the run: a shared machine's numbers are noise, and the table says how loaded
 * it was. Only what could not be measured does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { within } from '../support/patience.ts';
import { builtExtension, ROOT } from '../support/places.ts';
import { openBenches, type Benches } from './bench/browsers.ts';
import { measureBytes } from './bench/bytes.ts';
import { measureClearing } from './bench/clearing.ts';
import { measureDetector } from './bench/detector.ts';
import { measureJoining } from './bench/joining.ts';
import { measureLoading } from './bench/loading.ts';
import { tableOf, verdict, type Row } from './bench/row.ts';
import { SEED } from './bench/statistics.ts';
import { measureStoring } from './bench/storing.ts';
import { measureTyping } from './bench/typing.ts';

interface Part {
  readonly name: string;
  readonly limitMs: number;
  readonly measure: (benches: Benches) => Promise<readonly Row[]>;
}

const PARTS: readonly Part[] = [
  { name: 'bytes', limitMs: 5_000, measure: async ({ extension }) => measureBytes(extension) },
  { name: 'load', limitMs: 220_000, measure: measureLoading },
  { name: 'detector', limitMs: 140_000, measure: measureDetector },
  { name: 'keys', limitMs: 40_000, measure: measureTyping },
  { name: 'store', limitMs: 90_000, measure: measureStoring },
  { name: 'clear', limitMs: 60_000, measure: measureClearing },
  { name: 'join', limitMs: 110_000, measure: measureJoining },
];

const wanted = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

if (!existsSync(join(builtExtension('chromium'), 'manifest.json'))) {
  const built = spawnSync('wxt', ['build'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed, see above.');
}

const began = { at: new Date().toISOString(), loadAverage: loadavg(), cores: cpus().length };
const benches = await openBenches();
const rows: Row[] = [];
const failures: string[] = [];
try {
  for (const { name, limitMs, measure } of PARTS.filter((part) => wanted?.includes(part.name) ?? true)) {
    console.log(`Measuring: ${name} ...`);
    try {
      rows.push(...(await within(limitMs, `Measuring ${name}`, measure(benches))));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  const chromium = benches.browsers.none.browser()?.version();
  const file = join(ROOT, '.output/bench.json');
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  const results = rows.map((one) => ({ ...one, verdict: verdict(one) }));
  writeFileSync(file, JSON.stringify({ ...began, chromium, seed: SEED, rows: results, failures }, null, 1));
  await benches.close();
}

console.log(['', ...tableOf(rows), ''].join('\n'));
console.log(`Headless, without vsync pressure or a GPU: frame times are lower bounds. Seed ${SEED}.`);
console.log(
  `Load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} on ${began.cores} cores.`,
);
const barred = rows.map(verdict);
const count = (which: string): number => barred.filter((one) => one === which).length;
console.log(`${count('pass')} pass, ${count('unsure')} unsure, ${count('over')} over.`);
for (const failure of failures) console.error(`Not measured: ${failure}`);
process.exit(failures.length ? 1 : 0);
