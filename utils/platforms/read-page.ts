import type { Reading, Seen } from '../core/call.ts';
import type { Millis } from '../core/time.ts';
import type { Place, Platform } from './platform.ts';
import { firstHit, said } from './probes.ts';

/** As much of a title as is kept, in UTF-16 units. */
const TITLE_LENGTH = 500;

/** When probes disagree, the phase that comes first here is believed. */
const RANK = ['ended', 'in-call', 'waiting', 'lobby'] as const satisfies readonly Seen[];

type Address = Pick<Location, 'pathname' | 'search'>;

/** A reading and the element that decided it. */
export interface Look {
  readonly reading: Reading;
  readonly evidence?: Element;
}

/** What an address on the platform's host means; undefined when it has nothing to do with a call. */
export function placeOf(platform: Platform, address: Address): Place | undefined {
  const path = address.pathname + address.search;
  for (const place of platform.places) {
    const name = place.path.exec(path)?.[1];
    if (name) return { kind: place.kind, meetingKey: `${platform.id}:${name}` };
  }
  return undefined;
}

/**
 * Whether this frame is the one that reads the call. A frame that only holds the call's frame is not;
 * it must not look into that frame either, for the sites may isolate the two.
 */
export function isSensing(platform: Platform, document: Document, address: Address): boolean {
  const place = placeOf(platform, address);
  if (!place) return false;
  if (place.kind === 'handed-over') return document.defaultView === document.defaultView?.top;
  if (place.kind === 'left' || firstHit(platform, document, 'root')) return true;
  return !firstHit(platform, document, 'shell');
}

/** One look at the page at the time `at`; undefined where the address has nothing to do with a call. */
export function readPage(
  platform: Platform,
  document: Document,
  address: Address,
  at: Millis,
): Reading | undefined {
  return look(platform, document, address, at)?.reading;
}

/** As `readPage`, with the element that decided what was seen. */
export function look(platform: Platform, document: Document, address: Address, at: Millis): Look | undefined {
  const place = placeOf(platform, address);
  if (!place) return undefined;
  const { meetingKey } = place;
  const known = { platform: platform.id, meetingKey, at };
  if (place.kind === 'left') return { reading: { ...known, seen: 'ended' } };
  if (place.kind === 'handed-over') return { reading: { ...known, seen: 'handed-over' } };

  for (const seen of RANK) {
    const evidence = firstHit(platform, document, seen);
    if (!evidence) continue;
    const title = readTitle(platform, document);
    const headCount = readHeadCount(platform, document);
    const reading: Reading = {
      ...known,
      seen,
      ...(title !== undefined && { title }),
      ...(headCount !== undefined && { headCount }),
      ...(firstHit(platform, document, 'presenting') && { presenting: true }),
      ...(firstHit(platform, document, 'recording') && { recording: true }),
    };
    return { reading, evidence };
  }
  return { reading: { ...known, seen: 'blind' } };
}

/** The title without the site's decoration, at most 500 units; undefined when nothing is left of it. */
export function parseTitle(platform: Platform, raw: string): string | undefined {
  let title = raw
    .slice(0, 4 * TITLE_LENGTH)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  for (const decoration of platform.title.strip) title = title.replace(decoration, '').trim() || title;
  if (!title || platform.title.reject.test(title)) return undefined;
  return title.slice(0, TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function readTitle(platform: Platform, document: Document): string | undefined {
  for (const raw of said(platform, document, 'title')) {
    const title = parseTitle(platform, raw);
    if (title) return title;
  }
  const title = parseTitle(platform, document.title);
  if (title) return title;
  for (const raw of said(platform, document, 'title-late')) {
    const late = parseTitle(platform, raw);
    if (late && !platform.title.rejectLate?.test(late)) return late;
  }
  return undefined;
}

/** The largest count that any probe names; a page that says nothing, or nought, says nothing. */
function readHeadCount(platform: Platform, document: Document): number | undefined {
  let count = 0;
  for (const text of said(platform, document, 'head-count')) {
    count = Math.max(count, Number(/\d+/.exec(text)?.[0] ?? 0));
  }
  return count || undefined;
}
