import { filesOf, weigh, weighAll } from '../../support/page-bytes.ts';
import { row, type Row } from './row.ts';

/** The bytes of the build in `extension`, against their bars. */
export function measureBytes(extension: string): readonly Row[] {
  const first = filesOf(extension, 'overlay.html', 'first');
  const all = filesOf(extension, 'overlay.html', 'all');
  // Fetched by the page at once, beside what it waits for.
  const panel = all.filter((file) => /\/(Talking|panel)-/.test(file));
  const scripts = ['content-scripts/call.js', 'content-scripts/presenting.js'];
  return [
    ...sizes('8  content scripts', extension, scripts, 20, 7.5),
    ...sizes('8  overlay, static', extension, first, 110, 40),
    ...sizes('8  overlay, with the panel', extension, [...first, ...panel]),
    ...sizes('8  overlay, all of it', extension, all, 250, 80),
  ];
}

function sizes(name: string, root: string, files: readonly string[], bar?: number, gzipBar?: number): Row[] {
  const { plain, gzip } = weighAll(root, files);
  const measured = `${files.length} files`;
  const samples = Object.fromEntries(files.map((file) => [file, weigh(root, file)]));
  return [
    row({ name, measured, of: plain, unit: 'kB', bar, samples }),
    row({ name: `${name}, gzip`, measured, of: gzip, unit: 'kB', bar: gzipBar, samples }),
  ];
}
