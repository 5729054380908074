import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ASKED = /(?:src|href)="\/([^"]+\.(?:js|css))"/g;
const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
/** What the bundler lists to be loaded along with a dynamic import. */
const LISTED = /["'`]\/?((?:assets|chunks)\/[^"'`]+\.(?:css|js))["'`]/g;

/** Of 1,000 bytes. */
const KILO = 1_000;

export interface Weight {
  readonly plain: number;
  readonly gzip: number;
}

/**
 * The files of the built page `html`, from itself on. `first`: what it asks for by itself, its scripts with
 * their static imports and its styles; `all`: and what these can ever load. `root` is the built extension.
 */
export function filesOf(root: string, html: string, which: 'first' | 'all'): readonly string[] {
  const asked = named(root, html, ASKED);
  if (!asked.some((file) => file.endsWith('.js'))) throw new Error(`${html} asks for no script.`);
  const files = new Set([html, ...asked]);
  // A set gives what is added while it is walked.
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const beside = [STATIC, ...(which === 'all' ? [DYNAMIC] : [])].flatMap((each) => named(root, file, each));
    for (const next of beside) files.add(join(dirname(file), next));
    if (which === 'all') for (const next of named(root, file, LISTED)) files.add(next);
  }
  for (const file of files) if (!existsSync(join(root, file))) throw new Error(`${file} is not there.`);
  return [...files];
}

/** What one file weighs, in kB, as it is and packed. */
export function weigh(root: string, file: string): Weight {
  const bytes = readFileSync(join(root, file));
  return { plain: bytes.length / KILO, gzip: gzipSync(bytes, { level: 9 }).length / KILO };
}

/** What `files` weigh together, each packed by itself, as a store does. */
export function weighAll(root: string, files: readonly string[]): Weight {
  return files
    .map((file) => weigh(root, file))
    .reduce((sum, { plain, gzip }) => ({ plain: sum.plain + plain, gzip: sum.gzip + gzip }), {
      plain: 0,
      gzip: 0,
    });
}

function named(root: string, file: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, name = '']) => name);
}
