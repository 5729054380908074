/** The messages that a site's own frames send each other, and the events of these that end a call. */
export interface Lifecycle {
  readonly type: string;
  readonly ended: RegExp;
}

/**
 * Whether a message says that the call is over. Only its type and its event's name are read: the rest can hold
 * the meeting's password.
 */
export function saysEnded({ type, ended }: Lifecycle, data: unknown): boolean {
  const said = data as { readonly type?: unknown; readonly message?: { readonly event?: unknown } } | null;
  const event = said?.type === type && said.message?.event;
  return typeof event === 'string' && ended.test(event);
}
