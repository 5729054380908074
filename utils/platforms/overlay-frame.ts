import type { Box } from '../core/layout.ts';

/** A new script finds the frame of an old one by this, and removes it. */
export const FRAME_ID = 'aside-frame';

/** The page may remove the frame; it is put back so often, then left away. */
const PUT_BACK_AT_MOST = 3;

const RADIUS = { panel: '16px 16px 16px 3px', pill: '20px 20px 20px 3px' };

/** What never changes. `important`, since the page's own rules for iframes would win over these. */
const BARE = [
  'all:initial',
  'position:fixed',
  'border:0',
  'margin:0',
  'z-index:2147483000',
  'box-shadow:0 2px 6px rgb(20 12 22/.28),0 16px 40px rgb(20 12 22/.34)',
]
  .map((rule) => `${rule}!important`)
  .join(';');

/** Where the frame goes, and how its element looks there. */
export interface FramePlace {
  readonly form: 'panel' | 'pill';
  readonly box: Box;
  /** Equal to the overlay document's own, or the corners turn opaque. */
  readonly scheme: 'light' | 'dark';
  /** False until the overlay has said what it wants. */
  readonly asked: boolean;
}

/**
 * The one thing that Aside adds to a page: an iframe of the extension's own page, exactly as large as
 * what is seen. It draws nothing itself, and goes where it is told.
 */
export class OverlayFrame {
  #element: HTMLIFrameElement | undefined;
  #place: FramePlace | undefined;
  #concealed = false;
  #dragFrom: Box | undefined;
  #putBack = 0;
  readonly #url: string;
  readonly #loaded: (frame: HTMLIFrameElement) => void;

  /** `url` is the overlay page's; `loaded` is called for each document that the frame loads. */
  constructor(url: string, loaded: (frame: HTMLIFrameElement) => void) {
    this.#url = url;
    this.#loaded = loaded;
    document.getElementById(FRAME_ID)?.remove();
  }

  /** Mounts the frame where it is not yet, and shows it. */
  show(place: FramePlace): void {
    this.#concealed = false;
    this.#place = place;
    if (!this.#element) this.#mount();
    this.#draw();
  }

  remove(): void {
    const element = this.#element;
    this.#element = undefined;
    element?.remove();
  }

  /** Unseen, but still in the document: text, caret and undo survive. Keys go to the page again. */
  conceal(): void {
    this.#concealed = true;
    this.#draw();
    if (this.#element && document.activeElement === this.#element) this.blur();
  }

  put(place: FramePlace): void {
    this.#place = place;
    if (!this.#dragFrom) this.#draw();
  }

  /** Moves the frame by this much from where the drag began; at its end gives where it is then. */
  drag(by: { readonly dx: number; readonly dy: number; readonly done: boolean }): Box | undefined {
    if (!this.#place) return undefined;
    this.#dragFrom ??= this.#place.box;
    const box = { ...this.#dragFrom, x: this.#dragFrom.x + by.dx, y: this.#dragFrom.y + by.dy };
    this.#place = { ...this.#place, box };
    this.#draw();
    if (!by.done) return undefined;
    this.#dragFrom = undefined;
    return box;
  }

  blur(): void {
    this.#element?.blur();
    window.focus();
  }

  #mount(): void {
    const element = document.createElement('iframe');
    element.id = FRAME_ID;
    element.src = this.#url;
    element.title = 'Aside';
    element.style.cssText = BARE;
    element.addEventListener('load', () => {
      if (element === this.#element) this.#loaded(element);
    });
    this.#element = element;
    document.documentElement.append(element);
    new MutationObserver((_, observer) => {
      if (element.isConnected) return;
      observer.disconnect();
      if (element !== this.#element) return;
      this.#element = undefined;
      if ((this.#putBack += 1) > PUT_BACK_AT_MOST) return;
      this.#mount();
      this.#draw();
    }).observe(document.documentElement, { childList: true });
  }

  #draw(): void {
    if (!this.#place) return;
    const { box, form, scheme, asked } = this.#place;
    const style: Record<string, string> = {
      display: this.#concealed ? 'none' : 'block',
      visibility: asked ? 'visible' : 'hidden',
      left: `${box.x}px`,
      top: `${box.y}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
      'border-radius': RADIUS[form],
      'color-scheme': scheme,
    };
    for (const [name, value] of Object.entries(style)) {
      this.#element?.style.setProperty(name, value, 'important');
    }
  }
}
