import type { Platform } from './platform.ts';

export const GOOGLE_MEET = {
  id: 'meet',
  host: /^meet\.google\.com$/,
  places: [
    { kind: 'call', path: /^\/(?:_meet\/)?([a-z0-9]{3}-[a-z0-9]{4}-[a-z0-9]{3})(?=[/?]|$)/ },
    { kind: 'call', path: /^\/(lookup\/[^/?]+)/ },
  ],
  title: {
    strip: [
      /^\(\d+\)\s*/,
      /^[●🔴⏺]\uFE0F?\s*/u,
      /^(?:Google )?Meet\s*[-–—:|]\s*/,
      /^(?:Google )?Meet\s*[-–—:|]\s*/,
      /\s*[-–—]\s*Google Meet$/,
    ],
    reject: /^(?:(?:Google )?Meet\s*[-–—:|]?|[a-z0-9]{3}-[a-z0-9]{4}-[a-z0-9]{3}|Online Video Calls, .*)$/,
    rejectLate: /[?？؟;]$/,
  },
  probes: {
    lobby: [
      '[data-hc-context="2"]',
      '[jsname="Qx7uuf"]',
      '[jsname="z0F4cd"]',
      '[data-promo-anchor-id="w5gBed"]',
    ],
    waiting: ['img[src*="gstatic.com/meet/waiting_room_"]', '[jslog^="236069"]', '[jsname="eQaf9"]'],
    'in-call': [
      'button[data-panel-id="5"]',
      '[data-avatar-count]',
      '[jsname="W5i7Bf"]',
      '[jsname="z7Oi7b"]',
      '[jsname="RrG0hf"]',
      '[jsname="FpSaz"]',
      '[jsname="G0pghc"]',
      '[data-participant-id] [data-ssrc]:not([data-ssrc="null"])',
    ],
    ended: ['[data-call-ended="true"]', '[data-hc-context="4"]'],
    title: ['[jsname="z7Oi7b"] [jsname="NeC6gb"]'],
    'title-late': ['[data-is-adhoc]:not([data-is-adhoc="true"]) [jsname="r4nke"]'],
    'head-count': [{ css: '[data-avatar-count]', read: 'data-avatar-count' }, '[jslog^="240558"] .fs3avc'],
    toggle: ['button[data-panel-id]', '[jsname="ocqpFe"]'],
    'keep-out/picture': [
      '[data-hc-context="2"] video',
      '[data-participant-id]:not([role="listitem"], :has([jsname="nsKqzb"]))',
    ],
    'keep-out/join': ['[jsname="Qx7uuf"]', '[jsname="z0F4cd"]'],
    'keep-out/leave': ['button[jsname="CQylAd"]'],
    'keep-out/controls': ['[role="region"][jsname="vNB5le"]', 'button[data-panel-id]', '[jsname="ocqpFe"]'],
    'keep-out/captions': ['[jsname="dsyhDe"]', '[role="region"][tabindex="0"]'],
    'keep-out/panel': ['[data-panel-container-id]'],
  },
} as const satisfies Platform;
