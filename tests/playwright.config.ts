import { defineConfig } from '@playwright/test';
import type { Engine } from './support/driver.ts';

const PATIENT = '**/patient.e2e.ts';

/**
 * Both browsers run the same scenarios, each in one worker with one browser that its tests share; what mostly
 * waits has a second one of each, so that nobody waits for it.
 */
export default defineConfig<object, { engine: Engine }>({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.output/e2e',
  workers: 4,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../.output/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: PATIENT, workers: 1, use: { engine: 'chromium' } },
    { name: 'firefox', testIgnore: PATIENT, workers: 1, use: { engine: 'firefox' } },
    { name: 'chromium, patient', testMatch: PATIENT, workers: 1, use: { engine: 'chromium' } },
    { name: 'firefox, patient', testMatch: PATIENT, workers: 1, use: { engine: 'firefox' } },
  ],
});
