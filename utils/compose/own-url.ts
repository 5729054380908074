import { browser } from 'wxt/browser';

/** The address of one of our own pages. `path` begins with a slash; a fragment may follow it: record ids only. */
export function ownUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}
