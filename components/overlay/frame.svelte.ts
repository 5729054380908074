import { DEFAULT_LAYOUT, type Dock, type Layout } from '../../utils/core/layout.ts';
import type { CallPort, FrameWish } from '../../utils/core/ports.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export const LEAST_WIDTH = 300;
export const MOST_WIDTH = 480;
export const WIDTH_STEP = 8;

/** A frame no higher than this was given for the pill. */
const PILL_AT_MOST = 56;

/** What is asked for before anything was measured. */
const FIRST_PANEL: Size = { width: DEFAULT_LAYOUT.width, height: 480 };
const FIRST_PILL: Size = { width: 136, height: 40 };

/**
 * The frame around the overlay. It asks for the size of what it shows; what it was given it sees by
 * its own size, so whoever places it needs no answer.
 */
export class Frame {
  layout = $state.raw<Layout>(DEFAULT_LAYOUT);
  /** Folded by circumstance (a third person, a curtain), not by choice. */
  forced = $state.raw(false);
  /** What the document wears: the frame around it must have the same. */
  scheme = $state.raw<'light' | 'dark'>('dark');
  #given = $state.raw(PILL_AT_MOST + 1);
  #panel = $state.raw<Size>(FIRST_PANEL);
  #pill = $state.raw<Size>(FIRST_PILL);
  #told: Layout = DEFAULT_LAYOUT;
  readonly #call: Pick<CallPort, 'wish'>;

  constructor(call: Pick<CallPort, 'wish'>) {
    this.#call = call;
  }

  get form(): 'panel' | 'pill' {
    return this.#given <= PILL_AT_MOST ? 'pill' : 'panel';
  }

  /** The panel is wanted, and there was no room for it. */
  get crowded(): boolean {
    return this.form === 'pill' && !this.layout.folded && !this.forced;
  }

  readonly wish: FrameWish = $derived({
    panel: { ...this.#panel, width: this.layout.width },
    pill: this.#pill,
    layout: this.layout,
    folded: this.forced || this.layout.folded,
    scheme: this.scheme,
  });

  /** Watches the frame's own size, and asks again whenever the wish changes; call it in a component. */
  watch(): void {
    $effect(() => {
      const look = (): void => {
        this.#given = window.innerHeight;
      };
      look();
      window.addEventListener('resize', look);
      return () => window.removeEventListener('resize', look);
    });
    $effect(() => {
      void this.#call.wish(this.wish);
    });
  }

  /** The panel's content is this high. */
  measuredPanel(height: number): void {
    if (height > 0 && height !== this.#panel.height) this.#panel = { ...this.#panel, height };
  }

  measuredPill(size: Size): void {
    if (size.width !== this.#pill.width || size.height !== this.#pill.height) this.#pill = size;
  }

  /** Takes over what was decided elsewhere (a drag that docked); an echo of our own wish is not. */
  told(layout: Layout): void {
    if (same(layout, this.#told)) return;
    this.#told = layout;
    if (!same(layout, this.wish.layout)) this.layout = layout;
  }

  fold(folded: boolean): void {
    this.layout = { ...this.layout, folded };
  }

  dock(dock: Dock): void {
    this.layout = { ...this.layout, dock };
  }

  /** `width` in px, kept between the least and the most. */
  resize(width: number): void {
    this.layout = {
      ...this.layout,
      width: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))),
    };
  }
}

function same(a: Layout, b: Layout): boolean {
  return a.dock === b.dock && a.width === b.width && a.folded === b.folded;
}
