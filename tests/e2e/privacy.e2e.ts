import { SITE_HOSTS } from '../harness/sites/pages.ts';
import type { Driver, Frame, Tab } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { MEET, file, joined, seen, stage, untilStored } from './site.ts';

const WORDS = ['Ottoline', 'quincunx', 'zephyrine'] as const;

interface Background {
  readonly browser: typeof chrome;
}

/** Everything in the extension's two small storage areas, as one text each. */
function areas(driver: Driver): Promise<{ readonly local: string; readonly session: string }> {
  return driver.background(async () => {
    const { browser } = globalThis as unknown as Background;
    const [local, session] = await Promise.all([
      browser.storage.local.get(null),
      browser.storage.session.get(null),
    ]);
    return { local: JSON.stringify(local), session: JSON.stringify(session) };
  });
}

/** What is in storage.local but in the second copy, whose keys begin with the database's name. */
function besideTheCopy(local: string): string {
  const entries = Object.entries(JSON.parse(local) as Record<string, unknown>);
  return JSON.stringify(entries.filter(([key]) => !key.startsWith('aside:')));
}

/** Every address that a document of ours has asked for, its own files left out. */
function foreignLoads(scope: Frame | Tab): Promise<readonly string[]> {
  return scope.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(location.origin) && !/^(?:data|blob):/.test(name)),
  );
}

function expectNoWord(text: string, where: string): void {
  for (const word of WORDS) expect(text.toLowerCase(), where).not.toContain(word.toLowerCase());
}

test('a whole talk asks the network for nothing, and the page learns no word', async ({ driver, sites }) => {
  const { tab, overlay } = await joined(driver);
  expect(sites.requests.length).toBeGreaterThan(0);
  for (const { url } of sites.requests) expect(SITE_HOSTS).toContain(new URL(url).hostname);
  sites.forget();

  await file(tab, overlay, `${WORDS[0]} wants the plan`);
  await file(tab, overlay, `> ${WORDS[1]} draft`);
  await overlay.type({ role: 'textbox' }, `${WORDS[2]} half a line`);
  await untilStored(driver, 'talks', WORDS[2]);

  const { local, session } = await areas(driver);
  // Both are in use, or the next lines would prove nothing.
  expect(session).toContain('"desk"');
  expectNoWord(session, 'storage.session');
  expectNoWord(besideTheCopy(local), 'storage.local beside the second copy');

  await tab.bringToFront();
  await stage(tab, 'leave');
  await overlay.waitForText('How was it with Pedro?');
  await overlay.click({ role: 'button', name: 'Save', exact: true });
  await overlay.waitForText('Saved, and only here.');
  expect(await foreignLoads(overlay)).toEqual([]);
  expectNoWord(await seen(tab), 'what the page could see');
  await tab.close();

  const popup = await driver.extensionPage('popup.html');
  await popup.fill({ role: 'textbox' }, WORDS[1]);
  await popup.waitForText('draft');
  expect(await foreignLoads(popup)).toEqual([]);
  await popup.close();
  // A browser asks for a site's icon by itself; nothing else may have been asked for since the page was there.
  expect(sites.requests.filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('the second copy is out of reach of every content script', async ({ driver, engine }) => {
  const { tab, overlay } = await joined(driver);
  await file(tab, overlay, `${WORDS[0]} wants the plan`);
  await untilStored(driver, 'talks', WORDS[0]);

  const { local, databases } = {
    ...(await areas(driver)),
    databases: await driver.background(async () =>
      (await indexedDB.databases()).map(({ name }) => name ?? ''),
    ),
  };
  if (engine === 'firefox') {
    // Firefox cannot close storage.local to content scripts, so the copy is a database of the extension's own.
    expect(databases).toContain('aside-journal');
    expectNoWord(local, 'storage.local');
  } else {
    expect(local).toContain(WORDS[0]);
    expect(databases).not.toContain('aside-journal');
  }

  const read = await driver.background(
    async (pattern) => {
      const { browser } = globalThis as unknown as Background;
      const [call] = await browser.tabs.query({ url: pattern });
      if (call?.id === undefined) throw new Error('no tab with the call');
      const [answer] = await browser.scripting.executeScript({
        target: { tabId: call.id },
        func: async () => {
          const areaOf = (name: 'local' | 'session') => chrome.storage?.[name];
          const tried = async (name: 'local' | 'session'): Promise<string> => {
            try {
              const area = areaOf(name);
              return area ? JSON.stringify(await area.get(null)) : 'closed';
            } catch {
              return 'closed';
            }
          };
          return {
            local: await tried('local'),
            session: await tried('session'),
            databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
          };
        },
      });
      if (!answer?.result) throw new Error('the content script gave no answer');
      return answer.result;
    },
    `${new URL(MEET).origin}/*`,
  );
  if (engine === 'chromium') expect(read.local).toBe('closed');
  expectNoWord(read.local, 'storage.local in a content script');
  expect(read.session).toBe('closed');
  expect(read.databases.filter((name) => name.startsWith('aside'))).toEqual([]);
  await tab.close();
});

test.describe('a request on purpose', () => {
  // The browser logs what it refuses.
  test.use({ faultsExpected: true });

  test('is refused to every page of ours by its own policy', async ({ driver, sites }) => {
    const ask = async (url: string): Promise<string> => {
      try {
        await fetch(url, { mode: 'no-cors' });
        return 'answered';
      } catch {
        return 'refused';
      }
    };
    for (const path of ['popup.html', 'notebook.html']) {
      const page = await driver.extensionPage(path);
      sites.forget();
      expect(await page.evaluate(ask, `${new URL(MEET).origin}/?from=${path}`), path).toBe('refused');
      await page.close();
    }
    expect(sites.requests).toEqual([]);
  });
});
