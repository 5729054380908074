import { defineConfig } from '@playwright/test';
import type { Engine } from './support/driver.ts';

/** Both browsers run the same scenarios, each in one worker with one browser that its tests share. */
export default defineConfig<object, { engine: Engine }>({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.output/e2e',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../.output/e2e.json' }]],
  projects: [
    { name: 'chromium', workers: 1, use: { engine: 'chromium' } },
    { name: 'firefox', workers: 1, use: { engine: 'firefox' } },
  ],
});
