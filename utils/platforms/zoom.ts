import type { Platform } from './platform.ts';

export const ZOOM = {
  id: 'zoom',
  host: /^(?:.+\.)?zoom\.us$/,
  places: [
    { kind: 'call', path: /^\/wc\/(?:join|start)\/(\d{9,11})(?=[/?]|$)/ },
    { kind: 'call', path: /^\/wc\/(\d{9,11})\/(?:join|start)(?=[/?]|$)/ },
    { kind: 'call', path: /^\/wc\/(start\/(?:video|web)meeting)(?=[/?]|$)/ },
    { kind: 'call', path: /^\/wc\/(my\/[^/?]+)/ },
    { kind: 'left', path: /^\/wc\/leave\b.*[?&]meetingNumber=(\d{9,11})/ },
    { kind: 'handed-over', path: /^\/[jsw]\/(\d{9,11})(?=[/?]|$)/ },
    { kind: 'handed-over', path: /^\/(my\/[^/?]+)/ },
  ],
  title: {
    strip: [/^\([^)]{1,24}\)\s+/, /\s*[-|]\s*Zoom(?: Meeting)?$/],
    reject: /^(?:Zoom(?: meeting(?: on web)?)?|Error|(?:Launch|Join) Meeting|Join from .+ app)$/i,
  },
  lifecycle: { type: 'PWA_IPC', ended: /^(?:LEAVE|END|CLOSED|(?:END|REMOVED)_BY_HOST)$/ },
  probes: {
    root: ['#meeting-app', '.preview-root'],
    shell: ['iframe#webclient'],
    lobby: ['.preview-root', '.preview-join-button', '#joinBtn'],
    waiting: [
      '.waiting-room-container',
      '.on-hold-main',
      '.wr-topic',
      '.loading-layer:not(.loading-layer--bo-room)',
    ],
    'in-call': [
      '.footer-button__number-counter',
      '#meeting-info-indication',
      '[aria-label*="particpant"]:not([aria-label*="[0]"], [aria-label*=",0 "])',
    ],
    ended: ['[role="dialog"][aria-label="Meeting is end now"]', '[aria-label="You have been removed"]'],
    'title-late': ['.wr-topic'],
    'head-count': [
      '.footer-button__number-counter',
      { css: '[aria-label*="particpant"]', read: 'aria-label' },
    ],
    presenting: ['[feature-type="sharingPause"]'],
    recording: ['.recording-indication__recording-container'],
    toggle: ['[feature-type="chat"]', '[feature-type="participant"]'],
    'keep-out/picture': [
      '.preview-root video',
      '.speaker-active-container__video-frame',
      '.single-main-container__video-frame',
      '.gallery-video-container__video-frame',
    ],
    'keep-out/join': ['.preview-join-button', '#joinBtn'],
    'keep-out/leave': ['.footer__leave-btn-container'],
    'keep-out/controls': ['#wc-footer'],
    'keep-out/captions': ['#live-transcription-subtitle', '.live-transcription-subtitle__box'],
    'keep-out/panel': ['#wc-container-right'],
  },
} as const satisfies Platform;
