import { GOOGLE_MEET } from './google-meet.ts';
import type { Platform } from './platform.ts';
import { ZOOM } from './zoom.ts';

export const PLATFORMS: readonly Platform[] = [GOOGLE_MEET, ZOOM];

/** The platform that a host name belongs to; undefined for every other site. */
export function platformOf(hostname: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.host.test(hostname));
}
