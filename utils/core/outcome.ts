/** An expected failure is a value: the caller cannot forget it, and a page can say it plainly. */
export type Outcome<T, F = StorageFault> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** Why storage could not do what was asked. Each code has its own sentence in the locale. */
export interface StorageFault {
  readonly code:
    | 'refused' // the browser does not let this page open the database
    | 'full' // no room left
    | 'newer' // written by a newer Aside
    | 'damaged' // the database is behind its journal, or an upgrade threw
    | 'busy' // the record changed under us more often than we retry
    | 'missing' // no such record
    | 'too-large' // over the limit for one text
    | 'unknown';
  /** The browser's own error name, for the detection report; never shown as a sentence. */
  readonly cause?: string;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failed = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
