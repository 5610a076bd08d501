// A note and an ask without a mouse: every step by Tab, the arrows, Space and Enter, and the focus always seen.
import { expectPath, expectSame, expectText, keyboard, noFaults, signInAs } from '../kit.mjs';

const TAB_LIMIT = 120;

/** The words of what has the focus, and whether one can see that it has. */
function focused() {
  const element = document.activeElement;
  const shown = element.matches('.chip input') ? element.nextElementSibling : element;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  return {
    words: (element.labels?.[0] ?? element).innerText?.trim() || element.getAttribute('aria-label') || element.name || '',
    name: element.name ?? '',
    isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight,
  };
}

/** Presses Tab until something with these words has the focus. */
async function tabTo(visit, wanted, { at = 1 } = {}) {
  let seen = 0;
  const passed = [];
  for (let presses = 0; presses < TAB_LIMIT; presses += 1) {
    await visit.page.keyboard.press('Tab');
    const now = await visit.page.evaluate(focused);
    passed.push(now.words.slice(0, 20));
    const holds = typeof wanted === 'string' ? now.words === wanted || now.name === wanted : wanted.test(now.words);
    if (!holds) continue;
    seen += 1;
    if (seen < at) continue;
    if (!now.isSeen) throw new Error(`the focus on '${wanted}' cannot be seen`);
    return;
  }
  throw new Error(`Tab never comes to '${wanted}' on ${visit.path}; it passes ${passed.join(', ')}`);
}

async function go(visit, key = 'Enter') {
  await Promise.all([visit.page.waitForEvent('load'), visit.page.keyboard.press(key)]);
}

async function note(kit, maya) {
  await kit.step('the first Tab offers to skip to the main part', async () => {
    await maya.page.keyboard.press('Tab');
    expectSame((await maya.page.evaluate(focused)).words, 'Skip to the main part', 'the first stop');
    await maya.page.keyboard.press('Enter');
    await tabTo(maya, 'q');
  });
  await kit.step('opens the note, changes what happened with the arrows, writes and saves', async () => {
    await tabTo(maya, /^Note/);
    await go(maya);
    await tabTo(maya, 'how');
    await maya.page.keyboard.press('ArrowDown');
    expectSame(await maya.page.evaluate(() => document.activeElement.value), 'phone', 'what happened');
    await tabTo(maya, 'Being there');
    await maya.page.keyboard.press('Space');
    await tabTo(maya, 'note');
    await maya.page.keyboard.type('Said hello on the phone.');
    await kit.shot(maya, 'keyboard-note-1280');
    await tabTo(maya, 'Save note');
    await go(maya);
    await expectText(maya, /Noted for .+: phone, 30 minutes\./);
    await tabTo(maya, 'Undo');
    await go(maya, 'Space');
    await expectText(maya, /Taken back for /);
  });
}

async function board(kit, tomasz) {
  await kit.step('from who waits to the board', async () => {
    await tabTo(tomasz, 'Matches');
    await go(tomasz);
    await tabTo(tomasz, /^Find a peer/);
    await go(tomasz);
    expectPath(tomasz, /^\/asks\/[\w-]+\/board/);
  });
  await kit.check('everything on the board can be reached, and is seen', () => keyboard(tomasz.page));
  await kit.step('opens how we look, sets one aside, and asks the other', async () => {
    await tabTo(tomasz, /^Not a fit/);
    await go(tomasz, 'Space');
    await expectText(tomasz, 'Not a fit. Nobody is told.');
    await tabTo(tomasz, /^What we look at/);
    await tomasz.page.keyboard.press('Enter');
    await expectText(tomasz, 'We never look at:');
    await tomasz.go(tomasz.path.split('?')[0]);
    await tabTo(tomasz, /^Ask /);
    await go(tomasz);
    await expectText(tomasz, 'Asked. The other one hears of it if the answer is yes.');
  });
}

export default async function byKeyboard(kit) {
  const maya = await kit.open({ width: 1280 });
  await kit.step('comes in as a peer worker', () => signInAs(maya, 'peer_worker'));
  await note(kit, maya);
  const tomasz = await kit.open({ width: 1280 });
  await kit.step('comes in as a coordinator', () => signInAs(tomasz, 'coordinator'));
  await board(kit, tomasz);
  await kit.check('nothing went wrong on the way', () => { noFaults(maya); noFaults(tomasz); });
}
