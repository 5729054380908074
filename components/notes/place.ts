import type { NotebookPath } from '../../utils/core/ports.ts';

/** Where one is in the notebook. It lives in the URL's hash, so that Back, reload and links work; ids only. */
export type Place =
  | { readonly page: 'home' }
  /** Elsewhere a talk is begun that no page shows; afterwards, one that is over is written down. */
  | { readonly page: 'settings' | 'elsewhere' | 'afterwards' }
  | { readonly page: 'talk' | 'person' | 'retro'; readonly id: string };

/** The place that a URL's hash names; home where it names none. */
export function readPlace(hash: string): Place {
  const [, own] = /^#(settings|elsewhere|afterwards)$/.exec(hash) ?? [];
  if (own === 'settings' || own === 'elsewhere' || own === 'afterwards') return { page: own };
  const [, page, id] = /^#(talk|person|retro)\/([\w-]+)$/.exec(hash) ?? [];
  return (page === 'talk' || page === 'person' || page === 'retro') && id ? { page, id } : { page: 'home' };
}

/** The hash that names `place`. */
export function placeHash(place: Place): string {
  if (place.page === 'home') return '#';
  return 'id' in place ? `#${place.page}/${place.id}` : `#${place.page}`;
}

/** The hash of where one begins, and of the settings. */
export const HOME = placeHash({ page: 'home' });
export const SETTINGS = placeHash({ page: 'settings' });

/** A place as other pages ask for it; undefined for those that only this page has. */
export function notebookPath(place: Place): NotebookPath | undefined {
  if (place.page === 'settings') return 'settings';
  return place.page === 'talk' || place.page === 'person' ? `${place.page}/${place.id}` : undefined;
}
