import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TEST_CERTIFICATE, TEST_KEY } from './certificate.ts';
import type { Answer } from './sites/pages.ts';

export interface SiteRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** A local HTTPS server that answers for the sites' real host names, and remembers every request. */
export class SiteServer {
  readonly port: number;
  readonly #requests: SiteRequest[];
  readonly #close: () => Promise<void>;

  private constructor(port: number, requests: SiteRequest[], close: () => Promise<void>) {
    this.port = port;
    this.#requests = requests;
    this.#close = close;
  }

  /** Listens on a free local port; `answer` is asked for each address. What it throws becomes a 500. */
  static async start(answer: (url: URL) => Answer): Promise<SiteServer> {
    const requests: SiteRequest[] = [];
    const server = createServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, (request, response) => {
      const host = (request.headers.host ?? 'nobody').replace(/:\d+$/, '');
      const url = new URL(request.url ?? '/', `https://${host}`);
      const { status, headers, body } = answered(() => answer(url));
      requests.push({ method: request.method ?? 'GET', url: url.href, status });
      response.writeHead(status, copied(headers));
      response.end(body);
    });
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(0, '127.0.0.1', listening);
    });
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    return new SiteServer((server.address() as AddressInfo).port, requests, close);
  }

  /** Every request since the start or the last `forget`, oldest first. */
  get requests(): readonly SiteRequest[] {
    return [...this.#requests];
  }

  forget(): void {
    this.#requests.length = 0;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

function answered(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    return { status: 500, headers: { 'content-type': 'text/plain' }, body: String(error) };
  }
}

/** Node takes no readonly lists. */
function copied(headers: Answer['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
