// What somebody types belongs to one account and one record, whoever comes to the same tab afterwards.
import { expectNoText, expectSame, expectText, noFaults, openBand, pick, press, signInAs, switchTo, write } from '../kit.mjs';
import { addSomeone, invite, menu, openAccount, openBoard } from '../scenes.mjs';

const HOPES = /^In (your|.+’s) own words/;
const KEPT = 'We kept what you wrote here. You can go on.';
const hopes = (visit) => visit.page.getByLabel(HOPES).first().inputValue();
const drafts = (visit) => visit.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')).length);

/** The form with what somebody asked for, as the coordinator changes it. */
async function openAsk(visit, called) {
  await openBoard(visit, called);
  await press(visit, 'Change what was asked');
}

async function records(kit, staff) {
  await kit.step('the coordinator begins to change what Jordan asked, and goes on elsewhere', async () => {
    await signInAs(staff, 'coordinator');
    await openAsk(staff, 'Jordan T.');
    await write(staff, HOPES, 'Only for Jordan.');
    expectSame(await drafts(staff), 1, 'the number of drafts');
  });
  await kit.check('the form about somebody else holds none of it', async () => {
    await addSomeone(staff, 'Wren C.');
    await press(staff, /^\s*Ask for a peer/);
    if ((await hopes(staff)).includes('Only for Jordan.')) throw new Error('the words of one stand in the form of another');
    await expectNoText(staff, KEPT);
  });
  await kit.check('the form about Jordan still holds them', async () => {
    await openAsk(staff, 'Jordan T.');
    expectSame(await hopes(staff), 'Only for Jordan.', 'what was typed');
    await expectText(staff, KEPT);
  });
  await kit.check('who looks through other eyes takes no draft along', async () => {
    await switchTo(staff, 'participant');
    expectSame(await drafts(staff), 0, 'the number of drafts');
    await switchTo(staff, 'coordinator');
    await openAsk(staff, 'Jordan T.');
    await expectNoText(staff, KEPT);
  });
}

async function signIn(visit, email) {
  await visit.go('/sign-in');
  await write(visit, 'Email', email);
  await write(visit, 'Password', 'three green rivers');
  await press(visit, 'Sign in', { exact: true });
}

const endSession = (visit) => visit.context.clearCookies({ name: 'porchlight' });

async function accounts(kit, staff, tab) {
  await kit.step('two people have accounts', async () => {
    for (const [called, email] of [['Robin Q.', 'robin@example.org'], ['Ash L.', 'ash@example.org']]) {
      await addSomeone(staff, called);
      await openAccount(tab, await invite(staff), { called, email, password: 'three green rivers' });
    }
  });
  await kit.step('one of them types, and the session ends', async () => {
    await signIn(tab, 'robin@example.org');
    await press(tab, 'Say what you hope for');
    await write(tab, HOPES, 'Only Robin knows.');
    expectSame(await drafts(tab), 1, 'the number of drafts');
    await endSession(tab);
  });
  await kit.check('the same person finds the words again after signing in', async () => {
    await signIn(tab, 'robin@example.org');
    await press(tab, 'Say what you hope for');
    expectSame(await hopes(tab), 'Only Robin knows.', 'what was typed');
    await endSession(tab);
  });
  await kit.check('on a page where nobody is signed in they are not shown', async () => {
    await tab.go('/now');
    await expectNoText(tab, 'Only Robin knows.');
  });
  await kit.check('the other person in the same tab does not find them', async () => {
    await signIn(tab, 'ash@example.org');
    expectSame(await drafts(tab), 0, 'the number of drafts');
    await press(tab, 'Say what you hope for');
    expectSame(await hopes(tab), '', 'the field');
  });
}

/** A form that is posted when the session has ended. The browser notes the answer in its console. */
async function posted(visit, button) {
  await press(visit, button, { exact: true });
  expectSame(visit.answer.status(), 401, 'the answer');
  visit.faults = visit.faults.filter((fault) => !fault.includes('401'));
}

async function sending(kit, tab) {
  await kit.step('a form that is sent after the session ended waits in the page', async () => {
    await write(tab, HOPES, 'Ash hopes for a walk.');
    await pick(tab, 'By phone', { group: 'How would you like to meet?' });
    await endSession(tab);
    await posted(tab, 'Ask for a peer');
    await expectText(tab, 'Please sign in again');
  });
  await kit.step('the same person signs in, reads the words and saves them', async () => {
    await write(tab, 'Email', 'ash@example.org');
    await write(tab, 'Password', 'three green rivers');
    await press(tab, 'Sign in', { exact: true });
    await expectText(tab, 'Ash hopes for a walk.');
    await kit.shot(tab, 'drafts-send');
    await press(tab, 'Save it now');
    await expectText(tab, 'Sent. We start to look.');
    await expectText(tab, 'Ash hopes for a walk.');
  });
}

export default async function run(kit) {
  const staff = await kit.open();
  const tab = await kit.open({ width: 390 });
  await records(kit, staff);
  await accounts(kit, staff, tab);
  await sending(kit, tab);
  const plain = await kit.open({ width: 390, js: false });
  await kit.step('without JavaScript a form waits in the page just the same', async () => {
    await signIn(plain, 'robin@example.org');
    await press(plain, 'Say what you hope for');
    await write(plain, HOPES, 'Robin hopes too.');
    await endSession(plain);
    await posted(plain, 'Ask for a peer');
    await write(plain, 'Email', 'robin@example.org');
    await write(plain, 'Password', 'three green rivers');
    await press(plain, 'Sign in', { exact: true });
    await press(plain, 'Save it now');
    await expectText(plain, 'Robin hopes too.');
  });
  await kit.check('starting over clears every draft', async () => {
    await openAsk(staff, 'Jordan T.');
    await write(staff, HOPES, 'To be thrown away.');
    await openBand(staff);
    await press(staff, 'Start over');
    expectSame(await drafts(staff), 0, 'the number of drafts');
  });
  await kit.check('nothing went wrong on the way', () => { noFaults(staff); noFaults(tab); noFaults(plain); });
}
