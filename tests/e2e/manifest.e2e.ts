import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { filesOf, weighAll } from '../support/page-bytes.ts';
import { ROOT, builtExtension } from '../support/places.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly background: unknown;
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

test('the built manifest is the reviewed one, and asks for no more than it did', ({ engine }) => {
  const name = engine === 'chromium' ? 'chrome' : 'firefox';
  const reviewed: unknown = JSON.parse(
    readFileSync(join(ROOT, 'tests', 'fixtures', 'manifest', `${name}.json`), 'utf8'),
  );
  const found = manifest(engine);
  expect(found).toEqual(reviewed);
  expect([...found.permissions].sort()).toEqual([
    'alarms',
    'contextMenus',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
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
  const { plain, gzip } = weighAll(builtExtension(engine), paths);
  expect(plain).toBeLessThanOrEqual(20);
  expect(gzip).toBeLessThanOrEqual(7.5);
  for (const path of paths) {
    expect(built(engine, path), path).not.toMatch(/svelte|webextension-polyfill|browser-polyfill/i);
    // The polyfill's own words, which no minifier changes.
    expect(built(engine, path), path).not.toContain('The message port closed before a response was received');
  }
});

test('the background is one script: a worker refuses what would be loaded later', ({ engine }) => {
  expect(manifest(engine).background).toEqual(
    engine === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
  );
  expect(built(engine, 'background.js')).not.toMatch(/\bimport\s*\(|\bimport\b[^(]*?\bfrom\s*["'`]/);
});

test('the overlay page stays within its bytes', ({ engine }) => {
  const root = builtExtension(engine);
  const first = weighAll(root, filesOf(root, 'overlay.html', 'first'));
  const everything = weighAll(root, filesOf(root, 'overlay.html', 'all'));
  // A walk that found nothing would pass every bar.
  expect(first.plain).toBeGreaterThan(40);
  expect(everything.plain).toBeGreaterThan(first.plain);
  expect(first.plain).toBeLessThanOrEqual(110);
  expect(first.gzip).toBeLessThanOrEqual(40);
  expect(everything.plain).toBeLessThanOrEqual(250);
  expect(everything.gzip).toBeLessThanOrEqual(80);
});
