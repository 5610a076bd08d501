// My week, the match board and a group on paper: the words stay, the buttons and menus do not.
import { expectNoText, expectText, press, printed, signInAs } from '../kit.mjs';
import { menu, openBoard } from '../scenes.mjs';

const SCREEN_ONLY = ['nav.nav', 'form', '.practice', '.leave', '.skip'];

async function onPaper(kit, visit, name, { says, most }) {
  await kit.check(`${name} prints without what only works on a screen`, async () => {
    await visit.page.emulateMedia({ media: 'print' });
    try {
      for (const selector of SCREEN_ONLY) {
        if (await visit.page.locator(selector).filter({ visible: true }).count() > 0) throw new Error(`${selector} is on the paper`);
      }
      for (const words of says) await expectText(visit, words);
      await expectNoText(visit, 'Nobody here is real.');
      await kit.shot(visit, `print-${name.replaceAll(' ', '-')}`);
    } finally {
      // Back to what each moment asks for: `screen` would be kept on paper too.
      await visit.page.emulateMedia({ media: null });
    }
    kit.note(`${name}: ${await printed(visit, { most })} sheets`);
  });
}

export default async function print(kit) {
  const visit = await kit.open({ width: 1280 });
  await kit.step('opens the page with help lines', () => visit.go('/now'));
  await onPaper(kit, visit, 'help right now', { says: ['988', '911', '555 555 0114'], most: 1 });
  await kit.check('every number to call stands on the paper, ink on white', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    const inks = await visit.page.locator('a[href^="tel:"]').filter({ visible: true }).evaluateAll((links) => links.map((link) => {
      const look = getComputedStyle(link);
      return [look.color, look.backgroundColor];
    }));
    await visit.page.emulateMedia({ media: null });
    if (inks.length < 3) throw new Error(`${inks.length} numbers are on the paper`);
    for (const [ink, ground] of inks) {
      if (ink !== 'rgb(0, 0, 0)' || ground !== 'rgba(0, 0, 0, 0)') throw new Error(`${ink} on ${ground}`);
    }
  });
  await kit.step('comes in as a participant', () => signInAs(visit, 'participant'));
  await onPaper(kit, visit, 'your week', { says: ['Talk with Maya O.', 'Need to talk sooner?', '988'], most: 1 });
  await kit.step('asks who can see what', () => press(visit, 'Who can see what', { within: visit.page.locator('footer') }));
  await onPaper(kit, visit, 'who can see what', { says: ['Answers you let a peer see', 'Your peer (Maya O.)'], most: 2 });
  await kit.check('it does not print the same once more as a table', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    const tables = await visit.page.locator('main table').filter({ visible: true }).count();
    await visit.page.emulateMedia({ media: 'screen' });
    if (tables > 0) throw new Error('the cards and the table are on the paper');
  });
  await kit.step('comes in as a peer worker', async () => { await signInAs(visit, 'peer_worker'); await menu(visit, 'Your week'); });
  await onPaper(kit, visit, 'a worker’s week', { says: ['This week together', 'Kinds of work'], most: 2 });
  await kit.step('comes in as a coordinator', async () => { await signInAs(visit, 'coordinator'); await openBoard(visit, 'Jordan T.'); });
  await onPaper(kit, visit, 'the match board', { says: ['What Jordan asked for', 'Kay D.', 'Why this order?', 'We never look at:'], most: 2 });
  await kit.check('the page is as it was on the screen afterwards', () => press(visit, 'Change what was asked'));
  await kit.step('opens a group', async () => {
    await menu(visit, 'Directory');
    await press(visit, 'Groups we run here');
  });
  await onPaper(kit, visit, 'the list of groups', { says: ['Tuesday tea', 'Thursday', 'With Maya O.'], most: 1 });
  await kit.step('opens one of them', () => press(visit, 'Tuesday tea'));
  await onPaper(kit, visit, 'a group', { says: ['Where', 'Meetings', 'people came, 1 hour 30 minutes'], most: 1 });
  await kit.step('looks into the directory', () => menu(visit, 'Directory'));
  await onPaper(kit, visit, 'the list of places', { says: ['A room while you look'], most: 2 });
  await kit.step('opens a place', () => press(visit, 'A room while you look'));
  await onPaper(kit, visit, 'a place', { says: ['How to reach them', 'When'], most: 1 });
}
