import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISABLED_FEATURES } from '../../support/chromium-driver.ts';
import { PATIENCE } from '../../support/driver.ts';
import { until, within } from '../../support/patience.ts';
import { browserProgram, builtExtension } from '../../support/places.ts';
import { SiteServer } from '../site-server.ts';
import { answer, SITE_HOSTS, type Answer } from '../sites/pages.ts';

export const MEET = 'https://meet.google.com/abc-mnop-xyz';
/** A document with nothing in it, on the call's address. */
export const BLANK = `${MEET}?blank=1`;
/** A document of another site with a textarea and nothing else, to be put in a frame. */
export const TEXTAREA = 'https://app.zoom.us/bench/textarea';

export type Which = 'aside' | 'empty' | 'none';

/** All that the rows share: the sites, and one browser each with Aside, an empty extension, and none. */
export interface Benches {
  readonly extension: string;
  /** The id of both extensions: they have one key. */
  readonly id: string;
  readonly browsers: Readonly<Record<Which, BrowserContext>>;
  close(): Promise<void>;
}

/** Starts everything. The build is copied first, so that another build meanwhile changes nothing. */
export async function openBenches(): Promise<Benches> {
  const folder = mkdtempSync(join(tmpdir(), 'aside-bench-'));
  const extension = join(folder, 'aside');
  await until(
    60_000,
    () => 'Copying the build',
    async () => {
      rmSync(extension, { recursive: true, force: true });
      cpSync(builtExtension('chromium'), extension, { recursive: true });
      return isWhole(extension) || undefined;
    },
    1_000,
  );
  const key = keyOf(extension);
  const empty = join(folder, 'empty');
  writeEmpty(empty, key);

  const server = await SiteServer.start(answerBench);
  const opened: BrowserContext[] = [];
  const close = async (): Promise<void> => {
    for (const context of opened) await within(PATIENCE, 'Closing Chromium', context.close());
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const launch = async (which: Which, loaded?: string): Promise<BrowserContext> => {
    const context = await open(join(folder, `profile-${which}`), server.port, loaded);
    opened.push(context);
    return context;
  };
  try {
    const browsers = {
      none: await launch('none'),
      empty: await launch('empty', empty),
      aside: await launch('aside', extension),
    };
    if (!browsers.aside.serviceWorkers().length) {
      await within(PATIENCE, "Waiting for Aside's worker", browsers.aside.waitForEvent('serviceworker'));
    }
    return { extension, id: idOf(key), browsers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function answerBench(url: URL): Answer {
  const html = (body: string): Answer => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `<!doctype html><html lang="en"><title>Bench</title>${body}</html>`,
  });
  if (url.searchParams.has('blank')) return html('');
  if (url.pathname === '/bench/textarea') return html('<textarea rows="8" cols="30"></textarea>');
  return answer(url);
}

async function open(profile: string, port: number, extension: string | undefined): Promise<BrowserContext> {
  const sites = SITE_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    executablePath: browserProgram('chromium'),
    ignoreDefaultArgs: ['--disable-extensions'],
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${[...sites, 'MAP * ~NOTFOUND'].join(',')}`,
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

function isWhole(extension: string): boolean {
  const page = join(extension, 'overlay.html');
  if (!existsSync(page) || !existsSync(join(extension, 'manifest.json'))) return false;
  const asked = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+)"/g)];
  return (
    asked.every(([, file]) => existsSync(join(extension, file ?? ''))) &&
    ['background.js', 'content-scripts/call.js'].every((file) => existsSync(join(extension, file)))
  );
}

function keyOf(extension: string): string {
  const { key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { key?: unknown };
  if (typeof key !== 'string') throw new Error("The build's manifest has no key.");
  return key;
}

/** Chromium's rule: half of the key's hash, in the letters a to p. */
function idOf(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** An extension with two empty content scripts, declared as ours are, and a page with a textarea. */
function writeEmpty(folder: string, key: string): void {
  mkdirSync(folder, { recursive: true });
  const matches = ['https://*.zoom.us/*', 'https://meet.google.com/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    key,
    web_accessible_resources: [{ resources: ['blank.html'], matches }],
    content_scripts: [
      { matches, all_frames: true, run_at: 'document_end', js: ['isolated.js'] },
      { matches, all_frames: true, run_at: 'document_start', js: ['main.js'], world: 'MAIN' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'isolated.js'), '');
  writeFileSync(join(folder, 'main.js'), '');
  writeFileSync(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><textarea></textarea>');
}

/** The page's counters, from now on: seconds by name. */
export async function counters(page: Page): Promise<{
  read(): Promise<ReadonlyMap<string, number>>;
}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  return {
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      return new Map(metrics.map(({ name, value }) => [name, value]));
    },
  };
}
