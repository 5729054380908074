import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a page is sent. `as-served` is what the site itself sends, as far as it is known. */
export type Variant =
  | 'as-served'
  | 'plain'
  | 'coep-require-corp'
  | 'coep-credentialless'
  | 'dip'
  | 'strict-csp'
  | 'trusted-types';

export const VARIANTS: readonly Variant[] = [
  'as-served',
  'plain',
  'coep-require-corp',
  'coep-credentialless',
  'dip',
  'strict-csp',
  'trusted-types',
];

/** One page of a stand-in site. The first page whose host and path match answers. */
export interface SitePage {
  readonly name: string;
  readonly host: string;
  readonly matches: (url: URL) => boolean;
  /** The whole document, for the address it is asked for. */
  readonly html: (url: URL) => string;
  readonly headers: (variant: Variant) => Readonly<Record<string, string | readonly string[]>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** One nonce for all: the stand-ins guard nothing, they only have to obey their own policy. */
const NONCE = 'c3RhbmQtaW4';

/** The pages of all stand-in sites, on the hosts they stand in for. */
export function sitePages(): readonly SitePage[] {
  return [
    meetPage('meet.google.com'),
    ...['app.zoom.us', 'us02web.zoom.us', 'vanity.zoom.us', PROVING_HOST].flatMap(zoomPages),
    meetPage(PROVING_HOST),
  ];
}

/** A host of no site: both stand-ins by their paths, with no extension beside them. */
export const PROVING_HOST = 'stand-in.test';

/** Every host that the stand-ins answer for. */
export const SITE_HOSTS = [
  'meet.google.com',
  'app.zoom.us',
  'us02web.zoom.us',
  'vanity.zoom.us',
  PROVING_HOST,
] as const;

/** What the stand-in sites answer to a request for this address: one call for any server. */
export function answer(url: URL): Answer {
  const wanted = url.searchParams.get('variant');
  const variant = VARIANTS.find((name) => name === wanted) ?? 'as-served';
  const found = sitePages().find((site) => site.host === url.hostname && site.matches(url));
  if (!found) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not here' };
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...found.headers(variant),
    },
    body: found.html(url),
  };
}

function meetPage(host: string): SitePage {
  return {
    name: 'meet',
    host,
    matches: ({ pathname }) => !pathname.startsWith('/gstatic.com/'),
    html: () => page('meet.css', ['meet.js']),
    headers: (variant) => headersOf('meet', variant),
  };
}

function zoomPages(host: string): readonly SitePage[] {
  const headers = (variant: Variant): SitePage['headers'] extends (v: Variant) => infer H ? H : never =>
    headersOf('zoom', variant);
  const on = (name: string, path: RegExp, html: (url: URL) => string): SitePage => ({
    name,
    host,
    matches: ({ pathname }) => path.test(pathname),
    html,
    headers,
  });
  const call = /^\/wc\/(?:(?:join|start)\/\d+|\d+\/(?:join|start)|start\/\w+|my\/[^/]+)$/;
  return [
    on('zoom', call, (url) =>
      hasShell(url) ? page('zoom.css', ['zoom-shell.js']) : page('zoom.css', ['zoom.js']),
    ),
    on('zoom-left', /^\/wc\/leave$/, () => page('zoom.css', ['plain.js'], 'left')),
    on('zoom-home', /^\/wc(?:\/home)?\/?$/, () => page('zoom.css', ['plain.js'], 'home')),
    on('zoom-launcher', /^\/(?:[jsw]\/\d+|my\/[^/]+)$/, () => page('zoom.css', ['plain.js'], 'launcher')),
  ];
}

/** Of Zoom's hosts only the app's has a shell; its own frame, a start by its host, a tab of its own and `?shell=0` have none. */
function hasShell({ hostname, pathname, searchParams }: URL): boolean {
  return (
    !pathname.includes('/start') &&
    (hostname === 'app.zoom.us' || hostname === PROVING_HOST) &&
    searchParams.get('from') !== 'pwa' &&
    searchParams.get('webclientOpenMode') !== 'tab' &&
    searchParams.get('shell') !== '0'
  );
}

function page(style: string, scripts: readonly string[], kind?: string): string {
  const code = ['recorder.js', 'kit.js', ...scripts].map(client);
  return `<!doctype html>
<html lang="en"${kind ? ` data-page="${kind}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>…</title>
<script nonce="${NONCE}">${code[0]}</script>
<style nonce="${NONCE}">${client(style)}</style>
</head>
<body>
<script nonce="${NONCE}">${code.slice(1).join('\n')}</script>
</body>
</html>
`;
}

function client(name: string): string {
  return readFileSync(fileURLToPath(new URL(`client/${name}`, import.meta.url)), 'utf8');
}

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const NO_SINKS = "require-trusted-types-for 'script'";

const AS_SERVED = {
  meet: {
    'content-security-policy': [
      `script-src 'nonce-${NONCE}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:; object-src 'none'; base-uri 'self'`,
      NO_SINKS,
    ],
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-site',
    'x-frame-options': 'SAMEORIGIN',
  },
  zoom: { ...ISOLATED, 'cross-origin-embedder-policy': 'credentialless' },
};

function headersOf(
  site: 'meet' | 'zoom',
  variant: Variant,
): Readonly<Record<string, string | readonly string[]>> {
  const frames = site === 'zoom' ? "'self'" : "'none'";
  switch (variant) {
    case 'as-served':
      return AS_SERVED[site];
    case 'plain':
      return {};
    case 'coep-require-corp':
      return { ...ISOLATED, 'cross-origin-embedder-policy': 'require-corp' };
    case 'coep-credentialless':
      return { ...ISOLATED, 'cross-origin-embedder-policy': 'credentialless' };
    case 'dip':
      return { 'document-isolation-policy': 'isolate-and-credentialless' };
    case 'strict-csp':
      return {
        'content-security-policy': `default-src 'self'; frame-src ${frames}; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'`,
      };
    case 'trusted-types':
      return { 'content-security-policy': `${NO_SINKS}; trusted-types 'none'` };
  }
}
