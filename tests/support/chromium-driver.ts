import { chromium, type BrowserContext, type CDPSession, type Frame, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_HOSTS } from '../harness/sites/pages.ts';
import {
  PATIENCE,
  type BrowserWindow,
  type Driver,
  type Size,
  type StartOptions,
  type Tab,
  type WaitOptions,
} from './driver.ts';
import { dispatchCommand, findsRoom, listWindows, readBadge, wipe } from './in-background.ts';
import { pause, until, within } from './patience.ts';
import { browserProgram, builtExtension } from './places.ts';
import { Lost, TabScope, type FramePath, type Point, type TabDoor } from './scope.ts';
import { calling, unpack } from './wire.ts';

/**
 * Playwright's own list without `ThirdPartyStoragePartitioning`, which it switches off: our frame in a call page
 * could then not open its database, as it can in every user's browser. Chromium obeys the last such argument.
 */
export const DISABLED_FEATURES: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
];

const USUAL: Size = { width: 1280, height: 800 };

export class ChromiumDriver implements Driver {
  readonly engine = 'chromium';
  readonly profileDir: string;
  readonly #options: StartOptions;
  #context!: BrowserContext;
  #browser!: CDPSession;
  #origin = '';
  #killed = false;
  #ended: Promise<void> = Promise.resolve();
  #front: Page | undefined;
  #tabs = new Map<Page, ChromiumTab>();
  #faults: string[] = [];
  /** The limit on storage holds as long as this session. */
  #limit: CDPSession | undefined;

