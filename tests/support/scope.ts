import {
  PATIENCE,
  type Box,
  type Frame,
  type Scope,
  type Tab,
  type Target,
  type WaitOptions,
} from './driver.ts';
import { look, type Answer, type Question } from './look.ts';
import { pause, until, within } from './patience.ts';

/** The way to a document: selectors of frames, from the tab's top document inwards. */
export type FramePath = readonly string[];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a browser has to offer for a tab; all the rest is the same in both. */
export interface TabDoor {
  /** Runs a function's source in the document at `path`; fails with `Lost` while that document comes or goes. */
  run(path: FramePath, source: string, args: readonly unknown[]): Promise<unknown>;
  /** Runs a script's text in the document at `path`. */
  runSource(path: FramePath, source: string): Promise<void>;
  /** Brings the tab in front when it is not. */
  front(): Promise<void>;
  /** Moves the pointer through the points; presses at `pressAt` (an index), lets go at the last one. */
  pointer(points: readonly Point[], pressAt?: number): Promise<void>;
  press(keys: readonly string[]): Promise<void>;
  keyboard(text: string): Promise<void>;
}

/** The document was not there, or went while it was asked. */
export class Lost extends Error {}

/** Everything that both browsers do alike in a document. */
export class DocumentScope implements Scope {
  readonly door: TabDoor;
  readonly path: FramePath;

  constructor(door: TabDoor, path: FramePath) {
    this.door = door;
    this.path = path;
  }

  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const where = this.path.length ? `frame ${this.path.join(' > ')}` : 'page';
    return patiently(`The ${where} is not there to evaluate in`, () =>
      this.door.run(this.path, work.toString(), args),
    ) as Promise<R>;
  }

  runSource(source: string): Promise<void> {
    return this.door.runSource(this.path, source);
  }

  async click(target: Target): Promise<void> {
    const point = await this.#reach(target);
    await this.door.pointer([point], 0);
  }

  async hover(target: Target): Promise<void> {
    await this.door.pointer([await this.#reach(target)]);
  }

  async focus(target: Target): Promise<void> {
    await this.#one(target, { ask: 'focus' }, (answer) => answer);
  }

  async type(target: Target, text: string): Promise<void> {
    await this.#enter(target);
    await this.door.keyboard(text);
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.#enter(target);
    await this.#one(target, { ask: 'select' }, (answer) => answer);
    if (text === '') await this.door.press(['Backspace']);
    else await this.door.keyboard(text);
  }

  async drag(target: Target, by: Point): Promise<void> {
    const from = await this.#reach(target);
    const steps = 8;
    const points = Array.from({ length: steps + 1 }, (_, step) => ({
      x: Math.round(from.x + (by.x * step) / steps),
      y: Math.round(from.y + (by.y * step) / steps),
    }));
    await this.door.pointer(points, 0);
  }

  async text(target?: Target): Promise<string> {
    return this.#one(target, { ask: 'text' }, (answer) => answer.text);
  }

  async value(target: Target): Promise<string> {
    return this.#one(target, { ask: 'value' }, (answer) => answer.text);
  }

  async box(target: Target): Promise<Box> {
    return this.#one(target, { ask: 'box' }, (answer) => answer.box);
  }

  async count(target: Target): Promise<number> {
    const answer = await this.#ask(target, { ask: 'count' });
    return typeof target === 'string' ? answer.all : answer.seen;
  }

  async sees(target: Target): Promise<boolean> {
    return (await this.#ask(target, { ask: 'sees' })).seen > 0;
  }

  async waitFor(target: Target, options: WaitOptions = {}): Promise<void> {
    await until(
      options.timeoutMs ?? PATIENCE,
      () => `${options.because ?? 'waiting for'} ${described(target)}`,
      async () => ((await this.#peek(target)).seen > 0 ? true : undefined),
    );
  }

  async waitForGone(target: Target, options: WaitOptions = {}): Promise<void> {
    await until(
      options.timeoutMs ?? PATIENCE,
      () => `${options.because ?? 'waiting until gone:'} ${described(target)}`,
      async () => ((await this.#peek(target)).seen === 0 ? true : undefined),
    );
  }

  async waitForText(part: string, options: WaitOptions = {}): Promise<void> {
    let last = '';
    await until(
      options.timeoutMs ?? PATIENCE,
      () => `${options.because ?? 'waiting for the text'} "${part}"; the page says "${last.slice(0, 400)}"`,
      async () => {
        last = (await this.door.run(this.path, look.toString(), [null, { ask: 'text' }])) as string;
        last = squash((last as unknown as Answer).text ?? '');
        return last.includes(squash(part)) ? true : undefined;
      },
    );
  }

  waitUntil<A extends readonly unknown[], R>(
    options: WaitOptions & { readonly because: string },
    work: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return until(
      options.timeoutMs ?? PATIENCE,
      () => options.because,
      async () => {
        const answer = (await this.door.run(this.path, work.toString(), args)) as R;
        return answer ? answer : undefined;
      },
    );
  }

  /** Clicks until the element has the focus: our frame may have moved from under the pointer. */
  async #enter(target: Target): Promise<void> {
    await until(
      PATIENCE,
      () => `the focus in ${described(target)}`,
      async () => {
        await this.click(target);
        const focused = await this.#one(target, { ask: 'focused' }, (answer) => answer.text);
        return focused ? true : undefined;
      },
    );
  }

  /** Asks now, and again only while the document comes or goes. */
  #ask(target: Target | undefined, question: Question): Promise<Answer> {
    return this.evaluate(look, target ?? (null as unknown as undefined), question);
  }

  #peek(target: Target): Promise<Answer> {
    return this.door.run(this.path, look.toString(), [target, { ask: 'sees' }]) as Promise<Answer>;
  }

  async #one<T>(
    target: Target | undefined,
    question: Question,
    pick: (answer: Answer) => T | undefined,
  ): Promise<T> {
    let last: Answer | undefined;
    return until(
      PATIENCE,
      () => `${question.ask} of ${described(target)}: ${counted(last)}`,
      async () => {
        last = (await this.door.run(this.path, look.toString(), [target ?? null, question])) as Answer;
        return target === undefined || last.seen === 1 ? pick(last) : undefined;
      },
    );
  }

  /** The point of the tab's viewport where the element lies still and uncovered, in every document on the way. */
  async #reach(target: Target): Promise<Point> {
    await this.door.front();
    let last: Answer | undefined;
    const now = async (): Promise<Point | undefined> => {
      const reached = await this.#locate(target);
      last = reached.answer;
      return reached.point;
    };
    return until(
      PATIENCE,
      () =>
        `reaching ${described(target)}: ${counted(last)}${last?.covered ? `, covered by ${last.covered}` : ''}`,
      async () => {
        const first = await now();
        if (!first) return undefined;
        await pause(STILL_MS);
        const second = await now();
        return second && second.x === first.x && second.y === first.y ? second : undefined;
      },
    );
  }

  /** Where the element is now in the tab's viewport, if it can be reached there. */
  async #locate(target: Target): Promise<{ readonly answer: Answer; readonly point?: Point }> {
    const answer = (await this.door.run(this.path, look.toString(), [target, { ask: 'point' }])) as Answer;
    if (answer.seen !== 1 || !answer.point || answer.covered) return { answer };
    let { x, y } = answer.point;
    for (let depth = this.path.length; depth > 0; depth -= 1) {
      const outer = this.path.slice(0, depth - 1);
      const selector = this.path[depth - 1] ?? '';
      const origin = (await this.door.run(outer, frameOrigin.toString(), [selector])) as Point | undefined;
      if (!origin) return { answer };
      x += origin.x;
      y += origin.y;
      const over = (await this.door.run(outer, look.toString(), [
        selector,
        { ask: 'covers', x, y },
      ])) as Answer;
      if (over.covered) return { answer: { ...answer, covered: over.covered } };
    }
    return { answer, point: { x: Math.round(x), y: Math.round(y) } };
  }
}

