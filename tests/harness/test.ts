/**
 * Runs every check and ends with one line, `N passed, N failed`.
 *
 *   npm test                            all of it
 *   npm run test:unit | test:e2e | ...  one part (`--only=<part>`); what follows `--` goes to that part's tool
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/places.ts';

type PartName = 'static' | 'unit' | 'build' | 'e2e';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the counts after the run; without it the check is one, by its exit code. */
  readonly count?: (output: string, exitCode: number) => Count;
  /** Lines of a long check that are printed as they come. */
  readonly live?: RegExp;
  /** What to print of a check that went well. */
  readonly notes?: (output: string) => readonly string[];
}

const ONE_PASSED: Count = { passed: 1, failed: 0 };
const ONE_FAILED: Count = { passed: 0, failed: 1 };

/** A skip that says no reason fails the run. */
const NO_REASON = 'NO REASON GIVEN';
let skippedNotes: readonly string[] = [];

const RESULTS = join(ROOT, '.output');
const UNIT_RESULTS = join(RESULTS, 'unit.json');
const E2E_RESULTS = join(RESULTS, 'e2e.json');

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const passedOn = process.argv.slice(2).filter((argument) => !argument.startsWith('--only='));

const PREPARE: Check = { name: 'wxt prepare', command: ['wxt', 'prepare'] };

const STATIC: readonly Check[] = [
  { name: 'prettier', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'eslint', command: ['eslint', '--config', 'tests/eslint.config.js', '--max-warnings=0', '.'] },
  { name: 'svelte-check', command: ['svelte-check', '--output', 'human', '--fail-on-warnings'] },
];

const BUILD: readonly Check[] = [
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  {
    name: 'web-ext lint',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
    count: countOfLint,
    notes: (output) => lintOf(output).known.map((code) => `  known: ${code}: ${KNOWN_WARNINGS[code]}`),
  },
];

const UNIT: Check = {
  name: 'unit and contract',
  command: [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${UNIT_RESULTS}`,
    ...(only === 'unit' ? passedOn : []),
  ],
  count: countOfUnit,
};

const E2E: Check = {
  name: 'end to end',
  command: [
    'playwright',
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...(only === 'e2e' ? passedOn : []),
  ],
  count: countOfE2e,
  live: only === 'e2e' ? /^ *[✓✘-] +\d/ : /^ *✘ +\d/,
  notes: () => skippedOfE2e(),
};

/** What the linter says of code that is not ours, by its code, and why it may stay. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "Svelte's own runtime makes templates by innerHTML; ours has none (architecture test)",
};

const totals = { passed: 0, failed: 0 };
const broken = new Set<string>();
const began = performance.now();
mkdirSync(RESULTS, { recursive: true });

if (only !== undefined && !['static', 'unit', 'build', 'e2e'].includes(only)) {
  console.error(`There is no part "${only}"; there are static, unit, build and e2e.`);
  process.exit(1);
}
const wants = (part: PartName): boolean => only === undefined || only === part;

if (wants('static') || wants('build') || wants('unit')) await run(PREPARE);
// Two at a time: the machine this has to fit has two cores.
await Promise.all([
  wants('static') ? inTurn(STATIC) : undefined,
  wants('build') || only === 'e2e' ? inTurn(only === 'e2e' ? BUILD.slice(0, 2) : BUILD) : undefined,
]);
if (wants('unit')) await run(UNIT);
if (wants('e2e')) {
  const missing = BUILD.slice(0, 2).find(({ name }) => broken.has(name));
  if (missing) report(E2E.name, { passed: 0, failed: 1 }, 0, `not run: the ${missing.name} failed`);
  else await run(E2E);
}

console.log(`all in ${seconds(performance.now() - began)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

async function inTurn(checks: readonly Check[]): Promise<void> {
  for (const check of checks) await run(check);
}

async function run({ name, command, count, live, notes }: Check): Promise<void> {
  const start = performance.now();
  const { output, exitCode } = await outputOf(command, live);
  const counted = count?.(output, exitCode) ?? (exitCode === 0 ? ONE_PASSED : ONE_FAILED);
  report(name, counted, performance.now() - start, counted.failed ? output : undefined);
  for (const note of notes?.(output) ?? []) console.log(note);
}

function report(name: string, { passed, failed }: Count, ms: number, output: string | undefined): void {
  totals.passed += passed;
  totals.failed += failed;
  if (failed) broken.add(name);
  const counts = failed ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  console.log(`${failed ? 'FAIL' : 'ok  '}  ${name}: ${counts} in ${seconds(ms)}`);
  if (output !== undefined) console.log(output.trimEnd());
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function outputOf(command: readonly string[], live?: RegExp): Promise<{ output: string; exitCode: number }> {
  const [program = '', ...args] = command;
  return new Promise((done) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      env: { ...process.env, CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (data: Buffer): void => {
      const text = data.toString();
      output += text;
      if (live) for (const line of text.split('\n')) if (live.test(line)) console.log(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => done({ output: String(error), exitCode: 1 }));
    child.once('close', (code) => done({ output, exitCode: code ?? 1 }));
  });
}

/** A result file counts once, so that no part can pass on the result of an earlier run. */
function takeResult(path: string): unknown {
  if (!existsSync(path)) return undefined;
  const result: unknown = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  return result;
}

function countOfUnit(_output: string, exitCode: number): Count {
  const result = takeResult(UNIT_RESULTS) as
    | {
        numPassedTests: number;
        numFailedTests: number;
        testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
      }
    | undefined;
  if (!result) return ONE_FAILED;
  // A file that could not be read has no test to fail.
  const unread = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  return sound({ passed: result.numPassedTests, failed: result.numFailedTests + unread }, exitCode);
}

interface E2eSuite {
  readonly suites?: readonly E2eSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

interface E2eResult {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
  readonly suites: readonly E2eSuite[];
}

function countOfE2e(_output: string, exitCode: number): Count {
  const result = takeResult(E2E_RESULTS) as E2eResult | undefined;
  if (!result) return ONE_FAILED;
  skippedNotes = result.suites.flatMap(skippedIn);
  const { expected, unexpected, flaky } = result.stats;
  const unexplained = skippedNotes.filter((note) => note.endsWith(NO_REASON)).length;
  return sound(
    { passed: expected, failed: unexpected + flaky + result.errors.length + unexplained },
    exitCode,
  );
}

function skippedIn(suite: E2eSuite): readonly string[] {
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'skipped')
        .map(({ projectName, annotations }) => {
          const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
          return `  skipped in ${projectName}: ${title}: ${why ?? NO_REASON}`;
        }),
    ),
    ...(suite.suites ?? []).flatMap(skippedIn),
  ];
}

function skippedOfE2e(): readonly string[] {
  return skippedNotes;
}

/** A run that failed, or in which nothing ran, never counts as passed. */
function sound(count: Count, exitCode: number): Count {
  const unexplained = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
  return unexplained ? { ...count, failed: 1 } : count;
}

function lintOf(output: string): {
  readonly errors: number;
  readonly known: string[];
  readonly unknown: string[];
} {
  const start = output.indexOf('{');
  if (start < 0) return { errors: 1, known: [], unknown: [] };
  const { summary, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
    summary: { errors: number };
    warnings: readonly { code: string }[];
  };
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return {
    errors: summary.errors,
    known: codes.filter((code) => code in KNOWN_WARNINGS),
    unknown: codes.filter((code) => !(code in KNOWN_WARNINGS)),
  };
}

function countOfLint(output: string): Count {
  const { errors, unknown } = lintOf(output);
  return errors || unknown.length ? ONE_FAILED : ONE_PASSED;
}
