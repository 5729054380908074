import type { NotebookPath } from '../../utils/core/ports.ts';

/** Where one is in the notebook. It lives in the URL's hash, so that Back, reload and links work; ids only. */
export type Place =
  { readonly page: 'home' } | { readonly page: 'talk' | 'person' | 'retro'; readonly id: string };

/** The place that a URL's hash names; home where it names none. */
export function readPlace(hash: string): Place {
  const [, page, id] = /^#(talk|person|retro)\/([\w-]+)$/.exec(hash) ?? [];
  return (page === 'talk' || page === 'person' || page === 'retro') && id ? { page, id } : { page: 'home' };
}

/** The hash that names `place`. */
export function placeHash(place: Place): string {
  return place.page === 'home' ? '#' : `#${place.page}/${place.id}`;
}

/** The hash of where one begins. */
export const HOME = placeHash({ page: 'home' });

/** A place as other pages ask for it; undefined for those that only this page has. */
export function notebookPath(place: Place): NotebookPath | undefined {
  return place.page === 'talk' || place.page === 'person' ? `${place.page}/${place.id}` : undefined;
}
