import type { Settings } from './ports.ts';

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'as-call',
  self: [],
  neverTitles: [],
  alwaysTitles: [],
  asksFor: [],
  defaultMinutes: 30,
  legendTalks: 0,
};
