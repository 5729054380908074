import { connect, type Socket } from 'node:net';
import { within } from './patience.ts';

/** An error that Firefox answered with, such as `no such window`. */
export class MarionetteError extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Firefox's own remote protocol over TCP: `<length>:[0, id, command, parameters]` and back
 * `<length>:[1, id, error, result]`. It reaches what WebDriver BiDi does not: the frame of an extension in a
 * page, the extension's background, and the browser's own window.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #last = 0;
  #ended: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.#receive(data));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox closed the connection')));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((done, fail) => {
      socket.once('connect', done);
      socket.once('error', fail);
    });
    return new Marionette(socket);
  }

  /** Sends one command and gives its result; fails with a `MarionetteError`, or after `timeoutMs`. */
  send(command: string, parameters: object = {}, timeoutMs = 30_000): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#last;
    const answer = new Promise<unknown>((done, fail) => this.#waiting.set(id, { answer: done, fail }));
    const message = JSON.stringify([0, id, command, parameters]);
    // One write: in two, the second waits 40 ms for an acknowledgement of the first.
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return within(timeoutMs, `Firefox on ${command}`, answer);
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting, an object.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [
        number,
        number,
        { error: string; message: string } | null,
        unknown,
      ];
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.fail(new MarionetteError(error.error, error.message));
      else waiting?.answer(unwrapped(result));
    }
  }

  #end(why: Error): void {
    this.#ended ??= why;
    for (const { fail } of this.#waiting.values()) fail(why);
    this.#waiting.clear();
  }
}

function unwrapped(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const keys = Object.keys(result);
  return keys.length === 1 && keys[0] === 'value' ? (result as { value: unknown }).value : result;
}
