import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { listWindows, readBadge, wipe } from './in-background.ts';
import { Marionette, MarionetteError } from './marionette.ts';
import { until, within } from './patience.ts';
import { browserProgram, builtExtension } from './places.ts';
import { drawScreen } from './screen.ts';
import { Lost, TabScope, type FramePath, type Point, type TabDoor } from './scope.ts';
import { calling, unpack } from './wire.ts';

const USUAL: Size = { width: 1280, height: 800 };

/** Fixed, so that what was stored in a profile is found again after a restart. */
const UUID = '5a51de00-0000-4000-8000-00000000a51d';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What Firefox logs as an error and nobody can catch: a message that was under way when its page left. */
const LEAVING: readonly string[] = [
  // The page that asked is gone, and so was whoever it asked.
  'Promise rejected after context unloaded',
  // The page that asked is gone; the answer came after.
  'Promise resolved after context unloaded',
  // The page that asked is kept for the way back, and does not run.
  'Promise resolved while context is inactive',
];

export class FirefoxDriver implements Driver {
  readonly engine = 'firefox';
  readonly profileDir: string;
  readonly #options: StartOptions;
  readonly #extensionDir: string;
  readonly #gecko: string;
  #process!: ChildProcess;
  #session!: Session;
  #killed = false;
  #ended: Promise<void> = Promise.resolve();
  #firstTab = '';
  readonly #tabs = new Map<string, FirefoxTab>();

