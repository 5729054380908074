import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { row, type Row } from './row.ts';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
/** What the build lists to be loaded along with a dynamic import. */
const LISTED_CSS = /["'`]\/?(assets\/[^"'`]+\.css)["'`]/g;
/** Of 1,000 bytes. */
const KILO = 1_000;

/** The bytes of the build in `extension`, against their bars. */
export function measureBytes(extension: string): readonly Row[] {
  const scripts = ['content-scripts/call.js', 'content-scripts/presenting.js'];
  const first = firstPanel(extension);
  const all = whenShown(extension, first);
  return [
    ...sizes('8  content scripts', extension, scripts, 20, 7.5),
    ...sizes('8  overlay, first panel', extension, first, 110, 40),
    ...sizes('8  overlay, all of it', extension, all, 250, 80),
  ];
}

function sizes(name: string, root: string, files: readonly string[], bar: number, gzipBar: number): Row[] {
  const bytes = files.map((file) => readFileSync(join(root, file)));
  const plain = bytes.map((one) => one.length);
  const packed = bytes.map((one) => gzipSync(one, { level: 9 }).length);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0) / KILO;
  const measured = `${files.length} files`;
  const samples = Object.fromEntries(files.map((file, i) => [file, { plain: plain[i], gzip: packed[i] }]));
  return [
    row({ name, measured, of: sum(plain), unit: 'kB', bar, samples }),
    row({ name: `${name}, gzip`, measured, of: sum(packed), unit: 'kB', bar: gzipBar, samples }),
  ];
}

/** What the overlay's page asks for by itself: its scripts with their static imports, and its styles. */
function firstPanel(root: string): readonly string[] {
  const html = readFileSync(join(root, 'overlay.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  if (!asked.some((file) => file.endsWith('.js'))) throw new Error('overlay.html asks for no script.');
  return closed(root, ['overlay.html', ...asked], [STATIC_IMPORT]);
}

/** And what these load when it is shown. */
function whenShown(root: string, first: readonly string[]): readonly string[] {
  const scripts = closed(root, first, [STATIC_IMPORT, DYNAMIC_IMPORT]);
  const css = scripts.flatMap((file) => found(root, file, LISTED_CSS, ''));
  return [...new Set([...scripts, ...css])];
}

function closed(root: string, start: readonly string[], patterns: readonly RegExp[]): readonly string[] {
  const files = new Set(start);
  // A set gives what is added while it is walked.
  for (const file of files) {
    for (const pattern of patterns)
      for (const next of found(root, file, pattern, dirname(file))) files.add(next);
  }
  return [...files];
}

function found(root: string, file: string, pattern: RegExp, from: string): readonly string[] {
  if (!file.endsWith('.js')) return [];
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)]
    .map(([, name]) => relative(root, join(root, from, name ?? '')))
    .filter((name) => existsSync(join(root, name)));
}
