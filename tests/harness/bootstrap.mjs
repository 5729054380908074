/**
 * The first step of every command, on whatever Node >= 20 the machine has and with nothing installed: it brings
 * the pinned packages and a browser, then runs the real script under the Node that the packages bring.
 *
 *   node tests/harness/bootstrap.mjs <command> [arguments]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODE = join(ROOT, 'node_modules/.bin/node');
const BROWSERS = JSON.parse(readFileSync(new URL('browsers.json', import.meta.url), 'utf8'));

/** Which script a command runs, and which browsers it needs. */
const COMMANDS = {
  start: { script: 'start.ts', needs: (given) => [given.includes('--firefox') ? 'firefox' : 'chromium'] },
  tour: { script: 'start.ts', first: ['--tour'], needs: () => ['chromium'] },
  test: { script: 'test.ts', needs: (given) => (withoutBrowsers(given) ? [] : ['chromium', 'firefox']) },
  bench: { script: 'bench.ts', needs: () => ['chromium'] },
  prove: { script: 'prove.ts', needs: () => ['chromium'] },
};

const [name = '', ...given] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) stop(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);

installPackages();
const environment = { ...process.env, ...findBrowsers(command.needs(given)) };
environment.PATH = join(ROOT, 'node_modules/.bin') + delimiter + (process.env.PATH ?? '');
const script = fileURLToPath(new URL(command.script, import.meta.url));
const run = spawnSync(NODE, [script, ...(command.first ?? []), ...given], {
  cwd: ROOT,
  env: environment,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);

function withoutBrowsers(given) {
  return given.some((argument) => ['--only=static', '--only=unit', '--only=build'].includes(argument));
}

function installPackages() {
  if (packagesFit()) return;
  // npm would empty the folder that the link leads to, and whoever else uses it.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop('node_modules is a link, and what it leads to is not what package-lock.json says: remove the link.');
  console.log('Installing the pinned packages (npm ci) ...');
  // npm's warnings are about the machine's own Node, which runs nothing but this.
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0)
    stop('npm ci failed, see above: it needs git, npm and a way to the npm registry.');
  if (!existsSync(NODE))
    stop('The package "node" brought no program: npm has to be allowed to run its scripts.');
}

/** Whether what is installed is what the lock file says: the same packages in the same versions. */
function packagesFit() {
  const installed = lockOf('node_modules/.package-lock.json');
  const wanted = lockOf('package-lock.json');
  if (!installed || !wanted || !existsSync(NODE)) return false;
  const same = Object.entries(wanted).every(([place, { version, optional }]) =>
    place === '' || !(place in installed)
      ? place === '' || optional === true
      : installed[place].version === version,
  );
  return same && Object.keys(installed).every((place) => place in wanted);
}

function lockOf(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** The variables that tell the scripts where the browsers are. */
function findBrowsers(engines) {
  let missing = engines.filter((engine) => !programOf(engine));
  if (missing.length && process.getuid?.() === 0 && onPath('apt-get')) {
    installByApt(missing.map((engine) => BROWSERS[engine].package));
    missing = missing.filter((engine) => !programOf(engine));
  }
  const [first] = missing;
  if (first) stop(`${BROWSERS[first].install}, or name its path in ${BROWSERS[first].variable}.`);
  return Object.fromEntries(engines.map((engine) => [BROWSERS[engine].variable, programOf(engine)]));
}

function installByApt(packages) {
  // Without any font a page has no text, and a picture of it is worth nothing.
  const fonts = spawnSync('fc-list').stdout?.length ? [] : ['fonts-liberation'];
  console.log(`Installing ${[...packages, ...fonts].join(', ')} (apt-get) ...`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status;
  if (apt('update', '-qq') !== 0) return;
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages, ...fonts);
}

function programOf(engine) {
  const { variable, names, paths } = BROWSERS[engine];
  const given = process.env[variable];
  if (given) return existsSync(given) ? given : undefined;
  return names.map(onPath).find(Boolean) ?? paths.find((path) => existsSync(path));
}

function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
