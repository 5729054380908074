import { describe, expect, it } from 'vitest';
import { mayUse, senderOf } from '../../utils/messaging/senders.ts';

const self = { id: 'aside', root: 'chrome-extension://aside/' };
const tab = { id: 7 } as chrome.tabs.Tab;

describe('who sent a message', () => {
  it.each([
    ['a call page', { id: 'aside', tab, frameId: 0, url: 'https://meet.google.com/abc-mnop-xyz' }, 'content'],
    ['the overlay', { id: 'aside', tab, frameId: 3, url: `${self.root}overlay.html` }, 'overlay'],
    [
      'the panel in a window',
      { id: 'aside', tab, frameId: 0, url: `${self.root}overlay.html#7` },
      'own-page',
    ],
    ['the popup', { id: 'aside', url: `${self.root}popup.html` }, 'own-page'],
    ['the practice call', { id: 'aside', tab, frameId: 0, url: `${self.root}practice.html` }, 'practice'],
    ['the worker', { id: 'aside', url: `${self.root}background.js` }, 'background'],
    [
      "Firefox's background page",
      { id: 'aside', url: `${self.root}_generated_background_page.html` },
      'background',
    ],
    ['another extension', { id: 'other', tab, frameId: 0, url: `${self.root}popup.html` }, undefined],
  ])('%s', (_, facts, expected) => {
    expect(senderOf(facts, self)).toBe(expected);
  });

  it('is asked before anything is done', () => {
    expect(mayUse('call/current', 'content')).toBe(false);
    expect(mayUse('call/reading', 'overlay')).toBe(false);
    expect(mayUse('call/changed', 'content')).toBe(false);
    expect(mayUse('records/changed', undefined)).toBe(false);
    expect(mayUse('call/current', 'overlay')).toBe(true);
  });
});
