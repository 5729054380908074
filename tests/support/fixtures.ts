import { test as base } from '@playwright/test';
import { SiteServer } from '../harness/site-server.ts';
import { answer } from '../harness/sites/pages.ts';
import type { Driver, Engine, StartOptions } from './driver.ts';
import { startDriver } from './start-driver.ts';

export { expect } from '@playwright/test';

interface EachTest {
  /** The shared browser of this engine, as if Aside was just installed: no tab, nothing stored. */
  readonly driver: Driver;
  /** Starts a browser of the test's own, to be killed or started otherwise; closed when the test ends. */
  readonly startOwn: (options?: Omit<StartOptions, 'sitePort'>) => Promise<Driver>;
  /** Whether errors in our own pages are part of the test. Otherwise one fails it. */
  readonly faultsExpected: boolean;
}

interface EachWorker {
  readonly engine: Engine;
  readonly sites: SiteServer;
  readonly shared: Driver;
}

/** One scenario for both browsers: `test('...', async ({ driver, sites, engine }) => ...)`. */
export const test = base.extend<EachTest, EachWorker>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  faultsExpected: [false, { option: true }],

  sites: [
    async ({}, use) => {
      const server = await SiteServer.start(answer);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  shared: [
    async ({ engine, sites }, use) => {
      const driver = await startDriver(engine, { sitePort: sites.port });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  driver: async ({ shared, sites, faultsExpected }, use, info) => {
    const driver = shared;
    await driver.reset();
    sites.forget();
    await use(driver);
    if (info.status !== info.expectedStatus) {
      for (const [index, tab] of (await driver.tabs()).entries()) {
        const path = info.outputPath(`tab-${index}.png`);
        await tab.screenshot(path);
        await info.attach(`tab-${index}`, { path, contentType: 'image/png' });
      }
    }
    const faults = await driver.faults();
    if (faults.length && !faultsExpected) throw new Error(`Errors in our own pages:\n${faults.join('\n')}`);
  },

  startOwn: async ({ engine, sites }, use) => {
    const started: Driver[] = [];
    await use(async (options = {}) => {
      const driver = await startDriver(engine, { ...options, sitePort: sites.port });
      started.push(driver);
      return driver;
    });
    for (const driver of started) await driver.close();
  },
});
