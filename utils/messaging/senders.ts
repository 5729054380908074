import type { Protocol, Sender } from './protocol.ts';

/** What the browser itself says of who sent a message; the page has no hand in it. */
export type SenderFacts = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'frameId' | 'tab' | 'documentId'>;

/** Who may send what. A receiver refuses everything else before its handler runs. */
const ALLOWED: { readonly [Verb in keyof Protocol]: readonly Sender[] } = {
  'call/reading': ['content', 'practice'],
  'call/keep-outs': ['content', 'practice', 'background'],
  'call/room': ['content', 'practice'],
  'call/changed': ['background'],
  'call/current': ['overlay', 'own-page'],
  'call/answer': ['overlay', 'own-page'],
  'call/hold': ['overlay', 'own-page'],
  'call/start': ['own-page'],
  'title/try': ['own-page'],
  'call/end': ['own-page'],
  'call/report': ['overlay', 'own-page'],
  'call/probes': ['background'],
  'elsewhere/open': ['overlay', 'own-page'],
  'elsewhere/state': ['own-page'],
  'elsewhere/end': ['own-page'],
  'overlay/show': ['background'],
  'overlay/hide': ['background'],
  'overlay/mounted': ['content', 'practice'],
  'overlay/layout': ['overlay'],
  'overlay/place': ['background'],
  'overlay/drag': ['overlay', 'background'],
  'overlay/docked': ['content', 'practice'],
  'overlay/blur': ['overlay', 'background'],
  'overlay/close': ['overlay'],
  'overlay/key': ['background'],
  'curtain/down': ['content', 'practice', 'background'],
  'curtain/ended': ['content', 'practice', 'background'],
  'curtain/lift': ['overlay', 'own-page'],
  'curtain/state': ['overlay', 'own-page'],
  'records/changed': ['overlay', 'own-page', 'background'],
  'page/open': ['overlay', 'own-page'],
};

/** Names the sender, or nothing for a stranger. `root` is the extension's own base URL. */
export function senderOf(facts: SenderFacts, self: { id: string; root: string }): Sender | undefined {
  if (facts.id !== self.id) return undefined;
  if (!facts.url?.startsWith(self.root)) {
    // A page that is on its way out has no tab any more.
    return facts.tab || facts.url?.startsWith('https:') ? 'content' : 'background';
  }
  const page = facts.url.slice(self.root.length);
  if (page.startsWith('practice.html') && facts.frameId === 0) return 'practice';
  if (page.startsWith('overlay.html') && facts.frameId !== undefined && facts.frameId > 0) return 'overlay';
  return page.includes('.html') && !page.startsWith('_generated') ? 'own-page' : 'background';
}

/** True when this sender may send this verb. */
export function mayUse(verb: keyof Protocol, sender: Sender | undefined): boolean {
  return sender !== undefined && ALLOWED[verb].includes(sender);
}
