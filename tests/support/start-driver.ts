import { ChromiumDriver } from './chromium-driver.ts';
import type { Driver, Engine, StartOptions } from './driver.ts';
import { FirefoxDriver } from './firefox-driver.ts';

/** Starts a browser with the built extension in it. */
export function startDriver(engine: Engine, options: StartOptions = {}): Promise<Driver> {
  return engine === 'chromium' ? ChromiumDriver.start(options) : FirefoxDriver.start(options);
}
