// A coordinator sets a group up; whoever runs it writes down who came, without JavaScript; a participant finds it.
import { axe, control, expectFormBack, expectHeading, expectNoText, expectSame, expectText, htmlValid, noFaults, noSidewaysScroll, pick, press, printed, signInAs, write } from '../kit.mjs';
import { menu } from '../scenes.mjs';

const main = (visit) => visit.page.locator('main');

/** What every page keeps to, on a wide screen, a phone and a narrow one. */
async function holds(visit) {
  await htmlValid(await visit.source());
  for (const width of [1280, 390, 320]) {
    await visit.page.setViewportSize({ width, height: 900 });
    await noSidewaysScroll(visit.page);
    if (width > 320) await axe(visit.page);
  }
}

async function setsUp(kit, tomasz) {
  await kit.step('a coordinator begins a group, and what is missing stands beside its field', async () => {
    await signInAs(tomasz, 'coordinator');
    await menu(tomasz, 'Directory');
    await press(tomasz, 'Groups we run here');
    await press(tomasz, 'Add a group');
    await write(tomasz, /^What it is about/, 'Soup, and time to talk.');
    await write(tomasz, /^Online link/, 'nowhere');
    await press(tomasz, 'Save', { exact: true });
    expectFormBack(tomasz);
    await expectText(tomasz, 'Give the group a name.', { within: main(tomasz).locator('.fault') });
    await expectText(tomasz, 'This is not a web address.', { within: main(tomasz).locator('.fault') });
    expectSame(await tomasz.page.getByLabel(/^What it is about/).inputValue(), 'Soup, and time to talk.', 'what it is about');
  });
  await kit.check('the form with faults holds on a phone, and is valid', () => holds(tomasz));
  await kit.step('saves it with who runs it', async () => {
    await write(tomasz, 'Name of the group', 'Soup on Friday');
    await write(tomasz, /^Online link/, '');
    await pick(tomasz, 'Friday', { group: /^Days/ });
    await write(tomasz, /^Begins at/, '12:30');
    await write(tomasz, /^How many minutes/, '60');
    await tomasz.page.getByLabel(/^Who runs it/).selectOption({ label: 'Maya O.' });
    await press(tomasz, 'Save', { exact: true });
    await expectText(tomasz, 'Saved.');
    await expectHeading(tomasz, 'Soup on Friday');
    await expectText(tomasz, 'Friday, 12:30 pm, 1 hour');
  });
  await kit.check('its page holds on a phone, and is valid', () => holds(tomasz));
  await kit.shot(tomasz, 'groups-one-320');
}

async function longWords(kit, tomasz) {
  await kit.step('a name and a place without a space in them fit a narrow phone', async () => {
    await write(tomasz, 'Name of the group', 'n'.repeat(80));
    await write(tomasz, /^Where/, 'w'.repeat(200));
    await press(tomasz, 'Save', { exact: true });
    await holds(tomasz);
    await press(tomasz, 'Write down a meeting');
    await holds(tomasz);
    await menu(tomasz, 'Directory');
    await press(tomasz, 'Groups we run here');
    await holds(tomasz);
  });
}

async function writesDown(kit, maya) {
  await kit.step('whoever runs it writes a meeting down, with names and without', async () => {
    await signInAs(maya, 'peer_worker');
    await menu(maya, 'Find help');
    await press(maya, 'Groups we run here');
    await press(maya, 'Soup on Friday');
    await expectText(maya, 'No meeting is written down yet.');
    await press(maya, 'Write down a meeting');
    await pick(maya, 'Sam R.', { group: /^Who came/ });
    await write(maya, /^Someone else, by name/, 'Nobody Such');
    await write(maya, /^How many others came/, '4');
    await press(maya, 'Save', { exact: true });
    expectFormBack(maya);
    await expectText(maya, 'Nobody whom you can see here is called “Nobody Such”.', { within: main(maya).locator('.fault') });
    expectSame(await maya.page.getByLabel('Sam R.').isChecked(), true, 'who was ticked');
  });
  await kit.check('the form with a fault is valid', () => holds(maya));
  await kit.step('counts them with the others', async () => {
    await write(maya, /^Someone else, by name/, '');
    await write(maya, /^How many others came/, '5');
    await press(maya, 'Save', { exact: true });
    await expectText(maya, 'The meeting is written down.');
    await expectText(maya, '6 people came, 1 hour');
  });
  await kit.step('reads who came, takes it back and brings it back', async () => {
    await main(maya).locator('.people a').first().click();
    await expectHeading(maya, /^Soup on Friday: \d/);
    await expectText(maya, '5 people came who gave no name.');
    await expectText(maya, 'No voicemail', { within: main(maya) });
    await holds(maya);
    await press(maya, 'Take it back');
    await expectText(maya, 'No meeting is written down yet.');
    await press(maya, 'Undo', { exact: true });
    await expectText(maya, '6 people came, 1 hour');
  });
}

async function reads(kit, tomasz) {
  await kit.step('the coordinator reads the meeting', async () => {
    await tomasz.go(tomasz.path);
    await main(tomasz).locator('.people a').first().click();
    await expectText(tomasz, 'Sam R.', { within: main(tomasz) });
  });
  await kit.check('its page holds on a phone, and is valid', () => holds(tomasz));
  await kit.check('it prints on one sheet, with its group', async () => {
    await tomasz.page.emulateMedia({ media: 'print' });
    await expectText(tomasz, /^Soup on Friday/);
    await printed(tomasz, { most: 1 });
  });
}

async function finds(kit, sam) {
  await kit.step('a participant finds the group, and reads of their own coming alone', async () => {
    await signInAs(sam, 'participant');
    await menu(sam, 'Find help');
    await press(sam, 'Groups we run here');
    await holds(sam);
    await press(sam, 'Soup on Friday');
    await expectText(sam, 'You can just come.');
    await expectNoText(sam, 'people came');
    await menu(sam, 'You');
    await press(sam, 'Groups you came to');
    await expectText(sam, 'Soup on Friday', { within: main(sam) });
    await expectText(sam, 'Tuesday tea', { within: main(sam) });
  });
  await kit.check('that page holds on a phone, and is valid', () => holds(sam));
  await kit.check('whoever it is about can go on to the group', async () => {
    if (await control(sam, 'Soup on Friday').count() === 0) throw new Error('it is no link');
  });
}

async function opened(kit) {
  const visit = await kit.open({ width: 390 });
  await kit.step('looks at the groups on a phone', async () => {
    await signInAs(visit, 'coordinator');
    await visit.go('/groups/new');
  });
  return visit;
}

export default async function groups(kit) {
  const tomasz = await kit.open({ width: 1280 });
  await setsUp(kit, tomasz);
  const maya = await kit.open({ width: 390, js: false });
  await writesDown(kit, maya);
  await reads(kit, tomasz);
  await longWords(kit, await opened(kit));
  const sam = await kit.open({ width: 390 });
  await finds(kit, sam);
  await kit.check('nothing went wrong on the way', () => { noFaults(tomasz); noFaults(maya); noFaults(sam); });
}