  private constructor(options: StartOptions) {
    this.#options = options;
    this.profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'aside-firefox-'));
    this.#extensionDir = options.extensionDir ?? builtExtension('firefox');
    const manifest = join(this.#extensionDir, 'manifest.json');
    if (!existsSync(manifest)) throw new Error(`There is no build in ${this.#extensionDir}.`);
    this.#gecko = (
      JSON.parse(readFileSync(manifest, 'utf8')) as {
        browser_specific_settings: { gecko: { id: string } };
      }
    ).browser_specific_settings.gecko.id;
  }

  static async start(options: StartOptions = {}): Promise<FirefoxDriver> {
    const driver = new FirefoxDriver(options);
    await driver.#launch();
    return driver;
  }

  async #launch(): Promise<void> {
    mkdirSync(this.profileDir, { recursive: true });
    const portFile = join(this.profileDir, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    writeFileSync(join(this.profileDir, 'user.js'), this.#preferences());
    const { width, height } = this.#options.viewport ?? USUAL;
    const { headed, screen } = this.#options;
    const display = screen && { DISPLAY: await drawScreen() };
    this.#process = spawn(
      browserProgram('firefox'),
      [
        ...(headed || screen ? [] : ['--headless']),
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        '--profile',
        this.profileDir,
        'about:blank',
      ],
      {
        // A group of its own, so that it can be killed whole.
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          ...display,
          MOZ_HEADLESS_WIDTH: String(Math.max(1920, width)),
          MOZ_HEADLESS_HEIGHT: String(Math.max(1200, height + 100)),
          MOZ_CRASHREPORTER_DISABLE: '1',
        },
      },
    );
    let failed: Error | undefined;
    this.#process.once('error', (error) => (failed = error));
    const program = this.#process;
    const keeper = endWithUs(program);
    this.#ended = new Promise((done) =>
      program.once('exit', () => {
        keeper?.kill('SIGKILL');
        done();
      }),
    );
    this.#killed = false;
    this.#tabs.clear();
    const port = await until(
      3 * PATIENCE,
      () => 'Waiting for Firefox to start',
      async () => {
        if (failed) throw failed;
        return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined;
      },
    );
    const marionette = await Marionette.connect(port);
    await marionette.send(
      'WebDriver:NewSession',
      { acceptInsecureCerts: true, unhandledPromptBehavior: 'accept and notify' },
      3 * PATIENCE,
    );
    this.#session = new Session(marionette);
    this.#firstTab = (await this.#handles())[0] ?? '';
    await marionette.send('Addon:Install', { path: this.#extensionDir, temporary: true });
    await until(
      PATIENCE,
      () => 'Waiting for the extension to start',
      async () =>
        (await this.#session.chrome(
          (id: string) => WebExtensionPolicy.getByID(id)?.extension?.backgroundState !== undefined,
          this.#gecko,
        ))
          ? true
          : undefined,
    );
  }

  #preferences(): string {
    const port = this.#options.sitePort;
    const preferences: Record<string, string | number | boolean> = {
      'marionette.port': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [this.#gecko]: UUID }),
      // A temporary add-on is removed when Firefox ends; what it stored has to be there after a restart.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'layout.css.prefers-color-scheme.content-override': this.#scheme(),
      'browser.startup.page': 0,
      'browser.sessionstore.resume_from_crash': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'ui.prefersReducedMotion': 0,
      // A page that plays many calls changes its address more often than a person's may.
      'dom.navigation.navigationRateLimit.count': 0,
      ...(this.#options.screen && { 'media.navigator.permission.disabled': true }),
      ...(port
        ? {
            'network.dns.localDomains': SITE_HOSTS.join(','),
            'network.socket.forcePort': `443=${port}`,
          }
        : {}),
    };
    return Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join('');
  }

  /** Firefox's number for a scheme; in a window for a person, the system's own. */
  #scheme(): number {
    const { colorScheme, headed } = this.#options;
    if (colorScheme === undefined && headed) return 2;
    return colorScheme === 'dark' ? 0 : 1;
  }

  async #handles(): Promise<readonly string[]> {
    return (await this.#session.marionette.send('WebDriver:GetWindowHandles')) as string[];
  }

  extensionUrl(path: string): string {
    return `moz-extension://${UUID}/${path.replace(/^\//, '')}`;
  }

  #tabOf(handle: string): FirefoxTab {
    let tab = this.#tabs.get(handle);
    if (!tab) {
      tab = new FirefoxTab(new TabHandleDoor(this.#session, handle), this.#session, handle);
      this.#tabs.set(handle, tab);
    }
    return tab;
  }

  async openSite(url: string): Promise<Tab> {
    const handle = await this.#session.exclusive(async (marionette) => {
      // In the first window, whichever was looked at last.
      await marionette.send('WebDriver:SwitchToWindow', { handle: this.#firstTab, focus: true });
      const opened = (await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      return opened.handle;
    });
    const tab = this.#tabOf(handle);
    if (!this.#options.headed) await tab.setViewport(this.#options.viewport ?? USUAL);
    await tab.goto(url);
    return tab;
  }

  extensionPage(path: string): Promise<Tab> {
    return this.openSite(this.extensionUrl(path));
  }

  async tabs(): Promise<readonly Tab[]> {
    return (await this.#handles()).map((handle) => this.#tabOf(handle));
  }

  async waitForTab(part: string, options: WaitOptions = {}): Promise<Tab> {
    let seen: string[] = [];
    return until(
      options.timeoutMs ?? PATIENCE,
      () => `${options.because ?? 'waiting for a tab at'} "${part}"; open are ${seen.join(', ')}`,
      async () => {
        seen = [];
        for (const handle of [...(await this.#handles())].reverse()) {
          const url = String(await this.#session.inTab(handle, [], (m) => m.send('WebDriver:GetCurrentURL')));
          if (url.includes(part)) return this.#tabOf(handle);
          seen.push(url);
        }
        return undefined;
      },
    );
  }

  windows(): Promise<readonly BrowserWindow[]> {
    return this.background(listWindows);
  }

  async background<A extends readonly unknown[], R>(
    work: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return unpack(
      await this.#session.chrome(askBackground, this.#gecko, calling(work.toString(), args)),
    ) as R;
  }

  async stopBackground(): Promise<void> {
    await this.#session.chrome(async (id: string) => {
      await WebExtensionPolicy.getByID(id)?.extension?.terminateBackground({ disableResetIdleForTest: true });
    }, this.#gecko);
  }

  badgeText(): Promise<string> {
    return this.background(readBadge);
  }

  /** Fires the key element that the browser made for the command, so it is there with the key that was suggested. */
  async command(name: string): Promise<void> {
    const commands = await this.background(async () => {
      const api = (globalThis as unknown as { browser: typeof chrome }).browser;
      return (await api.commands.getAll()).map(({ name: id, shortcut }) => ({ id, shortcut }));
    });
    const shortcut = commands.find(({ id }) => id === name)?.shortcut;
    if (!shortcut) throw new Error(`There is no command "${name}" with a key.`);
    const fired = await this.#session.chrome(fireKey, this.#gecko, shortcut.split('+'));
    if (!fired) throw new Error(`Firefox has no key ${shortcut} for "${name}".`);
  }

  async setRoom(room: 'none' | 'plenty'): Promise<void> {
    await this.#session.chrome(limitStorage, room);
    // Its `storage.local` does not find its way back to a storage that was set up anew.
    await this.stopBackground();
  }

  /** Uncaught errors only: what is logged to the console of another process is not to be had here. */
  async faults(): Promise<readonly string[]> {
    const faults = await this.#session.chrome(readFaults, UUID);
    return faults.filter((fault) => !LEAVING.some((words) => fault.includes(words)));
  }

  async reset(): Promise<void> {
    if (this.#killed) await this.#launch();
    for (const handle of await this.#handles()) {
      if (handle !== this.#firstTab) await this.#tabOf(handle).close();
    }
    await this.#tabOf(this.#firstTab).goto('about:blank');
    await this.background(wipe);
    await this.stopBackground();
    await this.#session.chrome(() => Services.console.reset());
  }

  async kill(): Promise<void> {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error('Firefox is not running.');
    process.kill(-pid, 'SIGKILL');
    await within(PATIENCE, 'Waiting for the killed browser', this.#ended);
    this.#session.marionette.close();
    this.#killed = true;
  }

  async #quit(): Promise<void> {
    try {
      await this.#session.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }, PATIENCE);
      await within(PATIENCE, 'Closing Firefox', this.#ended);
    } catch (error) {
      await this.kill();
      throw error;
    }
    this.#session.marionette.close();
  }

  closed(): Promise<void> {
    return this.#ended;
  }

  async restart(): Promise<void> {
    if (!this.#killed) await this.#quit();
    await this.#launch();
  }

  async close(): Promise<void> {
    if (!this.#killed) await this.#quit();
    if (!this.#options.profileDir) rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Firefox lives on when whoever started it is killed. This waits for our end, and then ends it. */
function endWithUs({ pid }: ChildProcess): ChildProcess | undefined {
  if (pid === undefined) return undefined;
  return spawn('sh', ['-c', 'cat > /dev/null; kill -s KILL -- "-$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** One connection with its state (which tab, which frame, page or browser), used by one at a time. */
class Session {
  readonly marionette: Marionette;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.marionette = marionette;
  }

  exclusive<T>(work: (marionette: Marionette) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(
      () => work(this.marionette),
      () => work(this.marionette),
    );
    this.#queue = turn;
    return turn;
  }

  /** Does the work in the frame at `path` of a tab. */
  inTab<T>(handle: string, path: FramePath, work: (marionette: Marionette) => Promise<T>): Promise<T> {
    return this.exclusive(async (marionette) => {
      try {
        await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        await marionette.send('WebDriver:SwitchToFrame', { id: null });
        for (const selector of path) {
          const element = (await marionette.send('WebDriver:FindElement', {
            using: 'css selector',
            value: selector,
          })) as Record<string, string>;
          await marionette.send('WebDriver:SwitchToFrame', { element: element[ELEMENT] });
        }
        return await work(marionette);
      } catch (error) {
        if (error instanceof MarionetteError && GONE.has(error.kind)) throw new Lost(error.message);
        throw error;
      }
    });
  }

  front(handle: string): Promise<void> {
    return this.exclusive(async (marionette) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    });
  }

  /** Runs a function in the browser's own window, with all its privileges. */
  chrome<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.exclusive(async (marionette) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return unpack(
          await marionette.send('WebDriver:ExecuteScript', {
            script: `return ${calling(work.toString(), args)}`,
            args: [],
            sandbox: 'system',
            newSandbox: true,
          }),
        ) as R;
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }
}

const GONE = new Set([
  'no such window',
  'no such frame',
  'no such element',
  'stale element reference',
  'detached shadow root',
]);

class FirefoxTab extends TabScope {
  readonly id: string;
  readonly #session: Session;

  constructor(door: TabDoor, session: Session, handle: string) {
    super(door);
    this.#session = session;
    this.id = handle;
  }

  async goto(url: string): Promise<void> {
    await this.#session.inTab(this.id, [], (marionette) => marionette.send('WebDriver:Navigate', { url }));
  }

  async reload(): Promise<void> {
    await this.#session.inTab(this.id, [], (marionette) => marionette.send('WebDriver:Refresh'));
  }

  async setViewport(size: Size): Promise<void> {
    await this.#chromeOfTab((browser, { width, height }) => {
      browser.style.setProperty('width', `${width}px`);
      browser.style.setProperty('height', `${height}px`);
      browser.style.setProperty('max-width', 'none');
      browser.style.setProperty('max-height', 'none');
      browser.style.setProperty('min-width', '0');
      browser.style.setProperty('min-height', '0');
    }, size);
    await this.waitUntil(
      { because: `The viewport of ${size.width} x ${size.height}` },
      (width, height) => innerWidth === width && innerHeight === height,
      size.width,
      size.height,
    );
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#chromeOfTab(
      (browser, { wanted }) => {
        browser.browsingContext.top.prefersColorSchemeOverride = wanted;
      },
      { wanted: scheme },
    );
  }

  /** Runs a function in the browser's window on the element that shows this tab. */
  async #chromeOfTab<A>(work: (browser: XulBrowser, argument: A) => void, argument: A): Promise<void> {
    await this.#session.inTab(this.id, [], async (marionette) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        await marionette.send('WebDriver:ExecuteScript', {
          script: `
            const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
            const browser = NavigableManager.getBrowserById(arguments[0]);
            return (${work.toString()})(browser, arguments[1]);`,
          args: [this.id, argument],
          sandbox: 'system',
        });
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  async screenshot(path: string): Promise<void> {
    const picture = await this.#session.inTab(this.id, [], (marionette) =>
      marionette.send('WebDriver:TakeScreenshot', { full: false, hash: false }),
    );
    writeFileSync(path, Buffer.from(String(picture), 'base64'));
  }

  async close(): Promise<void> {
    await this.#session.exclusive(async (marionette) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle: this.id, focus: false });
      const left = (await marionette.send('WebDriver:CloseWindow')) as readonly string[];
      if (left[0]) await marionette.send('WebDriver:SwitchToWindow', { handle: left[0], focus: false });
    });
  }
}

class TabHandleDoor implements TabDoor {
  readonly #session: Session;
  readonly #handle: string;

  constructor(session: Session, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  front(): Promise<void> {
    return this.#session.front(this.#handle);
  }

  async run(path: FramePath, source: string, args: readonly unknown[]): Promise<unknown> {
    const packed = await this.#script(path, `return ${calling(source, args)}`);
    // Firefox answers a bare null when the document went away under the script.
    if (packed === null) throw new Lost('the document went away');
    return unpack(packed);
  }

  async runSource(path: FramePath, source: string): Promise<void> {
    await this.#script(path, `${source}\n;return 'done'`);
  }

  #script(path: FramePath, script: string): Promise<unknown> {
    return this.#session.inTab(this.#handle, path, (marionette) =>
      marionette.send('WebDriver:ExecuteScript', { script, args: [], newSandbox: false, sandbox: null }),
    );
  }

  async pointer(points: readonly Point[], pressAt?: number): Promise<void> {
    const actions = points.flatMap(({ x, y }, index) => [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      ...(index === pressAt ? [{ type: 'pointerDown', button: 0 }] : []),
    ]);
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [...actions, ...(pressAt === undefined ? [] : [{ type: 'pointerUp', button: 0 }])],
    });
  }

  async press(keys: readonly string[]): Promise<void> {
    for (const chord of keys) {
      const parts = chord === '+' ? ['+'] : chord.split('+');
      const values = parts.map((part) => KEYS[part] ?? part);
      await this.#perform({
        type: 'key',
        id: 'keyboard',
        actions: [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      });
    }
  }

  async keyboard(text: string): Promise<void> {
    const actions = [...text].flatMap((character) => {
      const value = character === '\n' ? KEYS['Enter'] : character === '\t' ? KEYS['Tab'] : character;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#session.inTab(this.#handle, [], (marionette) =>
      marionette.send('WebDriver:PerformActions', { actions: [source] }),
    );
  }
}

/** WebDriver's code points for the keys that have no character. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  Meta: '\uE03D',
};

/* What follows runs inside the browser's own window; only what is used of its globals is declared. */

interface XulBrowser {
  readonly style: CSSStyleDeclaration;
  readonly browsingContext: { readonly top: { prefersColorSchemeOverride: string } };
}

interface Actor {
  executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
}

interface PrivilegedExtension {
  readonly backgroundState: string;
  readonly views: Iterable<{
    readonly viewType: string;
    readonly xulBrowser: {
      readonly browsingContext: { readonly currentWindowGlobal: { getActor(name: string): Actor } };
    };
  }>;
  wakeupBackground(): Promise<unknown>;
  terminateBackground(options: object): Promise<unknown>;
}

declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension?: PrivilegedExtension } | null;
};

interface ScriptError {
  readonly sourceName: string;
  readonly flags: number;
  readonly message: string;
}

declare const Ci: { readonly nsIScriptError: new () => ScriptError };

interface QuotaRequest<Result> {
  callback: () => void;
  readonly resultCode: number;
  readonly result: Result;
}

declare const Services: {
  readonly console: { reset(): void; getMessageArray(): readonly object[] };
  readonly prefs: {
    setBoolPref(name: string, value: boolean): void;
    setIntPref(name: string, value: number): void;
    clearUserPref(name: string): void;
  };
  readonly qms: {
    getUsage(callback: (request: QuotaRequest<readonly { readonly usage: number }[]>) => void): unknown;
    reset(): QuotaRequest<unknown>;
  };
};

async function askBackground(id: string, expression: string): Promise<unknown> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`${id} is not installed`);
  if (extension.backgroundState !== 'running') await extension.wakeupBackground();
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!view) throw new Error('there is no background page');
  const actor = view.xulBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(`return ${expression}`, [], {
    async: false,
    newSandbox: false,
    sandboxName: null,
    timeout: 20_000,
    line: 0,
    file: 'driver',
  });
}

