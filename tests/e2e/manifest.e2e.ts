import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Engine } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { ROOT, builtExtension } from '../support/places.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

const SITES = ['https://meet.google.com/*', 'https://*.zoom.us/*'];
const SHORTCUTS = { open: 'O', mark: 'M', hide: 'H', next: 'J' } as const;

function built(engine: Engine, path: string): string {
  return readFileSync(join(builtExtension(engine), path), 'utf8');
}

function manifest(engine: Engine): Manifest {
  return JSON.parse(built(engine, 'manifest.json')) as Manifest;
}

/** What is delivered, in kB (of 1,000 bytes); each file is packed by itself, as a store does. */
function sizes(files: readonly Buffer[]): { readonly plain: number; readonly packed: number } {
  const sum = (of: (file: Buffer) => number): number =>
    files.reduce((total, file) => total + of(file), 0) / 1_000;
  return { plain: sum((file) => file.length), packed: sum((file) => gzipSync(file).length) };
}

test('the built manifest is the reviewed one, and asks for no more than it did', ({ engine }) => {
  const name = engine === 'chromium' ? 'chrome' : 'firefox';
  const reviewed: unknown = JSON.parse(
    readFileSync(join(ROOT, 'tests', 'fixtures', 'manifest', `${name}.json`), 'utf8'),
  );
  const found = manifest(engine);
  expect(found).toEqual(reviewed);
  expect([...found.permissions].sort()).toEqual(['alarms', 'scripting', 'storage', 'unlimitedStorage']);
  expect([...found.host_permissions].sort()).toEqual([...SITES].sort());
});

test('the browser knows every command by its keys', async ({ driver }) => {
  const commands = await driver.background(async () => {
    const { browser } = globalThis as unknown as { readonly browser: typeof chrome };
    return (await browser.commands.getAll()).map(({ name, shortcut }) => ({ name, shortcut }));
  });
  for (const [name, key] of Object.entries(SHORTCUTS)) {
    const keys = commands.find((command) => command.name === name)?.shortcut ?? 'no such command';
    expect(keys.split('+').sort(), `the keys of ${name}`).toEqual(['Alt', 'Shift', key].sort());
  }
});

test('the content scripts are small, and bring no framework', ({ engine }) => {
  const paths = [...new Set(manifest(engine).content_scripts.flatMap(({ js }) => js))];
  expect(paths).toHaveLength(2);
  const { plain, packed } = sizes(paths.map((path) => Buffer.from(built(engine, path))));
  expect(plain).toBeLessThanOrEqual(20);
  expect(packed).toBeLessThanOrEqual(7.5);
  for (const path of paths) {
    expect(built(engine, path), path).not.toMatch(/svelte|webextension-polyfill|browser-polyfill/i);
    // The polyfill's own words, which no minifier changes.
    expect(built(engine, path), path).not.toContain('The message port closed before a response was received');
  }
});
