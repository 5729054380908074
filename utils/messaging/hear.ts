import { onMessage, type Answer, type Data } from './messenger.ts';
import type { Protocol, Sender } from './protocol.ts';
import { native } from './native.ts';
import { mayUse, senderOf } from './senders.ts';

/**
 * Hears a verb from those who may send it; everybody else gets an error before anything is done. Returns
 * the way to stop. Content scripts do without: only pages of our own can reach them at all.
 */
export function hear<Verb extends keyof Protocol>(
  verb: Verb,
  handle: (
    data: Data<Verb>,
    sender: chrome.runtime.MessageSender,
    who: Sender,
  ) => Answer<Verb> | Promise<Answer<Verb>>,
): () => void {
  return onMessage(verb, ({ data, sender }) => {
    const who = senderOf(sender, { id: native.runtime.id, root: native.runtime.getURL('/') });
    if (!who || !mayUse(verb, who)) throw new Error(`${verb} is not for ${who ?? 'strangers'}`);
    return handle(data, sender, who);
  });
}
