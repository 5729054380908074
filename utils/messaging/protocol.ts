import type { Reading } from '../core/call.ts';
import type { Box, KeepOut, Placement, Size } from '../core/layout.ts';
import type { CallView, FrameWish, OfferAnswer, PressedKey } from '../core/ports.ts';
import type { Offer } from '../core/offer.ts';
import type { StoreName } from '../core/record.ts';

/** Who a message can come from, as the browser names its sender. */
export type Sender = 'content' | 'practice' | 'overlay' | 'own-page' | 'background';

/**
 * Every message there is. None can carry a note: the only payloads are readings of the call page,
 * choices about the frame, and ids. Who may send which is in `senders.ts`.
 */
export interface Protocol {
  /** What the sensing frame sees of the call. */
  'call/reading'(reading: Reading): void;
  /** What must not be covered, where the sensing frame is not the one that hosts the overlay. */
  'call/keep-outs'(keepOuts: readonly KeepOut[]): void;
  /** The room that the top frame has for the overlay. */
  'call/room'(room: Room): void;
  'call/changed'(change: { tabId: number; view: CallView }): void;
  /** The overlay shows its nonce once; a page of our own asks for the call of a tab, or for one that no page shows. */
  'call/current'(question: { nonce: string } | { tabId: number } | { personId: string }): CallCurrent;
  'call/answer'(answer: { tabId: number; answer: OfferAnswer }): void;
  /** Takes this meeting's talk over from another tab. */
  'call/hold'(where: { tabId: number }): void;
  /** Starts Aside by hand on a tab of the two sites. */
  'call/start'(where: { tabId: number }): void;
  /** What Aside would do about a title that a person tries in the settings. */
  'title/try'(tried: { title: string }): Offer;
  /** Ends the talk of a tab by hand. */
  'call/end'(where: { tabId: number }): void;
  /** What can be told of a page whose call is not seen, to be copied; undefined where there is none. */
  'call/report'(where: { tabId: number }): string | undefined;
  /** How many elements each probe hits in this frame, by role. */
  'call/probes'(nothing?: undefined): Readonly<Record<string, readonly number[]>>;
  /** Opens the window for a call that no page shows, or brings it to the front. */
  'elsewhere/open'(whom: { personId: string }): void;
  /** Whom that window is for. */
  'elsewhere/state'(nothing?: undefined): string | undefined;
  'elsewhere/end'(nothing?: undefined): void;
  'overlay/show'(place: Place): void;
  /** `keep` leaves the frame in the document, unseen: text, caret and undo survive. */
  'overlay/hide'(how: { keep: boolean }): void;
  'overlay/mounted'(mounted: { nonce: string }): void;
  /** What the overlay asks for; the background answers the top frame with a place. */
  'overlay/layout'(wish: FrameWish): void;
  'overlay/place'(place: Place): void;
  'overlay/drag'(by: { dx: number; dy: number; done: boolean }): void;
  /** A drag has ended with the frame here. */
  'overlay/docked'(box: Box): void;
  'overlay/blur'(nothing?: undefined): void;
  /** The person hid the overlay, or is done with it. */
  'overlay/close'(how: { keep: boolean }): void;
  'overlay/key'(pressed: { tabId: number; key: PressedKey }): void;
  /** A screen is about to be shared: answered once all is hidden. */
  'curtain/down'(nothing?: undefined): void;
  /** Every captured track has ended; or, `refused`, there was never one. */
  'curtain/ended'(how: { refused: boolean }): void;
  'curtain/lift'(nothing?: undefined): void;
  'curtain/state'(nothing?: undefined): Curtain;
  'records/changed'(changed: { store: StoreName; id: string }): void;
  'page/open'(page: { page: 'notebook' | 'panel' | 'practice' | 'retro'; recordId?: string }): void;
}

/** What the top frame measured: its viewport, and the places on it that must stay clear. */
export interface Room {
  readonly viewport: Size;
  readonly keepOuts: readonly KeepOut[];
  /** The document has just begun, or has come back: it holds no overlay. */
  readonly first?: true;
}

/** Where the frame goes, and what its element must look like there. */
export interface Place extends Pick<Placement, 'form' | 'box'> {
  readonly scheme: 'light' | 'dark';
  /** The overlay has said what it wants; before that the frame stays unseen. */
  readonly asked: boolean;
}

/** `ended`: sharing has stopped, and the curtain waits to be lifted. */
export type Curtain = CallView['curtain'];

export type CallCurrent =
  { readonly known: true; readonly tabId: number; readonly view: CallView } | { readonly known: false };