/** What has not moved for this long lies still. */
const STILL_MS = 30;

export class FrameScope extends DocumentScope implements Frame {
  frame(selector: string): Frame {
    return new FrameScope(this.door, [...this.path, selector]);
  }
}

/** The part of a tab that both browsers do alike. */
export abstract class TabScope extends DocumentScope implements Tab {
  abstract readonly id: string;
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract setViewport(size: { width: number; height: number }): Promise<void>;
  abstract setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract close(): Promise<void>;

  constructor(door: TabDoor) {
    super(door, []);
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  title(): Promise<string> {
    return this.evaluate(() => document.title);
  }

  bringToFront(): Promise<void> {
    return this.door.front();
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.door.front();
    await this.door.press(keys);
  }

  async keyboard(text: string): Promise<void> {
    await this.door.front();
    await this.door.keyboard(text);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.door.front();
    await this.door.pointer([{ x, y }], 0);
  }

  frame(selector: string): Frame {
    return new FrameScope(this.door, [selector]);
  }

  async overlay(): Promise<Frame | undefined> {
    return (await this.count(OVERLAY)) > 0 ? this.frame(OVERLAY) : undefined;
  }

  async waitForOverlay(options: WaitOptions = {}): Promise<Frame> {
    const frame = this.frame(OVERLAY);
    await frame.waitUntil(
      { because: options.because ?? 'waiting for our frame in the page', ...timeoutOf(options) },
      () => document.readyState === 'complete' && location.protocol.endsWith('-extension:'),
    );
    return frame;
  }

  async staysWithoutOverlay(ms: number): Promise<void> {
    const end = performance.now() + ms;
    do {
      if (await this.overlay()) throw new Error(`A frame of ours came within ${ms} ms; none was to come.`);
      await pause(50);
    } while (performance.now() < end);
  }
}

/** How our frame in a call page is found. */
export const OVERLAY = '#aside-frame';

function timeoutOf(options: WaitOptions): { timeoutMs: number } {
  return { timeoutMs: options.timeoutMs ?? PATIENCE };
}

/** Runs inside a page: where the content of a frame element begins in its document's viewport. */
function frameOrigin(selector: string): Point | undefined {
  const frame = document.querySelector(selector);
  if (!(frame instanceof HTMLElement)) return undefined;
  const box = frame.getBoundingClientRect();
  return { x: box.x + frame.clientLeft, y: box.y + frame.clientTop };
}

async function patiently<T>(what: string, work: () => Promise<T>): Promise<T> {
  return until(
    PATIENCE,
    () => what,
    async () => {
      try {
        return { answer: await within(2 * PATIENCE, what, work()) };
      } catch (error) {
        if (error instanceof Lost) throw error;
        return { error };
      }
    },
  ).then((done) => {
    if ('error' in done) throw done.error;
    return done.answer;
  });
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function described(target: Target | undefined): string {
  if (target === undefined) return 'the document';
  return typeof target === 'string' ? `"${target}"` : JSON.stringify(target);
}

function counted(answer: Answer | undefined): string {
  if (!answer) return 'no answer from the page';
  return `${answer.seen} can be seen of ${answer.all} that fit, one is wanted`;
}
