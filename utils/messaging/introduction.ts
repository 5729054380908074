import { ifHeard, sendMessage } from './messenger.ts';

const NONCE = /^[0-9a-f]{32}$/;

/**
 * Introduces a freshly loaded overlay frame: the page can append a copy that the browser cannot tell
 * from ours, so ours alone is told a secret, which the background accepts once.
 */
export async function introduce(frame: HTMLIFrameElement): Promise<void> {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await ifHeard(sendMessage('overlay/mounted', { nonce }));
  frame.contentWindow?.postMessage(nonce, new URL(frame.src).origin);
}

/** The one message that an overlay frame reads from its window: its nonce. All others are left unread. */
export function nonceGiven(view: Window): Promise<string> {
  return new Promise((resolve) => {
    const read = ({ data }: MessageEvent): void => {
      if (typeof data !== 'string' || !NONCE.test(data)) return;
      view.removeEventListener('message', read);
      resolve(data);
    };
    view.addEventListener('message', read);
  });
}

/** Resolves when what was just hidden is off the screen: two frames, or 100 ms where none is drawn. */
export function onceHidden(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
