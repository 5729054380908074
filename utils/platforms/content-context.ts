/**
 * What WXT hands to a content script. Nothing on `document` starts or stops it: the page could forge
 * such a sign. It ends when the extension behind it is gone. It holds a controller and is none: in
 * Firefox's content scripts a subclass of a DOM class loses its own members.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** False once the extension was reloaded or removed; every API then throws. */
  get isValid(): boolean {
    if (chrome.runtime?.id === undefined) this.#controller.abort();
    return !this.signal.aborted;
  }
}
