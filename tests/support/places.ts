import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BROWSERS from '../harness/browsers.json' with { type: 'json' };
import type { Engine } from './driver.ts';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the build for an engine lies. */
export function builtExtension(engine: Engine): string {
  return join(ROOT, '.output', engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** The path of an installed browser; a path given in the environment outranks what is found. */
export function browserProgram(engine: Engine): string {
  const { variable, names, paths, install } = BROWSERS[engine];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [
    process.env[variable],
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...paths,
  ].find((path) => path && existsSync(path));
  if (!found) throw new Error(`${install}, or name its path in ${variable}.`);
  return found;
}
