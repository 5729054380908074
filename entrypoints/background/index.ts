import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { answerByHand } from './by-hand.ts';
import { answerCalls } from './calls.ts';
import { answerCurtain } from './curtain.ts';
import { keepLookingBack } from './look-back.ts';
import { tryTitles } from './memory.ts';
import { openPages } from './pages.ts';
import { answerElsewhere } from './elsewhere.ts';
import { answerReports } from './report.ts';
import { hearShortcuts } from './shortcuts.ts';
import { keepToolbar } from './toolbar.ts';
import { reinject } from './reinject.ts';

export default defineBackground({
  main() {
    // Only our own pages may read `storage.local`: the second copy is there. Firefox has no such call.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    answerCalls();
    answerByHand();
    answerCurtain();
    answerElsewhere();
    answerReports();
    keepLookingBack();
    openPages();
    hearShortcuts();
    keepToolbar();
    reinject();
    tryTitles();
  },
});
