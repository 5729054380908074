/**
 * The browsers' own API with promises: `browser` in Firefox, and in Chromium from 148 on. Content scripts
 * and the overlay use it, since the polyfill weighs more than either has to spare.
 */
export const native: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
