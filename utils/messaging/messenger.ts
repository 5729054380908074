import { native } from './native.ts';
import type { Protocol } from './protocol.ts';

/* Promises over the browsers' own messages. A library for it weighed more than the whole detector in the
   page, and left the browser's errors unread (D8). */

type Verb = keyof Protocol;
export type Data<V extends Verb> = Parameters<Protocol[V]>[0];
export type Answer<V extends Verb> = ReturnType<Protocol[V]>;

/** What a handler is given. */
export interface Message<V extends Verb> {
  readonly data: Data<V>;
  readonly sender: chrome.runtime.MessageSender;
}

type Handler<V extends Verb> = (message: Message<V>) => Answer<V> | Promise<Answer<V>>;

/** What goes over the wire: a verb with its data, and what comes back. */
interface Envelope {
  readonly verb: Verb;
  readonly data: unknown;
}
type Reply = { readonly value: unknown } | { readonly fault: string };

/** Nobody was there to hear, or left before answering. */
class Unheard extends Error {}

/** What the browsers say when that is so. */
const NOBODY =
  /Receiving end does not exist|(?:port|channel) closed|context invalidated|Conduits|No tab|Invalid tab/;

const handlers = new Map<string, Handler<Verb>>();

/**
 * Sends a verb to our own pages and the background, or with `to` to a tab's frame, and gives the answer.
 * Throws what the handler threw, as a message.
 */
export async function sendMessage<V extends Verb>(
  verb: V,
  data?: Data<V>,
  to?: { readonly tabId: number; readonly frameId: number },
): Promise<Answer<V>> {
  const envelope: Envelope = { verb, data };
  let reply: Reply | undefined;
  try {
    reply = to
      ? await native.tabs.sendMessage(to.tabId, envelope, { frameId: to.frameId })
      : await native.runtime.sendMessage(envelope);
  } catch (error) {
    if (error instanceof Error && NOBODY.test(error.message)) throw new Unheard(error.message);
    throw error;
  }
  if (!reply) throw new Unheard(verb);
  if ('fault' in reply) throw new Error(reply.fault);
  return reply.value as Answer<V>;
}

/** Hears a verb; the newest handler counts. Returns the way to stop. */
export function onMessage<V extends Verb>(verb: V, handler: Handler<V>): () => void {
  if (handlers.size === 0) native.runtime.onMessage.addListener(receive);
  handlers.set(verb, handler as unknown as Handler<Verb>);
  return () => {
    if (handlers.get(verb) === (handler as unknown)) handlers.delete(verb);
  };
}

/** Awaits a message to somebody who may not be there. That is no failure; anything else is thrown on. */
export async function ifHeard<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Unheard) return undefined;
    throw error;
  }
}

function receive(
  envelope: Envelope,
  sender: chrome.runtime.MessageSender,
  respond: (reply: Reply) => void,
): boolean {
  const handler = handlers.get(envelope?.verb);
  if (!handler) return false;
  void answer(handler, { data: envelope.data as Data<Verb>, sender }).then(respond);
  return true;
}

async function answer(handler: Handler<Verb>, message: Message<Verb>): Promise<Reply> {
  try {
    return { value: await handler(message) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
