import type { Platform, ProbeRole } from '../../../utils/platforms/platform.ts';
import { selectorOf } from '../../../utils/platforms/probes.ts';
import type { Chance } from './chance.ts';
import type { Clock } from './clock.ts';
import { mutate, releaseOf, type Release } from './mutations.ts';
import type { Share } from './tally.ts';
import { Witness, type Truth } from './witness.ts';

/** As much of a stand-in page's remote control as a journey needs. */
export interface Stage {
  phase(name: string, more?: Readonly<Record<string, unknown>>): void;
  blind(on: boolean): void;
}

/** The frame that the call is in, and the way to take it out of the page, if it can be taken. */
export interface Ground {
  readonly window: Window;
  readonly stage: Stage;
  readonly removeFrame?: () => void;
}

/** Late nodes have come and a full look was taken: what is seen now counts. */
const SETTLED = 7_000;
/** As settled, and the grace of 30 s has passed. */
const OUT_OF_GRACE = 38_000;
const TITLES = ['1:1 Pedro', 'Ana / Pedro', 'آنا / پدرو', '一对一 李雷', 'Дмитрий и Анна', '', 'Weekly team'];

/**
 * One person's way through one or two calls on a page that one release has changed: lobby, waiting, the call with all
 * that happens in it, its end, and perhaps again. The witness holds what is seen against what is so.
 */
export class Journey {
  readonly witness: Witness;
  readonly steps: string[] = [];
  readonly missed: string[] = [];
  readonly changes: Record<string, number> = {};
  joins: Share = { asked: 0, seen: 0 };
  ends: Share = { asked: 0, seen: 0 };
  blind: Share = { asked: 0, seen: 0 };
  readonly #platform: Platform;
  readonly #ground: Ground;
  readonly #chance: Chance;
  readonly #clock: Clock;
  readonly #release: Release;
  /** Of what is drawn now, so that what comes late to a screen that is gone stays away. */
  #drawing = 0;
  #wasSeen = false;

  constructor(platform: Platform, ground: Ground, chance: Chance, clock: Clock) {
    this.#platform = platform;
    this.#ground = ground;
    this.#chance = chance;
    this.#clock = clock;
    this.#release = releaseOf(platform, chance);
    this.witness = new Witness(clock, this.steps);
    this.steps.push(`release ${JSON.stringify(this.#release)}`);
  }

  get failed(): boolean {
    return this.witness.falseEnded + this.witness.falseInCall + this.missed.length > 0;
  }

  /** Goes all the way. */
  async go(): Promise<void> {
    const chance = this.#chance;
    // Nothing is left of the journey before, and of its release.
    this.#ground.stage.blind(true);
    await this.#call(0);
    if (this.#ended === 'for good') return;
    if (chance.in(0.4)) await this.#call(1);
  }

  #ended: 'may go on' | 'for good' = 'may go on';

  async #call(nth: number): Promise<void> {
    const chance = this.#chance;
    const address = this.#addresses(nth);
    this.#goTo(address.arrive);
    this.#wasSeen = false;
    if (chance.in(0.8)) await this.#screen('lobby', 'lobby');
    if (this.#platform.id === 'zoom' && chance.in(0.6)) await this.#screen('waiting', 'joining', 1_200);
    if (chance.in(0.4)) await this.#screen('waiting', 'waiting');
    // The screen before may stay for a moment under the one that comes.
    await this.#screen('in-call', 'in-call', SETTLED, chance.in(0.3));
    if (address.arrive !== address.settle) this.#goTo(address.settle);
    await this.#clock.pass(3_000);
    this.#checkJoin();
    for (let times = chance.between(1, 5); times > 0; times -= 1) await this.#happens(address.same);
    await this.#end();
  }

  /** Addresses of the nth call: the first may be made by `/new`, the second may be another meeting. */
  #addresses(nth: number): { arrive: string; settle: string; same: readonly string[] } {
    const other = nth > 0 && this.#chance.in(0.5);
    if (this.#platform.id === 'meet') {
      const settle = other ? '/xyz-abcd-efg' : '/abc-mnop-xyz';
      const arrive = nth === 0 && this.#chance.in(0.15) ? '/new' : settle;
      return { arrive, settle, same: [`${settle}?authuser=1`, `/_meet${settle}`, `${settle}#x`, settle] };
    }
    const id = other ? '82345678901' : '81234567890';
    const settle = `/wc/${id}/join?from=pwa`;
    const same = [`/wc/join/${id}?from=pwa`, `/wc/${id}/start?from=pwa`, `${settle}&x=1`, settle];
    return { arrive: settle, settle, same };
  }

