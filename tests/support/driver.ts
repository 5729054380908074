/**
 * One way to drive both browsers, so that one scenario runs in Chromium and in Firefox word for word.
 * Every wait ends: after `PATIENCE` (or the given time) it fails with a sentence that says what was awaited.
 */
export type Engine = 'chromium' | 'firefox';

/** How long anything is waited for, in ms. */
export const PATIENCE = 10_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * Which element is meant: a CSS selector, or what a person perceives. `name` and `text` are compared without
 * case and as a part, unless `exact`. Invisible elements are never meant (a selector finds them in `count` and
 * `evaluate` only). Exactly one may fit, else it is an error; `nth` (from 0) picks among several.
 */
export type Target =
  | string
  | {
      readonly css?: string;
      readonly role?: string;
      readonly name?: string;
      readonly text?: string;
      readonly exact?: boolean;
      readonly nth?: number;
      /** Only inside the elements that fit this selector. */
      readonly within?: string;
    };

export interface WaitOptions {
  readonly timeoutMs?: number;
  /** What is awaited, for the message of a failure. */
  readonly because?: string;
}

export type ColorScheme = 'light' | 'dark';

/** A document: a tab's, or a frame's in it. */
export interface Scope {
  /**
   * Runs `work` in the document and gives its (awaited) answer, copied as JSON. It may use nothing but its
   * arguments and the document's own globals.
   */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a script's text in the document, whatever its CSP (to put a library there). */
  runSource(source: string): Promise<void>;

  /** Real pointer and key events, on the one element meant, once it is there and in sight. */
  click(target: Target): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Puts the focus on the element by script, without a click. */
  focus(target: Target): Promise<void>;
  /** Clicks the element and types `text` with real key events. */
  type(target: Target, text: string): Promise<void>;
  /** Selects all that is in the field and types `text` over it. */
  fill(target: Target, text: string): Promise<void>;
  /** Presses on the element, moves by so many px in steps, and lets go. */
  drag(target: Target, by: { readonly x: number; readonly y: number }): Promise<void>;

  /** What a person reads in the one element meant, or in the whole document. */
  text(target?: Target): Promise<string>;
  value(target: Target): Promise<string>;
  /** How many fit now. With a selector alone invisible ones count too. */
  count(target: Target): Promise<number>;
  /** Whether one that can be seen fits now. */
  sees(target: Target): Promise<boolean>;
  /** The box of the one element meant, in px of this document's viewport. */
  box(target: Target): Promise<Box>;

  waitFor(target: Target, options?: WaitOptions): Promise<void>;
  waitForGone(target: Target, options?: WaitOptions): Promise<void>;
  /** Waits until the text of the document contains `part`. */
  waitForText(part: string, options?: WaitOptions): Promise<void>;
  /** Asks `work` again and again until it answers something truthy, and gives that. */
  waitUntil<A extends readonly unknown[], R>(
    options: WaitOptions & { readonly because: string },
    work: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
}

/** A frame in a tab, found anew at each call: it survives its own reload. */
export interface Frame extends Scope {
  /** The frame in this frame that the selector finds. */
  frame(selector: string): Frame;
}

export interface Tab extends Scope {
  readonly id: string;
  url(): Promise<string>;
  title(): Promise<string>;
  /** Real keys to whatever has the focus in the tab: `Enter`, `Escape`, `Alt+Shift+J`, `a`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types a text to whatever has the focus in the tab, one key after the other. */
  keyboard(text: string): Promise<void>;
  /** A click at a point of the tab's viewport, whatever is there. */
  clickAt(x: number, y: number): Promise<void>;

  /** The frame that the selector finds in the top document, there or not yet there. */
  frame(selector: string): Frame;
  /** Aside's own frame, or undefined while the page has none. */
  overlay(): Promise<Frame | undefined>;
  /** Aside's own frame once it is in the page and its document has loaded. */
  waitForOverlay(options?: WaitOptions): Promise<Frame>;
  /** Passes when the page has had no frame of ours throughout `ms`. */
  staysWithoutOverlay(ms: number): Promise<void>;

  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  setViewport(size: Size): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Saves what is seen in the viewport as a PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
}

export interface BrowserWindow extends Size {
  readonly id: number;
  readonly type: string;
  readonly urls: readonly string[];
}

export interface StartOptions {
  /** Of the stand-in site server, or none: then no site can be reached. */
  readonly sitePort?: number;
  /** A profile to go on with; a scratch one otherwise, removed at `close`. */
  readonly profileDir?: string;
  readonly viewport?: Size;
  readonly colorScheme?: ColorScheme;
  /** With a window on the display. */
  readonly headed?: boolean;
  /** Firefox: on a screen that nobody sees, which it shares without asking. Chromium has a page to share. */
  readonly screen?: boolean;
  /** Where the built extension is, when it is not in `.output`. */
  readonly extensionDir?: string;
  /** Chromium: as Playwright starts it, with storage in frames of another site refused. */
  readonly refuseFrameStorage?: boolean;
}

export interface Driver {
  readonly engine: Engine;
  readonly profileDir: string;
  /** The address of one of our own pages: `popup.html`, `practice.html?x=1`. */
  extensionUrl(path: string): string;

  /** Opens a tab in front and waits for the page's load. */
  openSite(url: string): Promise<Tab>;
  /** Opens one of our own pages in a tab in front. */
  extensionPage(path: string): Promise<Tab>;
  /** Every tab there is, those in windows that we opened too. */
  tabs(): Promise<readonly Tab[]>;
  /** The newest tab whose address contains `part`, now or as soon as there is one. */
  waitForTab(part: string, options?: WaitOptions): Promise<Tab>;
  windows(): Promise<readonly BrowserWindow[]>;

  /** Runs `work` in the background, which is woken for it if it sleeps. */
  background<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Lets the background sleep, as the browser does when it idles: its globals are gone. */
  stopBackground(): Promise<void>;
  /** The text on the toolbar button, for the tab in front. */
  badgeText(): Promise<string>;
  /** Runs one of our commands, as its key does, on the tab in front. */
  command(name: string): Promise<void>;

  /**
   * Leaves no room for anything that Aside would write, or all there is again. Call it while no page of
   * Aside is open. Only an extension without `unlimitedStorage` can run out of room.
   */
  setRoom(room: 'none' | 'plenty'): Promise<void>;

  /** Uncaught errors and logged errors of our own pages, since the start or the last `reset`. */
  faults(): Promise<readonly string[]>;

  /** Closes every tab and forgets everything that was stored, as if Aside was just installed. */
  reset(): Promise<void>;
  /** SIGKILL to this browser and all its processes. Only `restart` and `close` may follow. */
  kill(): Promise<void>;
  /** Ends the browser in good order, unless it was killed, and starts it again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  closed(): Promise<void>;
}
