/**
 * Builds Aside and opens a browser with it at the practice call, in a scratch profile.
 *
 *   npm start                  Chromium
 *   npm start -- --firefox     Firefox
 *   npm run tour               no window: plays the practice call, one picture of every step in .output/tour
 *
 * Without a display the first two do what the third does.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ColorScheme, Driver, Engine, Tab } from '../support/driver.ts';
import { pause } from '../support/patience.ts';
import { ROOT } from '../support/places.ts';
import { OVERLAY } from '../support/scope.ts';
import { startDriver } from '../support/start-driver.ts';

/** What the practice page offers to whoever plays it from outside. */
interface PracticeWindow {
  readonly practice?: {
    readonly steps: readonly string[];
    go(step: string): Promise<void>;
  };
}

const PAGE = 'practice.html';
const TOUR = join(ROOT, '.output/tour');
const SCHEMES: readonly ColorScheme[] = ['light', 'dark'];

const engine: Engine = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
/** How the names of this browser's pictures end. */
const ENDING = engine === 'firefox' ? '-in-firefox.png' : '-in-chromium.png';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function build(): void {
  console.log(`Building for ${engine} ...`);
  const args = engine === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  const built = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), args, { cwd: ROOT, encoding: 'utf8' });
  if (built.status === 0) return;
  console.error(`${built.stdout}${built.stderr}`);
  process.exit(1);
}

/** Opens a window and stays until the person closes it, or ends this by Ctrl+C. */
async function open(): Promise<void> {
  const driver = await startDriver(engine, { headed: true });
  await driver.extensionPage(PAGE);
  console.log('The practice call is open. Close the browser, or press Ctrl+C here, to end it.');
  const interrupted = new Promise<void>((done) => process.once('SIGINT', done));
  await Promise.race([interrupted, driver.closed()]);
  await driver.close();
}

/** Plays the practice call unseen, and leaves a picture of every step. */
async function tour(): Promise<void> {
  console.log(`There is no display, or none was asked for: playing the practice call in ${engine}, unseen.`);
  mkdirSync(TOUR, { recursive: true });
  for (const name of readdirSync(TOUR)) if (name.endsWith(ENDING)) rmSync(join(TOUR, name));
  let pictures = 0;
  for (const colorScheme of SCHEMES) {
    const driver = await startDriver(engine, { colorScheme });
    try {
      pictures += await play(driver, colorScheme);
    } finally {
      await driver.close();
    }
  }
  console.log(`${pictures} pictures are in ${relative(ROOT, TOUR)}/.`);
}

async function play(driver: Driver, scheme: ColorScheme): Promise<number> {
  const tab = await driver.extensionPage(PAGE);
  const steps = await tab.waitUntil(
    { because: 'the practice call offers its steps' },
    () => (window as unknown as PracticeWindow).practice?.steps,
  );
  for (const [index, step] of (steps ?? []).entries()) {
    await tab.evaluate((name) => (window as unknown as PracticeWindow).practice?.go(name), step);
    await settled(tab);
    const number = String(index + 1).padStart(2, '0');
    await tab.screenshot(join(TOUR, `${number}-${step}-${scheme}${ENDING}`));
    await BY_HAND[step]?.(tab);
  }
  return steps?.length ?? 0;
}

/** What the person does after a step, so that the next ones have something to show. */
const BY_HAND: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
  async partner(tab) {
    for (const line of ['Back from two weeks off, rested', '> one-page joint plan by friday']) {
      await tab.frame(OVERLAY).type({ role: 'textbox' }, line);
      await tab.press('Enter');
    }
  },
  // The curtain rises by the person's own hand only.
  async back(tab) {
    await tab.frame(OVERLAY).click({ role: 'button', name: 'Sharing has stopped' });
  },
};

/** Waits until the page and its frames have been drawn, fonts and short movements included. */
async function settled(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  await pause(400);
}

build();
if (hasDisplay && !process.argv.includes('--tour')) await open();
else await tour();
