import type { Expectation } from './expectation.ts';

const ROOM = { 'in-call': 1, open: 1, ended: 1 };
/** The footer is complete while joining, and still under the dialog that says it is over. */
const FOOTER = { joining: 1, ...ROOM };

/** For two people in speaker view. Measured on Zoom's own 6.2 code; live 7.2 captures where said. */
export const ZOOM_EXPECT: readonly Expectation[] = [
  {
    css: '#meeting-app',
    roles: ['root'],
    note: 'The meeting, from joining to the ended dialog, waiting room included; seen live.',
    hits: { joining: 1, waiting: 1, 'in-call': 1, open: 1, ended: 1 },
  },
  {
    css: '.preview-root',
    roles: ['root', 'lobby'],
    note: 'The preview, seen live; since 3.6. A signed-in host never gets one.',
    hits: { lobby: 1 },
  },
  {
    css: 'iframe#webclient',
    roles: ['shell'],
    note: "The meeting's frame in the shell, seen live. Never looked into: the two may be isolated.",
    hits: {},
  },
  {
    css: '.preview-join-button',
    roles: ['lobby', 'keep-out/join'],
    note: 'In every version measured, seen live.',
    hits: { lobby: 1 },
  },
  {
    css: '#joinBtn',
    roles: ['lobby', 'keep-out/join'],
    note: 'The join button of classic pages, used by several projects. Not in the stand-in.',
    hits: {},
  },
  {
    css: '.waiting-room-container',
    roles: ['waiting'],
    note: 'In the served code; the waiting room was not captured live.',
    hits: { waiting: 1 },
  },
  { css: '.on-hold-main', roles: ['waiting'], note: 'As above: on hold by the host.', hits: { waiting: 1 } },
  {
    css: '.wr-topic',
    roles: ['waiting', 'title-late'],
    note: 'The topic in the waiting room. The pill in the header may say "Meeting information": not asked.',
    hits: { waiting: 1 },
  },
  {
    css: '.loading-layer:not(.loading-layer--bo-room)',
    roles: ['waiting'],
    note: 'Joining, seen live. The same layer covers moves between breakout rooms: that is no leaving.',
    hits: { joining: 1 },
  },
  {
    css: '.footer-button__number-counter',
    roles: ['in-call', 'head-count'],
    note: 'The count on the participants button: not there while joining, seen live, in every version.',
    hits: ROOM,
  },
  {
    css: '#meeting-info-indication',
    roles: ['in-call'],
    note: 'The pill in the header: not there while joining, seen live.',
    hits: ROOM,
  },
  {
    css: '[aria-label*="particpant"]:not([aria-label*="[0]"], [aria-label*=",0 "])',
    roles: ['in-call'],
    note: 'The same button by its unlocalized label, spelt so in every language; while joining it says nought.',
    hits: ROOM,
  },
  {
    css: '[role="dialog"][aria-label="Meeting is end now"]',
    roles: ['ended'],
    note: "A developer's own label: unlocalized, English in en and ja, seen live.",
    hits: { ended: 1 },
  },
  {
    css: '[aria-label="You have been removed"]',
    roles: ['ended'],
    note: 'An unlocalized label of the same kind, from another project; not reproduced, not in the stand-in.',
    hits: {},
  },
  {
    css: '[aria-label*="particpant"]',
    roles: ['head-count'],
    note: 'The button says "[2] particpants", spelt so and unlocalized, English everywhere; nought while joining.',
    hits: FOOTER,
  },
  {
    css: '[feature-type="sharingPause"]',
    roles: ['presenting'],
    note: 'There only while this person shares (forced in the real code; live confirmation is missing).',
    hits: { open: 1 },
  },
  {
    css: '.recording-indication__recording-container',
    roles: ['recording'],
    note: 'Two projects take its presence for a recording; not captured.',
    hits: { open: 1 },
  },
  {
    css: '[feature-type="chat"]',
    roles: ['toggle'],
    note: 'Footer items carry their name in every language; its label turns from open to close.',
    hits: FOOTER,
  },
  { css: '[feature-type="participant"]', roles: ['toggle'], note: 'As above.', hits: FOOTER },
  {
    css: '.speaker-active-container__video-frame',
    roles: ['keep-out/picture'],
    note: 'The large picture of speaker view, seen live; alone in the call it is the own one.',
    hits: ROOM,
  },
  {
    css: '.single-main-container__video-frame',
    roles: ['keep-out/picture'],
    note: 'The large picture of a two-person view, from several projects. Not in the stand-in.',
    hits: {},
  },
  {
    css: '.gallery-video-container__video-frame',
    roles: ['keep-out/picture'],
    note: 'Gallery view, seen live: the own tile looks like the others, so it is kept clear as well.',
    hits: {},
  },
  {
    css: '.preview-root video',
    roles: ['keep-out/picture'],
    note: 'The own preview. Believed; without it only the join counts.',
    hits: { lobby: 1 },
  },
  {
    css: '.footer__leave-btn-container',
    roles: ['keep-out/leave'],
    note: 'Leave or End, in every version. A trap as a sign of the call: it is there while joining.',
    hits: FOOTER,
  },
  {
    css: '#wc-footer',
    roles: ['keep-out/controls'],
    note: 'The whole bar, in every version; slides out of sight after 3 s and stays in the document.',
    hits: FOOTER,
  },
  {
    css: '#live-transcription-subtitle',
    roles: ['keep-out/captions'],
    note: 'Captions, from several projects.',
    hits: { open: 1 },
  },
  {
    css: '.live-transcription-subtitle__box',
    roles: ['keep-out/captions'],
    note: 'The box in it, which may be dragged out of its holder.',
    hits: { open: 1 },
  },
  {
    css: '#wc-container-right',
    roles: ['keep-out/panel'],
    note: 'The column of an open panel, there only while one is open; measured live, 400 px wide.',
    hits: { open: 1 },
  },
];
