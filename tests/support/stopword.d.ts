/** The package has no types of its own: one list of words for each language, by its code. */
declare module 'stopword' {
  export const eng: readonly string[];
}
