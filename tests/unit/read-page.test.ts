// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { GOOGLE_MEET } from '../../utils/platforms/google-meet.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { isSensing, parseTitle, placeOf, readPage } from '../../utils/platforms/read-page.ts';
import { platformOf } from '../../utils/platforms/registry.ts';
import { ZOOM } from '../../utils/platforms/zoom.ts';

const AT = 1_790_000_000_000;
const MEET_CALL = new URL('https://meet.google.com/abc-defg-hij');
const ZOOM_CALL = new URL('https://app.zoom.us/wc/81234567890/join');

/** happy-dom complains of every frame; the real one is counted in the real engine. */
const ZOOM_FRAMED: Platform = { ...ZOOM, probes: { ...ZOOM.probes, shell: ['i#webclient'] } };

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

/** The page holds exactly this. */
function show(...markup: readonly string[]): void {
  document.body.innerHTML = markup.join('');
}

describe('hosts', () => {
  it.each([
    ['meet.google.com', 'meet'],
    ['app.zoom.us', 'zoom'],
    ['zoom.us', 'zoom'],
    ['us02web.zoom.us', 'zoom'],
    ['stanford.zoom.us', 'zoom'],
    ['stream.meet.google.com', undefined],
    ['meet.google.com.evil.example', undefined],
    ['notzoom.us', undefined],
    ['zoom.us.example', undefined],
    ['calendar.google.com', undefined],
  ])('%s is %s', (host, id) => {
    expect(platformOf(host)?.id).toBe(id);
  });
});

describe('addresses', () => {
  it.each([
    ['https://meet.google.com/abc-defg-hij', 'call', 'meet:abc-defg-hij'],
    ['https://meet.google.com/abc-defg-hij?authuser=1&pli=1', 'call', 'meet:abc-defg-hij'],
    ['https://meet.google.com/_meet/abc-defg-hij', 'call', 'meet:abc-defg-hij'],
    ['https://meet.google.com/abc-defg-hij/', 'call', 'meet:abc-defg-hij'],
    ['https://meet.google.com/lookup/team-room?authuser=0', 'call', 'meet:lookup/team-room'],
    ['https://app.zoom.us/wc/81234567890/join?fromPWA=1&pwd=x', 'call', 'zoom:81234567890'],
    ['https://app.zoom.us/wc/81234567890/start', 'call', 'zoom:81234567890'],
    ['https://zoom.us/wc/join/812345678', 'call', 'zoom:812345678'],
    ['https://app.zoom.us/wc/start/81234567890', 'call', 'zoom:81234567890'],
    ['https://app.zoom.us/wc/start/videomeeting', 'call', 'zoom:start/videomeeting'],
    ['https://app.zoom.us/wc/my/ana.ruiz?pwd=1', 'call', 'zoom:my/ana.ruiz'],
    ['https://app.zoom.us/wc/leave?meetingNumber=81234567890&feedback=true', 'left', 'zoom:81234567890'],
    ['https://us02web.zoom.us/j/81234567890?pwd=1#success', 'handed-over', 'zoom:81234567890'],
    ['https://zoom.us/s/81234567890', 'handed-over', 'zoom:81234567890'],
    ['https://zoom.us/w/81234567890', 'handed-over', 'zoom:81234567890'],
    ['https://vanity.zoom.us/my/ana.ruiz', 'handed-over', 'zoom:my/ana.ruiz'],
  ])('%s is %s of %s', (address, kind, meetingKey) => {
    const url = new URL(address);
    const platform = platformOf(url.hostname);
    expect(platform && placeOf(platform, url)).toEqual({ kind, meetingKey });
  });

  it.each([
    'https://meet.google.com/',
    'https://meet.google.com/landing?pli=1',
    'https://meet.google.com/new',
    'https://meet.google.com/home',
    'https://meet.google.com/abc-defg-hijk',
    'https://meet.google.com/xabc-defg-hij',
    'https://meet.google.com/ABC-DEFG-HIJ',
    'https://app.zoom.us/wc',
    'https://app.zoom.us/wc/home?ref_from=x',
    'https://app.zoom.us/wc/meetings',
    'https://app.zoom.us/wc/leave',
    'https://app.zoom.us/wc/12345/join',
    'https://app.zoom.us/wc/812345678901/join',
    'https://zoom.us/wc/join/812345678901',
    'https://zoom.us/j/812345678901',
    'https://zoom.us/join',
    'https://zoom.us/postattendee?mn=81234567890',
  ])('%s is no call', (address) => {
    const url = new URL(address);
    const platform = platformOf(url.hostname);
    expect(platform).toBeDefined();
    expect(platform && placeOf(platform, url)).toBeUndefined();
  });
});

