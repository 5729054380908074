import { ok } from '../core/outcome.ts';
import type { Settings, SettingsStore } from '../core/ports.ts';
import { nextRev, type StoredRecord } from '../core/record.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { open, seal, type Ground } from './repository.ts';

const ID = 'settings';

/** All settings are one record; what was never chosen is the default of the day. */
export function settingsRepository({ change, clock, database, device, sealer }: Ground): SettingsStore {
  const chosen = async (record: StoredRecord | undefined): Promise<Partial<Settings>> =>
    record ? ((await open(sealer, 'settings', record)) as Partial<Settings>) : {};

  return {
    async get() {
      const found = await database.use((db) => db.get('settings', ID));
      return found.ok ? ok({ ...DEFAULT_SETTINGS, ...(await chosen(found.value)) }) : found;
    },

    update(wish) {
      return change('settings', ID, async (current) => {
        const settings = { ...(await chosen(current)), ...wish };
        const record = {
          id: ID,
          rev: nextRev(current?.rev ?? {}, device),
          changedAt: clock.now(),
          body: await seal(sealer, 'settings', ID, settings),
        };
        return ok({ value: { ...DEFAULT_SETTINGS, ...settings }, record });
      });
    },
  };
}
