import type { Platform, ProbeRole } from './platform.ts';

/** Who asks: the manifest's version, and what the browser says of itself. */
export interface Reporter {
  readonly version: string;
  readonly userAgent: string;
  /** The language of the browser's interface. */
  readonly locale: string;
}

/** As user agents name browsers; the more particular first. */
const BROWSERS = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chromium', /Chrome\/(\d+)/],
] as const;

const VERSION = /^\d+(?:\.\d+){0,3}$/;
const LOCALE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/;

/**
 * What a person copies when a page cannot be read: versions, language, the site's own name, and how many
 * elements each probe hits. Every word of it is from a closed list, and all else a figure, so a title, a name,
 * a meeting or an address has no place to stand, whatever the page answers. `-`: the page did not answer.
 */
export function detectionReport(
  platform: Platform,
  counts: Readonly<Record<string, readonly unknown[]>>,
  { version, userAgent, locale }: Reporter,
): string {
  const browser = BROWSERS.map(([name, pattern]) => [name, pattern.exec(userAgent)?.[1]]).find(
    ([, major]) => major,
  );
  const roles = Object.keys(platform.probes) as ProbeRole[];
  return [
    `Aside ${VERSION.test(version) ? version : '-'}`,
    browser ? browser.join(' ') : '-',
    LOCALE.test(locale) ? locale : '-',
    platform.id,
    ...roles.map((role) => {
      const hits = platform.probes[role]?.map((_, index) => figure(counts[role]?.[index])) ?? [];
      return `${role}: ${hits.join(' ')}`;
    }),
  ].join('\n');
}

function figure(count: unknown): string {
  return Number.isSafeInteger(count) && Number(count) >= 0 ? String(count) : '-';
}
