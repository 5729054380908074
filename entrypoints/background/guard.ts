import type { Protocol } from '../../utils/messaging/protocol.ts';
import { hear as hearFrom } from '../../utils/messaging/hear.ts';
import { readDesk } from './desk.ts';

/** The popup, and pages on their way out: nothing is known of such a tab. */
export const NO_TAB = -1;

/** What a handler is told of a message that was let through. */
interface Heard<Verb extends keyof Protocol> {
  readonly data: Parameters<Protocol[Verb]>[0];
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
}

/**
 * Hears a verb in the background. The page can append a copy of the overlay that the browser cannot tell
 * from ours, so of overlays only the one that has shown its nonce is heard.
 */
export function hear<Verb extends keyof Protocol>(
  verb: Verb,
  handle: (heard: Heard<Verb>) => Promise<ReturnType<Protocol[Verb]>>,
): void {
  hearFrom(verb, async (data, sender, who) => {
    const { frameId = 0, documentId } = sender;
    const tabId = sender.tab?.id ?? NO_TAB;
    if (who === 'overlay' && verb !== 'call/current') {
      const introduced = (await readDesk()).tabs[tabId]?.overlay;
      const same = introduced?.documentId === undefined || introduced.documentId === documentId;
      if (introduced?.frameId !== frameId || !same) throw new Error('this frame was not introduced');
    }
    return handle({ data, tabId, frameId, ...(documentId !== undefined && { documentId }) });
  });
}