describe('titles', () => {
  it.each<[Platform, string, string | undefined]>([
    [GOOGLE_MEET, 'Meet - abc-defg-hij', undefined],
    [GOOGLE_MEET, 'Meet\u00a0– abc-defg-hij', undefined],
    [GOOGLE_MEET, 'Meet', undefined],
    [GOOGLE_MEET, 'Google Meet', undefined],
    [GOOGLE_MEET, 'Meet -', undefined],
    [GOOGLE_MEET, '', undefined],
    [GOOGLE_MEET, 'apd-yzrk-jxn', undefined],
    [GOOGLE_MEET, 'Google Meet - Online Video Calls, Meetings and Conferencing', undefined],
    [GOOGLE_MEET, 'Meet – Ana / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, 'Meet\u00a0– Ana / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, 'Google Meet - Meet – Ana / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, 'Ana / Pedro - Google Meet', 'Ana / Pedro'],
    [GOOGLE_MEET, '(2) Meet – Ana / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, '🔴 Meet – Ana / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, 'Meeting of minds', 'Meeting of minds'],
    [GOOGLE_MEET, '🚀 Ana & Pedro', '🚀 Ana & Pedro'],
    [GOOGLE_MEET, 'Weekly  Reflections\n(time change)', 'Weekly Reflections (time change)'],
    [GOOGLE_MEET, 'Ana\u0000\u0007 / Pedro', 'Ana / Pedro'],
    [GOOGLE_MEET, '<b>Ana</b> / Pedro', '<b>Ana</b> / Pedro'],
    [GOOGLE_MEET, 'אנה / פדרו', 'אנה / פדרו'],
    [ZOOM, 'Zoom', undefined],
    [ZOOM, 'Zoom Meeting', undefined],
    [ZOOM, 'Zoom meeting on web', undefined],
    [ZOOM, 'Error - Zoom', undefined],
    [ZOOM, 'Launch Meeting - Zoom', undefined],
    [ZOOM, 'Join Meeting - Zoom', undefined],
    [ZOOM, 'Join from Zoom Workplace app - Zoom', undefined],
    [ZOOM, '(Locked) Zoom Meeting', undefined],
    [ZOOM, 'Ana / Pedro', 'Ana / Pedro'],
    [ZOOM, '(Locked) Ana / Pedro', 'Ana / Pedro'],
    [ZOOM, '(ロック中) Ana / Pedro', 'Ana / Pedro'],
    [ZOOM, '(Locked)', '(Locked)'],
    [ZOOM, 'Ana / Pedro - Zoom', 'Ana / Pedro'],
    [ZOOM, 'Ana / Pedro | Zoom Meeting', 'Ana / Pedro'],
    [ZOOM, "Pedro's Personal Meeting Room", "Pedro's Personal Meeting Room"],
  ])('$id: %j is %j', (platform, raw, title) => {
    expect(parseTitle(platform, raw)).toBe(title);
  });

  it('keeps 500 units of a long one, and no half of a character', () => {
    expect(parseTitle(ZOOM, 'x'.repeat(10_000))).toHaveLength(500);
    const cut = parseTitle(ZOOM, `${'x'.repeat(499)}😀😀`);
    expect(cut).toHaveLength(499);
    expect(cut?.isWellFormed()).toBe(true);
  });
});

describe('one look', () => {
  const LOBBY = '<div data-hc-context="2"></div>';
  const SHELL = '<button jsname="CQylAd"></button><div data-panel-id="2" data-participant-id="a"></div>';
  const WAITING = '<div jsname="eQaf9"></div>';
  const ADMITTED = '<button data-panel-id="5"></button>';
  const ENDED = '<div data-call-ended="true"></div>';

  it.each([
    ['lobby', [LOBBY]],
    ['waiting', [WAITING, SHELL]],
    ['waiting', [LOBBY, WAITING, SHELL]],
    ['in-call', [WAITING, SHELL, ADMITTED]],
    // The call's shell is there while waiting and in the call: of itself it says neither.
    ['blind', [SHELL]],
    ['in-call', [ADMITTED]],
    ['in-call', [LOBBY, SHELL, ADMITTED]],
    ['ended', [ENDED]],
    ['ended', [LOBBY, SHELL, ADMITTED, ENDED]],
    ['blind', ['<div data-in-call="true"></div>']],
    ['blind', ['<audio></audio><div data-call-ended="false"></div>']],
  ])('on Meet is %s when probes disagree: %j', (seen, markup) => {
    show(...markup);
    expect(readPage(GOOGLE_MEET, document, MEET_CALL, AT)).toEqual({
      platform: 'meet',
      meetingKey: 'meet:abc-defg-hij',
      at: AT,
      seen,
    });
  });

  it.each([
    ['lobby', '<div class="preview-root"></div>'],
    ['waiting', '<div id="meeting-app"><div class="wr-topic"></div></div>'],
    [
      'waiting',
      '<div id="meeting-app"><div class="loading-layer"></div><footer id="wc-footer"></footer></div>',
    ],
    ['blind', '<div id="meeting-app"><div class="loading-layer loading-layer--bo-room"></div></div>'],
    ['in-call', '<button id="meeting-info-indication"></button>'],
    ['in-call', '<button aria-label="open the manage participants list pane,10 particpants"></button>'],
    ['blind', '<button aria-label="open the participants list pane,[0] particpants"></button>'],
    ['blind', '<button aria-label="open the manage participants list pane,0 particpants"></button>'],
    ['ended', '<button id="meeting-info-indication"></button><i aria-label="You have been removed"></i>'],
  ])('on Zoom is %s of %s', (seen, markup) => {
    show(markup);
    expect(readPage(ZOOM, document, ZOOM_CALL, AT)?.seen).toBe(seen);
  });

  it('is nothing off the call, handed-over on the launcher, ended on the page after it', () => {
    show(ADMITTED);
    const at = (address: string) => new URL(address);
    expect(readPage(GOOGLE_MEET, document, at('https://meet.google.com/landing'), AT)).toBeUndefined();
    expect(readPage(ZOOM, document, at('https://zoom.us/j/81234567890'), AT)?.seen).toBe('handed-over');
    expect(
      readPage(ZOOM, document, at('https://app.zoom.us/wc/leave?meetingNumber=81234567890'), AT)?.seen,
    ).toBe('ended');
  });

  it('takes the larger of the badge and its attribute, and scopes the badge', () => {
    const other = '<div class="egzc7c"><b class="fs3avc">40</b></div>';
    const badge = (attribute: string, text: string) =>
      `${other}<div jslog="240558; x"><i data-avatar-count="${attribute}"></i><b class="fs3avc">${text}</b></div>`;
    const heads = () => readPage(GOOGLE_MEET, document, MEET_CALL, AT)?.headCount;
    show(badge('2', '2'));
    expect(heads()).toBe(2);
    show(badge('9', '12 people'));
    expect(heads()).toBe(12);
    show(badge('', ''));
    expect(heads()).toBeUndefined();
  });

  it("reads Zoom's count from the counter, else from the label; nought says nothing", () => {
    const heads = () => readPage(ZOOM, document, ZOOM_CALL, AT)?.headCount;
    const label = (count: string) =>
      `<i aria-label="open the participants list pane,${count} particpants"></i>`;
    const here = '<b id="meeting-info-indication"></b>';
    show(here, label('[2]'));
    expect(heads()).toBe(2);
    show(here, label('3'));
    expect(heads()).toBe(3);
    show(here, label('[0]'));
    expect(heads()).toBeUndefined();
    show('<b class="footer-button__number-counter"><i>4</i></b>', label('[0]'));
    expect(heads()).toBe(4);
  });

  it('asks the title bar, then the document, then the lobby, and takes no code or question for a title', () => {
    const title = () => readPage(GOOGLE_MEET, document, MEET_CALL, AT)?.title;
    const bar = (text: string) => `<div jsname="z7Oi7b"><i jsname="NeC6gb">${text}</i></div>`;
    const lobby = (text: string) => `${LOBBY}<div data-is-adhoc="false"><i jsname="r4nke">${text}</i></div>`;
    document.title = 'Meet – From the tab';
    show(bar('From the bar'));
    expect(title()).toBe('From the bar');
    show(bar('abc-defg-hij'));
    expect(title()).toBe('From the tab');
    document.title = 'Meet - abc-defg-hij';
    expect(title()).toBeUndefined();
    show(lobby('Ana / Pedro'));
    expect(title()).toBe('Ana / Pedro');
    show(lobby('Ready to join?'));
    expect(title()).toBeUndefined();
    show(lobby('参加の準備はできましたか？'));
    expect(title()).toBeUndefined();
  });

  it("sees sharing and recording by Zoom's own signs", () => {
    show('<b id="meeting-info-indication"></b>');
    const calm = readPage(ZOOM, document, ZOOM_CALL, AT);
    expect([calm?.presenting, calm?.recording]).toEqual([undefined, undefined]);
    show(
      '<b id="meeting-info-indication"></b><i feature-type="sharingPause"></i>',
      '<i class="recording-indication__recording-container"></i>',
    );
    expect(readPage(ZOOM, document, ZOOM_CALL, AT)).toMatchObject({ presenting: true, recording: true });
  });
});

describe('the frame that senses', () => {
  it.each([
    ['its own call', '<div id="meeting-app"></div>', true],
    ['its preview', '<div class="preview-root"></div>', true],
    ['the shell', '<i id="webclient"></i>', false],
    ['a shell with the call in it', '<i id="webclient"></i><div id="meeting-app"></div>', true],
    ['a page that nobody knows', '<p></p>', true],
  ])('on Zoom: %s', (_, markup, sensing) => {
    show(markup);
    expect(isSensing(ZOOM_FRAMED, document, ZOOM_CALL)).toBe(sensing);
  });

  it('is any frame at a call on Meet, and none off it', () => {
    expect(isSensing(GOOGLE_MEET, document, MEET_CALL)).toBe(true);
    expect(isSensing(GOOGLE_MEET, document, new URL('https://meet.google.com/landing'))).toBe(false);
  });
});
