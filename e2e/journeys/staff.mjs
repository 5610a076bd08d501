// The supervisor, the evaluator and the administrator: what each opens, and what each does not.
import { control, expectHeading, expectNoText, expectPath, expectSame, expectText, noFaults, pick, press, signInAs } from '../kit.mjs';
import { menu, rowOf } from '../scenes.mjs';

export const parts = ['supervisor', 'evaluator', 'administrator'];

const NAMES = /Sam R\.|Jordan T\.|Maya O\.|Lou M\./;
const main = (visit) => ({ within: visit.page.locator('main') });

async function supervisor(kit, priya) {
  await kit.step('sees the peers she supports, their room, and what they want to talk about', async () => {
    expectPath(priya, '/team');
    await expectText(priya, 'Maya O.', main(priya));
    await expectText(priya, /Supports \d+ people\. Room for \d+\./);
    await expectText(priya, 'Bring to supervision');
    await kit.shot(priya, 'supervisor-team-390');
  });
  await kit.step('opens an entry that was marked for her', async () => {
    await press(priya, priya.page.locator('section[aria-labelledby=bring] a[href^="/contacts/"]').first());
    await expectText(priya, 'Bring to supervision');
    await kit.shot(priya, 'supervisor-entry-390');
  });
  await kit.step('says it was talked about, and takes that back', async () => {
    await menu(priya, 'My team');
    await press(priya, priya.page.getByRole('button', { name: /^Talked about/ }).first());
    await expectText(priya, 'Talked about. It is off the list.');
    await press(priya, 'Undo', { exact: true });
    await expectText(priya, 'It is on the list again.');
  });
  await kit.step('writes down her own work', async () => {
    await menu(priya, 'Your week');
    await press(priya, 'Add other work');
    await press(priya, 'Work around it');
    await priya.page.getByLabel('About how many minutes?').fill('30');
    await pick(priya, 'Supervision or training', { group: 'What was it?' });
    await press(priya, 'Save note');
    await expectText(priya, 'Saved.');
  });
  await kit.step('sees how it is going, as counts', async () => {
    await menu(priya, 'How it’s going');
    await expectText(priya, /In \d+ weeks, people spoke or met \d+ times\./);
    await expectNoText(priya, NAMES, main(priya));
  });
}

async function evaluator(kit, eve) {
  await kit.step('sees counts, with a table of the same numbers, and no names', async () => {
    expectPath(eve, '/going');
    await expectHeading(eve, 'How it’s going');
    await eve.page.getByText('See the numbers').click();
    await expectText(eve, 'Times in touch, by the week that starts on');
    await expectNoText(eve, NAMES, main(eve));
    await kit.shot(eve, 'evaluator-going-390');
  });
  await kit.check('nobody\'s page opens: they look like pages that do not exist', async () => {
    for (const path of ['/people', '/my-people', '/today', '/audit', '/access', '/matches']) {
      const answer = await eve.context.request.get(new URL(path, eve.base).href, { maxRedirects: 0 });
      if (![403, 404].includes(answer.status())) throw new Error(`${path} answered ${answer.status()}`);
      if (NAMES.test((await answer.text()).replace(/<aside class="practice"[\s\S]*?<\/aside>/, ''))) throw new Error(`${path} names somebody`);
    }
  });
}

async function administrator(kit, noor) {
  await kit.step('sees names and roles, and nothing that people said', async () => {
    expectPath(noor, '/access');
    await expectHeading(noor, 'People and access');
    await expectNoText(noor, /No voicemail|Text only/, main(noor));
    await kit.shot(noor, 'administrator-access-390');
  });
  await kit.step('gives a role and ends it', async () => {
    await press(noor, control(noor, 'Rosa M.', { within: rowOf(noor, 'Rosa M.') }));
    await expectHeading(noor, 'Roles of Rosa M.');
    await press(noor, 'Supervisor', { exact: true });
    await expectText(noor, 'The role is given.');
    await kit.shot(noor, 'administrator-roles-390');
    await press(noor, control(noor, 'End it now', { within: rowOf(noor, 'Supervisor') }));
    await expectText(noor, 'The role has ended. It took effect at once.');
  });
  await kit.step('the last administrator cannot be sent away', async () => {
    await menu(noor, 'Access');
    await press(noor, control(noor, 'Noor A.', { within: rowOf(noor, 'Noor A.') }));
    const end = control(noor, 'End it now', { within: rowOf(noor, 'Administrator') });
    await press(noor, end);
    expectSame(noor.answer.status(), 422, 'the answer');
    noor.takeFaults();
    await expectText(noor, 'This is the last person who can let others in.');
    await kit.shot(noor, 'administrator-last-390');
  });
  await kit.step('changes the lines for help, and takes one off by mistake', async () => {
    await noor.go('/');
    await menu(noor, 'Programme');
    await press(noor, 'Add a line');
    await noor.page.getByLabel('Number', { exact: true }).fill('988 press 1');
    await noor.page.getByLabel('Who answers, in English').fill('Night line');
    await press(noor, 'Save', { exact: true });
    expectSame(noor.answer.status(), 422, 'the answer');
    noor.takeFaults();
    await expectText(noor, 'Write one number that people can dial');
    await kit.shot(noor, 'administrator-line-fault-390');
    await noor.page.getByLabel('Number', { exact: true }).fill('555 555 0102');
    await noor.page.getByLabel('When someone answers, in English').fill('8 pm to 6 am');
    await press(noor, 'Save', { exact: true });
    await press(noor, control(noor, 'Take off', { within: rowOf(noor, 'Night line') }));
    await expectText(noor, 'The line is off the pages.');
    await press(noor, 'Undo', { exact: true });
    await press(noor, control(noor, 'I tried it today', { within: rowOf(noor, 'Night line') }));
    await kit.shot(noor, 'administrator-settings-390');
    await noor.go('/now');
    await expectText(noor, /Night line[\s\S]*to try it on/, main(noor));
  });
  await kit.step('reads in the log what was changed, without what people wrote', async () => {
    await noor.go('/');
    await menu(noor, 'Log');
    await expectHeading(noor, 'Who changed what');
    await expectText(noor, 'Noor A. changed the lines for help.', main(noor));
    await kit.shot(noor, 'administrator-log-390');
  });
  await kit.step('sees that no background work is stuck', async () => {
    await menu(noor, 'Jobs');
    await expectText(noor, 'Nothing is stuck.');
    await kit.shot(noor, 'administrator-jobs-390');
  });
}

const PLAYED = { supervisor, evaluator, administrator };

export default async function staff(kit, part) {
  const visit = await kit.open({ width: 390 });
  await kit.step('comes in', () => signInAs(visit, part));
  await PLAYED[part](kit, visit);
  await kit.check('nothing went wrong on the way', () => noFaults(visit));
}
