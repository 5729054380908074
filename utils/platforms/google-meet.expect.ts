import type { Expectation } from './expectation.ts';

/** The call's shell is there from the waiting room on. */
const SHELL = { waiting: 1, 'in-call': 1, open: 1 };
const ADMITTED = { 'in-call': 1, open: 1 };

/** For two people and a calendar title. The table it is made from: captures of August to October 2026. */
export const GOOGLE_MEET_EXPECT: readonly Expectation[] = [
  {
    css: '[data-hc-context="2"]',
    roles: ['lobby'],
    note: 'Green room root in a capture of 2026-08-22; the call has 3 or 5, the page after it 4, all pages 1.',
    hits: { lobby: 1 },
  },
  {
    css: '[jsname="Qx7uuf"]',
    roles: ['lobby', 'keep-out/join'],
    note: 'The box around the join button, same capture; the only one of the three pages that has it.',
    hits: { lobby: 1 },
  },
  {
    css: '[jsname="z0F4cd"]',
    roles: ['lobby', 'keep-out/join'],
    note: 'The join button as a host gets it, from another extension. Not captured, not in the stand-in.',
    hits: {},
  },
  {
    css: '[data-promo-anchor-id="w5gBed"]',
    roles: ['lobby'],
    note: 'On the join button itself. Any promotion may take the attribute away: third in line.',
    hits: { lobby: 1 },
  },
  {
    css: 'img[src*="gstatic.com/meet/waiting_room_"]',
    roles: ['waiting'],
    note: "The waiting room picture (capture). The call's shell is no sign of waiting: it is there in the call too.",
    hits: { waiting: 1 },
  },
  {
    css: '[jslog^="236069"]',
    roles: ['waiting'],
    note: 'What holds the picture, by its number (same capture).',
    hits: { waiting: 1 },
  },
  {
    css: '[jsname="eQaf9"]',
    roles: ['waiting'],
    note: 'The same element by its name (same capture).',
    hits: { waiting: 1 },
  },
  {
    css: 'button[data-panel-id="5"]',
    roles: ['in-call'],
    note: 'Meeting details: the best sign of having been let in (two captures). Chat, id 2, comes earlier.',
    hits: ADMITTED,
  },
  {
    css: '[data-avatar-count]',
    roles: ['in-call', 'head-count'],
    note: 'The people badge. Whether it is capped for many people is unknown; one, two or more is enough.',
    hits: ADMITTED,
  },
  {
    css: '[jsname="W5i7Bf"]',
    roles: ['in-call'],
    note: 'The clock beside the title (capture).',
    hits: ADMITTED,
  },
  {
    css: '[jsname="z7Oi7b"]',
    roles: ['in-call'],
    note: 'The title bar (capture).',
    hits: ADMITTED,
  },
  {
    css: '[jsname="RrG0hf"]',
    roles: ['in-call'],
    note: 'Captions button, so named since February 2026. An administrator can switch it off.',
    hits: ADMITTED,
  },
  {
    css: '[jsname="FpSaz"]',
    roles: ['in-call'],
    note: 'Raise hand (capture). A host can switch it off.',
    hits: ADMITTED,
  },
  {
    css: '[jsname="G0pghc"]',
    roles: ['in-call'],
    note: 'Reactions (capture). A host can switch it off.',
    hits: ADMITTED,
  },
  {
    css: '[data-participant-id] [data-ssrc]:not([data-ssrc="null"])',
    roles: ['in-call'],
    note: 'A tile with media; "null" in the lobby and while waiting (captures). With the camera off: unknown.',
    hits: { 'in-call': 2, open: 2 },
  },
  {
    css: '[data-call-ended="true"]',
    roles: ['ended'],
    note: 'After leaving (capture of 2026-08-10). After removal or the end for all: likely, not captured.',
    hits: { ended: 1 },
  },
  {
    css: '[data-hc-context="4"]',
    roles: ['ended'],
    note: 'Root of the page after the call (same capture).',
    hits: { ended: 1 },
  },
  {
    css: '[jsname="z7Oi7b"] [jsname="NeC6gb"]',
    roles: ['title'],
    note: "The title bar's heading: the calendar title, or the code when there is none (capture).",
    hits: ADMITTED,
  },
  {
    css: '[data-is-adhoc]:not([data-is-adhoc="true"]) [jsname="r4nke"]',
    roles: ['title-late'],
    note: "The lobby's heading: the calendar title or a localized question, which ends in a question mark.",
    hits: { lobby: 1 },
  },
  {
    css: 'button[jsname="CQylAd"]',
    roles: ['keep-out/leave'],
    note: 'Leave, stable since 2024. A trap as a sign of the call: it is there before anybody is let in.',
    hits: SHELL,
  },
  {
    css: '[jslog^="240558"] .fs3avc',
    roles: ['head-count'],
    note: "The people badge's own text. Other badges have the class too, so it is asked inside this one only.",
    hits: ADMITTED,
  },
  {
    css: 'button[data-panel-id]',
    roles: ['toggle', 'keep-out/controls'],
    note: 'Chat (2, while waiting too), details (5), tools (10); host controls (16) come and go.',
    hits: { waiting: 1, 'in-call': 3, open: 3 },
  },
  {
    css: '[jsname="ocqpFe"]',
    roles: ['toggle', 'keep-out/controls'],
    note: 'The people badge as a button, without a panel id in the 2026 page (fixture of another project).',
    hits: ADMITTED,
  },
  {
    css: '[data-participant-id]:not([role="listitem"], :has([jsname="nsKqzb"]))',
    roles: ['keep-out/picture'],
    note: 'Tiles without the Reframe button, which only the own tile has; the people panel lists are no tiles.',
    hits: ADMITTED,
  },
  {
    css: '[data-hc-context="2"] video',
    roles: ['keep-out/picture'],
    note: 'The own preview. Believed: no capture shows it with the camera on. Without it only the join counts.',
    hits: { lobby: 1 },
  },
  {
    css: '[role="region"][jsname="vNB5le"]',
    roles: ['keep-out/controls'],
    note: 'Call controls (capture); hides after a while but stays in the document.',
    hits: SHELL,
  },
  {
    css: '[jsname="dsyhDe"]',
    roles: ['keep-out/captions'],
    note: 'Captions, named so by many projects over years; not captured.',
    hits: { open: 1 },
  },
  {
    css: '[role="region"][tabindex="0"]',
    roles: ['keep-out/captions'],
    note: 'Captions, as a shipping transcript extension finds them. The controls are a region without tabindex.',
    hits: { open: 1 },
  },
  {
    css: '[data-panel-container-id]',
    roles: ['keep-out/panel'],
    note: 'A side panel that is open: sidePanel1 people, sidePanel2 chat (several projects); not captured.',
    hits: { open: 1 },
  },
];