function fireKey(id: string, parts: readonly string[]): boolean {
  const letter = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).map((part) => part.toLowerCase());
  const keyset = document.getElementById(`ext-keyset-id-${id.replace(/[^a-z0-9_-]/gi, '_')}`);
  const keys = [...(keyset ?? document).querySelectorAll('keyset[id^="ext-keyset"] key, key')];
  const key = keys.find(
    (candidate) =>
      candidate.parentElement?.id.startsWith('ext-keyset') &&
      candidate.getAttribute('key') === letter &&
      modifiers.every((modifier) => (candidate.getAttribute('modifiers') ?? '').includes(modifier)),
  );
  key?.dispatchEvent(new CustomEvent('command'));
  return key !== undefined;
}

/** The limit is read when storage is set up, so that is done again; above what is there it would be no limit. */
async function limitStorage(room: 'none' | 'plenty'): Promise<void> {
  const LIMIT = 'dom.quotaManager.temporaryStorage.fixedLimit';
  const setUp = (): Promise<void> =>
    new Promise((done, fail) => {
      const request = Services.qms.reset();
      request.callback = () =>
        request.resultCode ? fail(new Error(`storage: ${request.resultCode}`)) : done();
    });
  Services.prefs.setBoolPref('dom.quotaManager.testing', true);
  Services.prefs.clearUserPref(LIMIT);
  await setUp();
  if (room === 'plenty') return;
  const origins = await new Promise<readonly { readonly usage: number }[]>((done) => {
    Services.qms.getUsage(({ result }) => done(result));
  });
  const used = origins.reduce((sum, { usage }) => sum + usage, 0);
  Services.prefs.setIntPref(LIMIT, Math.ceil(used / 1024));
  await setUp();
}

function readFaults(uuid: string): readonly string[] {
  const WARNING = 1;
  return Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName, flags }) => sourceName.includes(uuid) && !(flags & WARNING))
    .map(({ message }) => message);
}
