// The whole way from somebody new to a first note, with JavaScript off everywhere.
import { control, expectFormBack, expectNoText, expectSame, expectText, noFaults, press, signInAs, switchTo, write } from '../kit.mjs';
import { addSomeone, ask, invite, menu, openAccount, openBoard, quickNote, rowOf } from '../scenes.mjs';

async function becomePeers(kit, staff, robin) {
  await kit.step('the coordinator adds Robin, who opens an account', async () => {
    await signInAs(staff, 'coordinator');
    await addSomeone(staff, 'Robin Q.');
    await openAccount(robin, await invite(staff), { called: 'Robin Q.', email: 'robin@example.org', password: 'three green rivers' });
  });
  await kit.step('Robin asks for a peer, and what is open stays open after a fault', async () => {
    await press(robin, 'Say what you hope for');
    await write(robin, 'In your own words', 'Somebody who knows dark winters.');
    await robin.page.getByText('Been through', { exact: true }).click();
    await robin.page.getByLabel('Low mood').selectOption({ label: 'Must have' });
    await press(robin, 'Ask for a peer', { exact: true });
    await expectText(robin, 'Sent. We start to look.');
  });
  await kit.step('the coordinator asks Maya, and both say yes', async () => {
    await openBoard(staff, 'Robin Q.');
    await expectNoText(staff, 'Somebody who knows dark winters.', { within: staff.page.locator('ol.grid') });
    await ask(staff, 'Maya');
    await switchTo(staff, 'peer_worker');
    await press(staff, control(staff, 'Read and answer', { within: rowOf(staff, 'Robin Q.') }));
    await expectNoText(staff, 'Somebody who knows dark winters.');
    await press(staff, 'Yes', { exact: true });
    await menu(robin, 'Your week');
    await press(robin, 'Meet Maya O.');
    await press(robin, 'Yes', { exact: true });
    await expectText(robin, 'You are peers.');
  });
}

async function firstNote(kit, staff, robin) {
  await kit.step('Maya writes a first note, takes it back, and writes it again', async () => {
    await quickNote(staff, 'Robin Q.', 'Said hello. It was good.');
    await expectText(staff, 'Saved.');
    await press(staff, 'Undo', { exact: true });
    await expectText(staff, 'Taken back.');
    await quickNote(staff, 'Robin Q.', 'Said hello. It was good.');
    await expectText(staff, 'Saved.');
  });
  await kit.step('a note without its time comes back with every word', async () => {
    await press(staff, control(staff, 'Note', { within: rowOf(staff, 'Robin Q.') }));
    await write(staff, 'In a few plain words', 'Words to keep.');
    await staff.page.getByText('Another day, or plan the next contact').click();
    await staff.page.getByLabel('Day', { exact: true }).fill('2999-01-01');
    await press(staff, 'Save note');
    expectFormBack(staff);
    expectSame(await staff.page.getByLabel('In a few plain words').inputValue(), 'Words to keep.', 'the note');
  });
  await kit.step('Robin reads the note once', async () => {
    await menu(robin, 'Your week');
    await press(robin, 'Read what was written');
    await expectText(robin, 'Said hello. It was good.');
    expectSame(await robin.page.getByText('Said hello. It was good.').count(), 1, 'the number of notes');
  });
  await kit.step('finding help lands on what was found, on the first screen', async () => {
    await menu(robin, 'Find help');
    await write(robin, 'What are you looking for?', 'food');
    await press(robin, 'Find', { exact: true });
    expectSame(new URL(robin.page.url()).hash, '#results', 'the place on the page');
    await expectText(robin, 'We found 5.');
    const first = await robin.page.locator('#found-list h3').first().boundingBox();
    const { height } = robin.page.viewportSize();
    if (first.y < 0 || first.y > height) throw new Error(`the first result stands at ${first.y} of ${height}`);
  });
  await kit.step('words of distress are met with numbers to call, and no guess', async () => {
    await write(robin, 'What are you looking for?', 'i want to die');
    await press(robin, 'Find', { exact: true });
    await expectText(robin, 'you can say so to somebody who listens');
    await expectNoText(robin, 'We looked for');
    const line = await robin.page.locator('#found-list .help a[href^="tel:"]').first().getAttribute('href');
    if (!line) throw new Error('no number to call');
  });
  await kit.step('leaving fast is a plain link to another place', async () => {
    const to = new URL(await robin.page.locator('[data-leave]').getAttribute('href'));
    if (to.host === robin.base.host) throw new Error(`it leads to ${to.href}, on this site`);
  });
}

export default async function nojs(kit) {
  const staff = await kit.open({ width: 390, js: false });
  const robin = await kit.open({ width: 390, js: false });
  await becomePeers(kit, staff, robin);
  await firstNote(kit, staff, robin);
  await kit.check('everything can be thrown away and made new', async () => {
    await press(staff, 'Start over');
    await signInAs(staff, 'coordinator');
    await menu(staff, 'People');
    await expectNoText(staff, 'Robin Q.');
    await expectText(staff, 'Jordan T.');
  });
  await kit.check('nothing went wrong on the way', () => { noFaults(staff); noFaults(robin); });
}
