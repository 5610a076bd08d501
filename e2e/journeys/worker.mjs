// Somebody who supports others: a note in ten seconds, and what comes of it.
import { control, expectFormBack, expectHeading, expectNoText, expectPath, expectSame, expectText, noFaults, pick, press, signInAs, write } from '../kit.mjs';
import { ask, menu, openBoard, quickNote, rowOf } from '../scenes.mjs';

const day = (days) => {
  const at = new Date(Date.now() + days * 86_400_000);
  return at.toISOString().slice(0, 10);
};

async function notes(kit, maya) {
  await kit.step('saves a quick note, takes it back, and saves it again', async () => {
    await quickNote(maya, 'Sam R.', 'We sat by the river and said little.');
    await expectText(maya, 'Noted for Sam R.: met in person, 30 minutes.');
    expectPath(maya, /^\/my-people\?saved=/);
    await press(maya, 'Undo', { exact: true });
    await expectText(maya, 'Taken back for Sam R.');
    await menu(maya, 'Your week');
    await expectNoText(maya, 'We sat by the river and said little.');
    await quickNote(maya, 'Sam R.', 'We sat by the river and said little.');
    await expectText(maya, 'Noted for Sam R.');
  });
  await kit.step('tried, no answer, is one tap with a way back', async () => {
    const tries = maya.page.getByRole('button', { name: /^Tried, no answer/ });
    const row = maya.page.locator('ul.people > li').filter({ has: tries }).filter({ hasNotText: 'Sam R.' }).first();
    if (await row.count() === 0) throw new Error('nobody of that name is on the list');
    await press(maya, control(maya, 'Tried, no answer', { within: row }));
    await expectText(maya, /Noted for .+: tried, no answer\./);
    await control(maya, 'Undo').waitFor();
  });
  await kit.step('a note with a fault keeps every word', async () => {
    await press(maya, control(maya, 'Note', { within: rowOf(maya, 'Sam R.') }));
    await pick(maya, 'Phone', { group: 'What happened?' });
    await expectText(maya, 'You save: Phone, 30 minutes');
    await expectText(maya, /You set \w+ \d+ \w+\./);
    await write(maya, 'In a few plain words', 'Talked about Friday.');
    await maya.page.getByText('It was another day').click();
    await maya.page.getByLabel('Day', { exact: true }).fill(day(3));
    await press(maya, 'Save note');
    expectFormBack(maya);
    await expectText(maya, 'Nothing you wrote is lost.');
    await expectText(maya, 'This time has not come yet. Check the day and the hour.');
    expectSame(await maya.page.getByLabel('In a few plain words').inputValue(), 'Talked about Friday.', 'the note');
    expectSame(await maya.page.getByRole('group', { name: 'What happened?' }).getByLabel('Phone', { exact: true }).isChecked(), true, 'Phone');
    await kit.shot(maya, 'worker-fault-390');
    await maya.page.getByLabel('Day', { exact: true }).fill(day(-1));
    await press(maya, 'Save note');
    await expectText(maya, 'Noted for Sam R.');
  });
}

async function everything(kit, maya) {
  await kit.step('writes down everything about a contact', async () => {
    await press(maya, control(maya, 'Note', { within: rowOf(maya, 'Sam R.') }));
    await maya.page.getByText('It was another day').click();
    await press(maya, 'Add everything about it');
    await expectHeading(maya, 'Add to the log');
    await pick(maya, 'Met in person', { group: 'What happened?' });
    await pick(maya, 'Spoke or met', { group: 'How did it go?' });
    await pick(maya, 'Not planned', { group: 'Was it planned?' });
    await write(maya, 'About how many minutes?', '50');
    await pick(maya, 'Being there, building trust', { group: 'Work with people' });
    await maya.page.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'Outdoors' });
    await write(maya, 'In a few plain words', 'Walked to the library and back.');
    await kit.shot(maya, 'worker-full-390');
    await press(maya, 'Save note');
    await expectText(maya, 'Noted for Sam R.');
  });
  await kit.step('other work counts too', async () => {
    await menu(maya, 'Your week');
    await press(maya, 'Add other work');
    await press(maya, 'Work around it');
    await write(maya, 'About how many minutes?', '25');
    await pick(maya, 'Talking with the team', { group: 'What was it?' });
    await press(maya, 'Save note');
    await expectText(maya, 'Saved.');
  });
  await kit.step('their week has all of it, and compares nobody', async () => {
    await menu(maya, 'Your week');
    for (const words of ['We sat by the river and said little.', 'Walked to the library and back.', 'Talking with the team']) await expectText(maya, words);
    await expectText(maya, 'Only you see these sums. Nobody is compared.');
    await kit.shot(maya, 'worker-week-390');
  });
}

async function answers(kit, maya) {
  const tomasz = await kit.open();
  await kit.step('the coordinator asks her for Jordan', async () => {
    await signInAs(tomasz, 'coordinator');
    await openBoard(tomasz, 'Jordan T.');
    await ask(tomasz, 'Maya');
  });
  await kit.step('she finds the question, reads what Jordan hopes for, and says yes', async () => {
    await menu(maya, 'My people');
    await expectText(maya, 'You were asked');
    await press(maya, control(maya, 'Read and answer', { within: rowOf(maya, 'Jordan T.') }));
    await expectHeading(maya, 'Would you like to support Jordan?');
    await expectText(maya, 'Someone to walk with and talk, or not talk.');
    await expectText(maya, 'No reason needed.');
    await kit.shot(maya, 'worker-meet-390');
    await press(maya, 'Yes', { exact: true });
    await expectText(maya, 'You said yes. We’ll tell you when there is news.');
  });
  await kit.check('nothing went wrong on the way', () => { noFaults(maya); noFaults(tomasz); });
}

export default async function worker(kit) {
  const maya = await kit.open({ width: 390 });
  await kit.step('comes in to her people, with the rules beside each name', async () => {
    await signInAs(maya, 'peer_worker');
    expectPath(maya, '/my-people');
    await expectText(maya, 'No voicemail', { within: rowOf(maya, 'Sam R.') });
    await expectText(maya, 'Don’t contact', { within: rowOf(maya, 'Lou M.') });
    expectSame(await control(maya, 'Note', { within: rowOf(maya, 'Lou M.') }).count(), 0, 'the number of notes for somebody on a break');
    await kit.shot(maya, 'worker-people-390');
  });
  await notes(kit, maya);
  await everything(kit, maya);
  await answers(kit, maya);
}