  private constructor(options: StartOptions) {
    this.#options = options;
    this.profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'aside-chromium-'));
  }

  static async start(options: StartOptions = {}): Promise<ChromiumDriver> {
    const driver = new ChromiumDriver(options);
    await driver.#launch();
    return driver;
  }

  async #launch(): Promise<void> {
    const extension = this.#options.extensionDir ?? builtExtension('chromium');
    if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`There is no build in ${extension}.`);
    const port = this.#options.sitePort;
    const sites = SITE_HOSTS.map((host) =>
      port ? `MAP ${host}:443 127.0.0.1:${port}` : `MAP ${host} ~NOTFOUND`,
    );
    this.#context = await chromium.launchPersistentContext(this.profileDir, {
      headless: !this.#options.headed,
      executablePath: browserProgram('chromium'),
      ignoreDefaultArgs: ['--disable-extensions'],
      ignoreHTTPSErrors: true,
      viewport: null,
      // In a window for a person, the browser's own scheme.
      colorScheme: this.#options.colorScheme ?? (this.#options.headed ? null : 'light'),
      args: [
        ...(this.#options.headed && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
        '--disable-gpu',
        '--disable-sync',
        // A page that asks to share itself is given its own tab, without a picker.
        '--auto-accept-this-tab-capture',
        '--hide-crash-restore-bubble',
        ...(this.#options.headed ? [] : [`--host-resolver-rules=${[...sites, 'MAP * ~NOTFOUND'].join(',')}`]),
        ...(this.#options.headed && port ? [`--host-resolver-rules=${sites.join(',')}`] : []),
        ...(port ? ['--ignore-certificate-errors'] : []),
        ...(this.#options.refuseFrameStorage ? [] : [`--disable-features=${DISABLED_FEATURES.join(',')}`]),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    this.#killed = false;
    this.#tabs.clear();
    this.#context.setDefaultTimeout(PATIENCE);
    const worker =
      this.#context.serviceWorkers()[0] ??
      (await within(
        PATIENCE,
        "Waiting for the extension's worker",
        this.#context.waitForEvent('serviceworker'),
      ));
    this.#origin = `chrome-extension://${new URL(worker.url()).host}`;
    const browser = this.#context.browser();
    if (!browser) throw new Error('Playwright gives no browser for its context.');
    this.#browser = await browser.newBrowserCDPSession();
    this.#front = this.#context.pages()[0];
    const context = this.#context;
    this.#ended = new Promise((done) => context.once('close', () => done()));
    this.#context.on('page', (page) => {
      this.#front = page;
    });
    this.#context.on('weberror', (error) => {
      const text = error.error().stack ?? String(error.error());
      const ours = error.page()?.url().startsWith(this.#origin) || text.includes(this.#origin);
      if (ours) this.#faults.push(text);
    });
    this.#context.on('console', (message) => {
      if (message.type() === 'error' && message.location().url.startsWith(this.#origin)) {
        this.#faults.push(message.text());
      }
    });
  }

  async faults(): Promise<readonly string[]> {
    return [...this.#faults];
  }

  extensionUrl(path: string): string {
    return `${this.#origin}/${path.replace(/^\//, '')}`;
  }

  #tabOf(page: Page): ChromiumTab {
    let tab = this.#tabs.get(page);
    if (!tab) {
      const door = new PageDoor(page, async () => {
        if (this.#front === page) return;
        await page.bringToFront();
        this.#front = page;
      });
      tab = new ChromiumTab(page, door, `chromium-${this.#tabs.size + 1}`);
      this.#tabs.set(page, tab);
      page.once('close', () => {
        this.#tabs.delete(page);
        if (this.#front === page) this.#front = undefined;
      });
    }
    return tab;
  }

  async openSite(url: string): Promise<Tab> {
    const page = await this.#context.newPage();
    this.#front = page;
    const tab = this.#tabOf(page);
    if (!this.#options.headed) await tab.setViewport(this.#options.viewport ?? USUAL);
    await tab.goto(url);
    return tab;
  }

  extensionPage(path: string): Promise<Tab> {
    return this.openSite(this.extensionUrl(path));
  }

  async tabs(): Promise<readonly Tab[]> {
    return this.#context.pages().map((page) => this.#tabOf(page));
  }

  async waitForTab(part: string, options: WaitOptions = {}): Promise<Tab> {
    return until(
      options.timeoutMs ?? PATIENCE,
      () =>
        `${options.because ?? 'waiting for a tab at'} "${part}"; open are ${this.#context.pages().map((page) => page.url())}`,
      async () => {
        const page = this.#context
          .pages()
          .toReversed()
          .find((candidate) => candidate.url().includes(part));
        return page && this.#tabOf(page);
      },
    );
  }

  windows(): Promise<readonly BrowserWindow[]> {
    return this.background(listWindows);
  }

  /** A session that can ask about the extension's worker, on a page of ours; the page is closed afterwards. */
  async #withWorkerDomain<T>(work: (session: CDPSession) => Promise<T>): Promise<T> {
    const before = this.#front;
    const open = this.#context.pages().find((page) => page.url().startsWith(this.#origin));
    const page = open ?? (await this.#context.newPage());
    if (!open) await page.goto(this.extensionUrl('manifest.json'));
    const session = await this.#context.newCDPSession(page);
    try {
      await session.send('ServiceWorker.enable');
      return await work(session);
    } finally {
      await session.detach();
      if (!open) {
        await page.close();
        this.#front = before;
        if (before) await before.bringToFront();
      }
    }
  }

  async background<A extends readonly unknown[], R>(
    work: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    if (!(await this.#awake())) {
      await this.#withWorkerDomain((session) =>
        session.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` }),
      );
      await until(
        PATIENCE,
        () => 'Waking the background',
        async () => ((await this.#awake()) ? true : undefined),
      );
    }
    const worker = this.#context.serviceWorkers().find((one) => one.url().startsWith(this.#origin));
    if (!worker) throw new Error("The extension's worker is not known.");
    const answer = worker.evaluate(calling(work.toString(), args));
    return unpack(await within(2 * PATIENCE, 'Asking the background', answer)) as R;
  }

  async #awake(): Promise<boolean> {
    const { targetInfos } = await this.#browser.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(this.#origin));
  }

  async stopBackground(): Promise<void> {
    // The browser keeps a stopped worker's target, and an event may wake it again at once: what counts is
    // that its globals are gone.
    const mark = () => Reflect.set(globalThis, 'stoppedByTest', true);
    const marked = () => Reflect.has(globalThis, 'stoppedByTest');
    await this.background(mark);
    await this.#withWorkerDomain((session) => session.send('ServiceWorker.stopAllWorkers'));
    await until(
      PATIENCE,
      () => 'Stopping the background',
      async () => (!(await this.#awake()) || !(await this.background(marked)) ? true : undefined),
    );
  }

  badgeText(): Promise<string> {
    return this.background(readBadge);
  }

  async command(name: string): Promise<void> {
    await this.background(dispatchCommand, name);
  }

  async setRoom(room: 'none' | 'plenty'): Promise<void> {
    await this.#limit?.detach();
    this.#limit = undefined;
    const [page] = this.#context.pages();
    if (room === 'plenty' || !page) return;
    this.#limit = await this.#context.newCDPSession(page);
    await this.#limit.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize: 1 });
    const own = await this.extensionPage('manifest.json');
    await until(
      2 * PATIENCE,
      () => 'Filling the room for storage',
      async () => {
        // It goes by the room it saw before, until every database has been shut for two seconds.
        await this.#withWorkerDomain((session) => session.send('ServiceWorker.stopAllWorkers'));
        await pause(2_500);
        return (await own.evaluate(findsRoom)) ? undefined : true;
      },
    );
    await own.close();
  }

  async reset(): Promise<void> {
    if (this.#killed) await this.#launch();
    const [first, ...others] = this.#context.pages();
    for (const page of others) await page.close();
    if (first) await first.goto('about:blank');
    this.#front = first;
    await this.background(wipe);
    this.#faults = [];
    await this.stopBackground();
  }

  async kill(): Promise<void> {
    // The browser's own lock names its process; Playwright starts it as the leader of a group.
    const pid = Number(readlinkSync(join(this.profileDir, 'SingletonLock')).split('-').at(-1));
    if (!Number.isInteger(pid) || pid < 2) throw new Error(`No process is named in ${this.profileDir}.`);
    process.kill(-pid, 'SIGKILL');
    await within(PATIENCE, 'Waiting for the killed browser', this.#ended);
    this.#killed = true;
  }

  closed(): Promise<void> {
    return this.#ended;
  }

  async restart(): Promise<void> {
    if (!this.#killed) await within(PATIENCE, 'Closing Chromium', this.#context.close());
    await this.#launch();
  }

  async close(): Promise<void> {
    if (!this.#killed) await within(PATIENCE, 'Closing Chromium', this.#context.close());
    if (!this.#options.profileDir) rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

class ChromiumTab extends TabScope {
  readonly id: string;
  readonly #page: Page;

  constructor(page: Page, door: TabDoor, id: string) {
    super(door);
    this.#page = page;
    this.id = id;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async setViewport(size: Size): Promise<void> {
    await this.#page.setViewportSize(size);
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: scheme });
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path, caret: 'initial' });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

class PageDoor implements TabDoor {
  readonly #page: Page;
  readonly front: () => Promise<void>;

  constructor(page: Page, front: () => Promise<void>) {
    this.#page = page;
    this.front = front;
  }

  async run(path: FramePath, source: string, args: readonly unknown[]): Promise<unknown> {
    return unpack(await this.#evaluate(path, calling(source, args)));
  }

  async runSource(path: FramePath, source: string): Promise<void> {
    await this.#evaluate(path, `${source}\n;undefined`);
  }

  async #evaluate(path: FramePath, expression: string): Promise<unknown> {
    try {
      const frame = await this.#frame(path);
      return await frame.evaluate(expression);
    } catch (error) {
      if (error instanceof Error && gone(error)) throw new Lost(error.message);
      throw error;
    }
  }

  async #frame(path: FramePath): Promise<Frame> {
    let frame = this.#page.mainFrame();
    for (const selector of path) {
      const element = await frame.$(selector);
      const inner = await element?.contentFrame();
      await element?.dispose();
      if (!inner) throw new Lost(`no frame at ${selector}`);
      frame = inner;
    }
    return frame;
  }

  async pointer(points: readonly Point[], pressAt?: number): Promise<void> {
    for (const [index, point] of points.entries()) {
      await this.#page.mouse.move(point.x, point.y);
      if (index === pressAt) await this.#page.mouse.down();
    }
    if (pressAt !== undefined) await this.#page.mouse.up();
  }

  async press(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async keyboard(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

function gone(error: Error): boolean {
  return /context was destroyed|frame (was|has been) detached|Cannot find context|Frame has been detached|navigat/i.test(
    error.message,
  );
}
