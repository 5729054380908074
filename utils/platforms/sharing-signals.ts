/**
 * What the sharing hook (in the page's world) and the content script (in ours) say to each other across
 * the frame's document. The page can forge or hear these; they carry nothing, and the worst that a
 * forged one does is to hide the overlay.
 */
export const SHARING_ASKED = 'aside:sharing-asked';
export const SHARING_REFUSED = 'aside:sharing-refused';
export const SHARING_ENDED = 'aside:sharing-ended';
export const CURTAIN_IS_DOWN = 'aside:curtain-is-down';

export function signal(document: Document, name: string): void {
  document.dispatchEvent(new Event(name));
}
