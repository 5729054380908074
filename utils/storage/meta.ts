/** What a person is told after records came back from the second copy. */
export interface Restored {
  readonly at: number;
  readonly records: number;
}

/** The `meta` record that holds it until it was read. */
export const RESTORED = 'restored';

/** The `meta` record with this database's name in revs. */
export const DEVICE = 'device';
