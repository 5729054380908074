import type { PlatformId } from '../core/call.ts';
import type { KeepOutRole } from '../core/layout.ts';
import type { Lifecycle } from './lifecycle.ts';

/**
 * What a hit of a probe is evidence for.
 *
 * `root`: this frame holds the call or its lobby. `shell`: the call runs in this child frame.
 * `title-late`: asked only when `document.title` says nothing. `toggle`: a control that opens a panel.
 */
export type ProbeRole =
  | 'root'
  | 'shell'
  | 'lobby'
  | 'waiting'
  | 'in-call'
  | 'ended'
  | 'title'
  | 'title-late'
  | 'head-count'
  | 'presenting'
  | 'recording'
  | 'toggle'
  | KeepOutProbeRole;

/** `keep-out/picture`: the preview in the lobby, other people's tiles in the call. */
export type KeepOutProbeRole = `keep-out/${KeepOutRole}`;

/**
 * One selector: what it hits is evidence, and where a text is wanted, its text or the attribute `read`.
 * It ships to the page: notes and expected counts live in `*.expect.ts`.
 */
export type Probe = string | { readonly css: string; readonly read: string };

/** What an address can be: the call's own page, the page after leaving, or the hand-over to an app. */
export type PlaceKind = 'call' | 'left' | 'handed-over';

export interface Place {
  readonly kind: PlaceKind;
  /** Names the meeting, e.g. `meet:abc-defg-hij`, `zoom:1234567890`. */
  readonly meetingKey: string;
}

/** One site, as data: what its addresses mean, how its titles are decorated, and where to look. */
export interface Platform {
  readonly id: PlatformId;
  readonly host: RegExp;
  /** Tried in order on path and query; the first group names the meeting. */
  readonly places: readonly { readonly kind: PlaceKind; readonly path: RegExp }[];
  readonly title: {
    /** The site's decoration, removed one after the other, each only when something remains. */
    readonly strip: readonly RegExp[];
    /** What is no title at all: the site's own words, the meeting's code. */
    readonly reject: RegExp;
    /** What a `title-late` probe may hit besides a title. */
    readonly rejectLate?: RegExp;
  };
  readonly lifecycle?: Lifecycle;
  /** Where to look, by what a hit means. */
  readonly probes: { readonly [role in ProbeRole]?: readonly Probe[] };
}