  /** One thing that happens in a call and is no end of it. */
  async #happens(same: readonly string[]): Promise<void> {
    const chance = this.#chance;
    const { stage } = this.#ground;
    const what = chance.pick([
      'toolbar re-mounted',
      'toolbar away',
      'page empty',
      'heads',
      'address',
      'dialog',
      'old screen lingers',
      'elsewhere in the site',
      'reconnecting',
    ]);
    this.#count(what, 1);
    this.steps.push(`  ${what}`);
    switch (what) {
      case 'toolbar re-mounted':
        for (let times = chance.between(1, 6); times > 0; times -= 1) {
          await this.#remount(chance.pick([0, 0, 100, 1_500]));
          await this.#clock.pass(chance.between(50, 2_500));
        }
        break;
      case 'toolbar away':
        await this.#remount(chance.between(3_000, 70_000));
        break;
      case 'page empty':
        stage.blind(true);
        await this.#clock.pass(chance.pick([300, 1_500, 5_000, 50_000, 130_000]));
        stage.blind(false);
        break;
      case 'heads':
        await this.#draw('in-call', { heads: chance.between(1, 6) });
        break;
      case 'address':
        this.#goTo(chance.pick(same));
        break;
      case 'dialog':
        this.#document.body.append(this.#html('zm-modal', 'dialog', 'Meeting connected timeout.'));
        await this.#clock.pass(chance.between(500, 40_000));
        break;
      case 'old screen lingers': {
        const old = this.#document.createElement('div');
        const lobby = this.#platform.id === 'meet' ? ['data-hc-context', '2'] : ['class', 'preview-root'];
        old.setAttribute(lobby[0] ?? '', lobby[1] ?? '');
        this.#root.append(old);
        await this.#clock.pass(chance.between(500, 60_000));
        break;
      }
      case 'elsewhere in the site':
        // A route that answers with the same page at once, as a router that corrects itself.
        this.#goTo(this.#platform.id === 'meet' ? '/landing' : '/wc/home');
        await this.#clock.pass(chance.pick([0, 0, 200, 5_000, 20_000]));
        this.#goTo(same.at(-1) ?? '/');
        break;
      case 'reconnecting':
        await this.#reconnect();
        break;
    }
    await this.#draw('in-call');
    await this.#clock.pass(SETTLED);
    this.#checkStill();
  }

  async #reconnect(): Promise<void> {
    const { stage } = this.#ground;
    const zoom = this.#platform.id === 'zoom';
    if (zoom && this.#chance.in(0.5)) {
      stage.phase(this.#chance.pick(['breakout', 'reconnecting']));
      await this.#clock.pass(this.#chance.between(1_000, 60_000));
    } else if (zoom) {
      // Zoom loads anew under the layer of joining; that is no wait at a door, but looks the same.
      stage.phase('joining');
      await this.#clock.pass(this.#chance.between(1_000, 25_000));
    } else {
      const box = this.#html('reconnecting', 'alertdialog', 'Trying to reconnect');
      this.#root.replaceChildren(box);
      await this.#clock.pass(this.#chance.between(1_000, 60_000));
    }
  }

  /** Takes what holds the marks of a call out of the page, and puts a copy of it there after so many ms. */
  async #remount(ms: number): Promise<void> {
    const marks = this.#survivors('in-call').flatMap((css) => [...this.#root.querySelectorAll(css)]);
    if (!marks.length) return;
    let one = this.#chance.pick(marks);
    for (let up = this.#chance.between(0, 4); up > 0; up -= 1) {
      if (one.parentElement && one.parentElement !== this.#root) one = one.parentElement;
    }
    const copy = one.cloneNode(true);
    if (ms === 0) return one.replaceWith(copy);
    const place = this.#document.createComment('');
    one.replaceWith(place);
    await this.#clock.pass(ms);
    place.replaceWith(copy);
  }

  async #end(): Promise<void> {
    const chance = this.#chance;
    const zoom = this.#platform.id === 'zoom';
    const how = chance.pick(
      zoom
        ? [
            'by its page',
            'removed',
            'leave path',
            'page empty',
            ...(this.#ground.removeFrame ? ['frame'] : []),
          ]
        : ['by its page', 'by its page', 'address', 'page empty'],
    );
    this.#count(`end: ${how}`, 1);
    this.steps.push(`  end: ${how}`);
    this.witness.truth = 'over';
    switch (how) {
      case 'by its page':
        await this.#screen('over', 'ended', SETTLED, chance.in(0.4));
        this.#checkEnd(this.#survivors('ended').length > 0);
        break;
      case 'removed': {
        const dialog = this.#html('zm-modal', 'dialog', 'You have been removed');
        this.#document.body.append(dialog);
        mutate(dialog, this.#platform, this.#release, chance, () => undefined, this.#count);
        await this.#clock.pass(SETTLED);
        this.#checkEnd(this.#survivors('ended').length > 0);
        break;
      }
      case 'leave path':
        this.#goTo(`/wc/leave?meetingNumber=${this.#key}&feedback=false`);
        await this.#clock.pass(SETTLED);
        this.#checkEnd(true);
        break;
      case 'address':
        this.#goTo('/landing');
        this.#ground.stage.blind(true);
        await this.#clock.pass(OUT_OF_GRACE);
        this.#ground.stage.blind(false);
        this.#checkEnd(true);
        break;
      case 'frame':
        this.#ground.removeFrame?.();
        await this.#clock.pass(OUT_OF_GRACE);
        this.#checkEnd(true);
        this.#ended = 'for good';
        break;
      case 'page empty':
        // No mark of a call and none of its end: that must be said, and never be taken for an end.
        this.#ground.stage.blind(true);
        await this.#clock.pass(60_000);
        this.#checkEnd(false);
        this.#ground.stage.blind(false);
        break;
    }
    this.witness.truth = 'between';
    await this.#leave();
  }

  /** Away from this call for good, so that the next one starts from nothing. */
  async #leave(): Promise<void> {
    if (this.#ended === 'for good') return;
    this.#goTo(this.#platform.id === 'meet' ? '/landing' : '/wc/home');
    this.#ground.stage.blind(true);
    await this.#clock.pass(OUT_OF_GRACE);
    this.#ground.stage.blind(false);
  }

  /** Shows a screen for so many ms. With `overlap` the screen before stays in the page for up to 2 s. */
  async #screen(truth: Truth, phase: string, ms = SETTLED, overlap = false): Promise<void> {
    this.steps.push(`  ${phase}${overlap ? ', the one before lingers' : ''}`);
    const before = overlap ? [...this.#root.children].map((child) => child.cloneNode(true)) : [];
    this.witness.truth = overlap ? 'between' : truth;
    await this.#draw(phase);
    if (overlap) {
      const old = this.#document.createElement('div');
      old.append(...before);
      this.#root.append(old);
      await this.#clock.pass(this.#chance.between(50, 2_000));
      old.remove();
      await this.#clock.pass(100);
      this.witness.truth = truth;
      this.#count('overlap', 1);
    }
    await this.#clock.pass(ms);
  }

  async #draw(phase: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const drawing = (this.#drawing += 1);
    for (const extra of [...this.#document.body.children]) {
      if (extra !== this.#root && extra.localName !== 'script') extra.remove();
    }
    const address = this.#ground.window.location.href;
    this.#ground.stage.phase(phase, { title: this.#chance.pick(TITLES), bare: false, ...more });
    // The stand-in tidies its query away; here the journey alone says where it is.
    if (this.#ground.window.location.href !== address) this.#goTo(address);
    const after = (wait: number, act: () => void): void => {
      this.#clock.setTimeout(() => {
        if (drawing === this.#drawing) act();
      }, wait);
    };
    mutate(this.#root, this.#platform, this.#release, this.#chance, after, this.#count);
    await this.#messages();
    await this.#clock.pass(0);
  }

  /** What the call's frame has told the page around it is heard before anything else happens. */
  async #messages(): Promise<void> {
    const { parent } = this.#ground.window;
    if (parent === this.#ground.window) return;
    await new Promise<void>((heard) => {
      const hear = ({ data }: MessageEvent): void => {
        if (data !== 'that is all') return;
        parent.removeEventListener('message', hear);
        heard();
      };
      parent.addEventListener('message', hear);
      parent.postMessage('that is all', '*');
    });
  }

  #checkJoin(): void {
    const alive = this.#survivors('in-call').length > 0;
    const { call } = this.witness;
    const seen = call?.phase === 'in-call' && !call.blind;
    if (alive) this.joins = this.#checked(this.joins, seen, 'the join was not seen');
    else this.blind = this.#checked(this.blind, call?.blind === true, 'not blind, though no mark is left');
    this.#wasSeen = seen;
  }

  #checkStill(): void {
    const { call } = this.witness;
    if (this.#wasSeen && call?.phase !== 'in-call') this.missed.push('the call was lost');
    if (this.#wasSeen && call?.phase === 'in-call' && this.#survivors('in-call').length > 0 && call.blind) {
      this.missed.push('still blind, though a mark is there');
    }
  }

  /** A call that was never seen cannot be seen to end. */
  #checkEnd(marked: boolean): void {
    if (!this.#wasSeen) return;
    const { call } = this.witness;
    if (marked) {
      const over = call === undefined || call.phase === 'ended';
      this.ends = this.#checked(this.ends, over, 'the end was not seen');
    } else if (this.#survivors('in-call').length === 0) {
      const blind = call?.phase === 'in-call' && call.blind;
      this.blind = this.#checked(this.blind, blind, 'not blind at an end without a mark');
    }
  }

  #checked({ asked, seen }: Share, right: boolean, otherwise: string): Share {
    if (!right) {
      this.missed.push(otherwise);
      this.steps.push(`    WRONG: ${otherwise}`);
    }
    return { asked: asked + 1, seen: seen + Number(right) };
  }

  #survivors(group: ProbeRole): readonly string[] {
    const probes = (this.#platform.probes[group] ?? []).map(selectorOf);
    return probes.filter((css) => this.#document.querySelector(css));
  }

  #html(name: string, role: string, label: string): Element {
    const element = this.#document.createElement('div');
    element.className = name;
    element.setAttribute('role', role);
    element.setAttribute('aria-label', label);
    element.append(this.#document.createElement('button'));
    return element;
  }

  #goTo(address: string): void {
    this.#ground.window.history.replaceState(null, '', address);
    this.steps.push(`  at ${address}`);
  }

  readonly #count = (kind: string, times: number): void => {
    this.changes[kind] = (this.changes[kind] ?? 0) + times;
  };

  get #document(): Document {
    return this.#ground.window.document;
  }

  get #key(): string {
    return /\d{9,11}/.exec(this.#ground.window.location.href)?.[0] ?? '';
  }

  get #root(): Element {
    const root = this.#document.querySelector('body > c-wiz, body > #root');
    if (!root) throw new Error('The stand-in has no root.');
    return root;
  }
}
