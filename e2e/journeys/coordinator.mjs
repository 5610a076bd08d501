// From somebody new to two people who are peers, through the coordinator's pages and everybody else's.
import { control, expectFormBack, expectHeading, expectNoText, expectPath, expectText, noFaults, pick, press, signInAs, switchTo, write } from '../kit.mjs';
import { addSomeone, ask, invite, menu, openAccount, openBoard, rowOf } from '../scenes.mjs';

async function arrives(kit, tomasz, robin) {
  await kit.step('today says who waits', async () => {
    await signInAs(tomasz, 'coordinator');
    expectPath(tomasz, '/today');
    await expectText(tomasz, 'Waiting for a peer');
    await expectText(tomasz, 'Jordan T.');
    await kit.shot(tomasz, 'coordinator-today-1280');
  });
  await kit.step('adds somebody with a name only', () => addSomeone(tomasz, 'Robin Q.'));
  const page = tomasz.path.split('?')[0];
  await kit.step('somebody of the same name is shown before there are two', async () => {
    await menu(tomasz, 'Today');
    await press(tomasz, 'Add someone');
    await write(tomasz, 'The name to call them by', 'Robin Q.');
    await pick(tomasz, 'Participant', { group: 'What are they here as?' });
    await press(tomasz, 'Add this person');
    expectFormBack(tomasz);
    await expectText(tomasz, 'Someone here may be the same person');
    await kit.shot(tomasz, 'coordinator-alike-1280');
    await press(tomasz, 'Don’t add anyone');
    expectPath(tomasz, '/people');
  });
  await kit.step('makes a link, and Robin opens an account on a phone', async () => {
    await tomasz.go(page);
    const link = await invite(tomasz);
    await kit.shot(tomasz, 'coordinator-invitation-1280');
    await openAccount(robin, link, { called: 'Robin Q.', email: 'robin@example.org', password: 'three green rivers' });
    expectPath(robin, '/week');
    await expectText(robin, 'Would you like a peer?');
    await kit.shot(robin, 'newcomer-week-390');
    await tomasz.go(page);
  });
}

async function matches(kit, tomasz) {
  await kit.step('writes down what Robin hopes for', async () => {
    await press(tomasz, /^\s*Ask for a peer/);
    await write(tomasz, /own words/, 'Somebody who knows dark winters.');
    await tomasz.page.getByLabel('Low mood').selectOption({ label: 'Must have' });
    await tomasz.page.getByLabel(/A peer we ask may read these words/).check();
    await press(tomasz, 'Ask for a peer', { exact: true });
    await expectText(tomasz, 'Sent. We start to look.');
  });
  await kit.step('the board shows who could fit, with reasons and no score', async () => {
    await openBoard(tomasz, 'Robin Q.');
    await expectText(tomasz, 'One person who could fit');
    await expectText(tomasz, 'Maya O.');
    await expectText(tomasz, 'Low mood (must have)', { within: tomasz.page.locator('ol.grid') });
    await expectNoText(tomasz, /\d\s?%|\bscore\b|\bpoints\b/i, { within: tomasz.page.locator('main') });
    await kit.shot(tomasz, 'coordinator-board-1280');
  });
  await kit.step('sets one aside, and puts them back', async () => {
    await press(tomasz, control(tomasz, 'Not a fit', { within: tomasz.page.locator('ol.grid') }));
    await expectText(tomasz, 'Not a fit. Nobody is told.');
    await expectText(tomasz, 'Nobody fits just now');
    await kit.shot(tomasz, 'coordinator-nobody-1280');
    await press(tomasz, control(tomasz, 'Put back', { within: tomasz.page.locator('main') }));
    await expectText(tomasz, 'One person who could fit');
  });
  await kit.step('asks Maya', async () => {
    await ask(tomasz, 'Maya');
    await expectText(tomasz, 'Maya O. has been asked');
    await menu(tomasz, 'Today');
    await expectText(tomasz, 'Maya O. has been asked', { within: rowOf(tomasz, 'Robin Q.') });
  });
}

async function bothSayYes(kit, tomasz, robin) {
  await kit.step('Robin hears nothing yet', async () => {
    await menu(robin, 'Your week');
    await expectText(robin, 'We are looking for a peer for you');
    await expectNoText(robin, 'Maya', { within: robin.page.locator('main') });
  });
  await kit.step('Maya says yes', async () => {
    await switchTo(tomasz, 'peer_worker');
    await press(tomasz, control(tomasz, 'Read and answer', { within: rowOf(tomasz, 'Robin Q.') }));
    await expectText(tomasz, 'Robin hears of you only if you say yes.');
    await expectText(tomasz, 'Somebody who knows dark winters.');
    await press(tomasz, 'Yes', { exact: true });
    await expectText(tomasz, 'You said yes. We’ll tell you when there is news.');
  });
  await kit.step('Robin meets Maya by Maya\'s own words, and says yes', async () => {
    await menu(robin, 'Your week');
    await press(robin, 'Meet Maya O.');
    await expectText(robin, 'I like walking and bad jokes.');
    await kit.shot(robin, 'newcomer-meet-390');
    await press(robin, 'Yes', { exact: true });
    await expectText(robin, 'You are peers.');
  });
  await kit.step('now the two are peers on everybody\'s pages', async () => {
    await menu(tomasz, 'My people');
    await expectText(tomasz, 'You have not spoken yet.', { within: rowOf(tomasz, 'Robin Q.') });
    await switchTo(tomasz, 'coordinator');
    await menu(tomasz, 'Matches');
    await expectNoText(tomasz, 'Robin Q.', { within: tomasz.page.locator('main') });
    await press(tomasz, 'Who has a peer');
    await expectText(tomasz, 'With Maya O.', { within: rowOf(tomasz, 'Robin Q.') });
    await menu(robin, 'Your week');
    await expectHeading(robin, /Robin Q\.$/);
    await expectText(robin, 'Maya O. is your peer');
  });
}

export default async function coordinator(kit) {
  const tomasz = await kit.open({ width: 1280 });
  const robin = await kit.open({ width: 390 });
  await arrives(kit, tomasz, robin);
  await matches(kit, tomasz);
  await bothSayYes(kit, tomasz, robin);
  await kit.check('nothing went wrong on the way', () => { noFaults(tomasz); noFaults(robin); });
}
