import type { Expectation, PageState } from '../../../utils/platforms/expectation.ts';
import { GOOGLE_MEET_EXPECT } from '../../../utils/platforms/google-meet.expect.ts';
import type { PlatformId, Seen } from '../../../utils/core/call.ts';
import { ZOOM_EXPECT } from '../../../utils/platforms/zoom.expect.ts';

/** One stand-in page in one state, and what every probe must count on it in a real engine. */
export interface ProbeExpectation {
  readonly platform: PlatformId;
  readonly state: PageState;
  readonly url: string;
  /** What one look at the page must see. */
  readonly seen: Seen;
  readonly counts: readonly { readonly css: string; readonly count: number }[];
}

const MEET = 'https://meet.google.com/abc-mnop-xyz';
/** The meeting's own page, as the shell frames it. */
const ZOOM = 'https://app.zoom.us/wc/81234567890/join';
const OPEN = 'phase=in-call&panel=chat&captions=1&presenting=1&recording=1';
const TITLE = 'title=Ana%20%2F%20Pedro';

/** Every probe against every page: open `url`, count `css`, compare. */
export const probeExpectations: readonly ProbeExpectation[] = [
  ...(
    [
      ['lobby', 'phase=lobby', 'lobby'],
      ['waiting', 'phase=waiting', 'waiting'],
      ['in-call', 'phase=in-call', 'in-call'],
      ['open', OPEN, 'in-call'],
      ['ended', 'phase=ended', 'ended'],
    ] as const
  ).map(([state, query, seen]) => expectation('meet', `${MEET}?${TITLE}&${query}`, state, seen)),
  ...(
    [
      ['lobby', 'phase=lobby', 'lobby'],
      ['joining', 'phase=joining', 'waiting'],
      ['waiting', 'phase=waiting', 'waiting'],
      ['in-call', 'phase=in-call', 'in-call'],
      ['open', OPEN, 'in-call'],
      ['ended', 'phase=ended', 'ended'],
    ] as const
  ).map(([state, query, seen]) => expectation('zoom', `${ZOOM}?shell=0&${TITLE}&${query}`, state, seen)),
];

/**
 * What must fail, or the test proves nothing: a marker renamed on the page no longer counts what is
 * expected, and a selector that no engine knows is refused, not taken for "no hit".
 */
export const negativeControls = {
  renamed: [
    {
      url: `${MEET}?${TITLE}&phase=in-call&renamed=data-avatar-count`,
      css: '[data-avatar-count]',
      expected: 1,
    },
    { url: `${ZOOM}?shell=0&${TITLE}&phase=in-call&renamed=meeting-app`, css: '#meeting-app', expected: 1 },
  ],
  refused: 'button:has-text("Leave")',
} as const;

function expectation(platform: 'meet' | 'zoom', url: string, state: PageState, seen: Seen): ProbeExpectation {
  const table: readonly Expectation[] = platform === 'meet' ? GOOGLE_MEET_EXPECT : ZOOM_EXPECT;
  const counts = table.map(({ css, hits }) => ({ css, count: hits[state] ?? 0 }));
  return { platform, state, url, seen, counts };
}
