// Somebody who gets support: what is next, how they can be reached, what was written, and what they can change.
import { control, expectFormBack, expectHeading, expectNoText, expectPath, expectSame, expectText, noFaults, noSidewaysScroll, pick, press,
  signInAs, switchTo, write } from '../kit.mjs';
import { ask, menu, openBoard, rowOf } from '../scenes.mjs';

async function looksAround(kit, sam) {
  await kit.step('comes in and sees what is next', async () => {
    await signInAs(sam, 'participant');
    expectPath(sam, '/week');
    await expectHeading(sam, /^Good (morning|afternoon|evening), Sam R\.$/);
    await expectText(sam, 'Maya O. set this day to talk. If it does not suit you, ask to move it.');
    await expectText(sam, 'Talk with Maya O.');
    await expectText(sam, 'Need to talk sooner?');
    await kit.shot(sam, 'participant-week-390');
  });
  await kit.step('asks for another day, and lets it stand after all', async () => {
    await press(sam, 'Ask to move it');
    await expectText(sam, 'You asked for another day. Maya O. sees that at the top of their list.');
    await press(sam, 'Keep this day after all');
    await expectText(sam, 'Ask to move it');
  });
  await kit.step('opens their own page, with the rules beside the name', async () => {
    await menu(sam, 'You');
    await expectHeading(sam, 'Sam R.');
    await expectText(sam, 'This is your page.');
    await expectText(sam, 'No voicemail');
    await expectText(sam, 'Others may see this phone');
  });
}

async function reach(kit, sam) {
  await kit.step('a wrong number is said beside the field, and nothing is lost', async () => {
    await press(sam, 'How we can reach you');
    await expectHeading(sam, 'How can we reach you safely?');
    await write(sam, 'Phone number', '12');
    await write(sam, 'Good times, or times to avoid', 'after 5 pm');
    await press(sam, 'Save', { exact: true });
    expectFormBack(sam);
    await expectText(sam, 'One thing to look at');
    expectSame(await sam.page.getByLabel('Good times, or times to avoid').inputValue(), 'after 5 pm', 'what was typed');
    expectSame(await sam.page.getByLabel('Phone number').getAttribute('aria-invalid'), 'true', 'the field');
    await kit.shot(sam, 'participant-reach-fault-390');
  });
  await kit.step('changes the ways, and the tags beside the name change with them', async () => {
    await write(sam, 'Phone number', '555 555 0199');
    const ways = sam.page.getByRole('group', { name: 'Pick any that are safe for you' });
    for (const way of ['Phone call', 'Email', 'Letter', 'Only inside this site']) await ways.getByLabel(way, { exact: true }).uncheck();
    await pick(sam, 'Text message', { group: 'Pick any that are safe for you' });
    await pick(sam, 'No', { group: 'Does anyone else use this phone' });
    await press(sam, 'Save', { exact: true });
    await expectText(sam, 'Saved.');
    await menu(sam, 'You');
    await expectText(sam, 'Text only');
    await expectText(sam, 'after 5 pm');
    await expectNoText(sam, 'Others may see this phone');
    await kit.shot(sam, 'participant-you-390');
  });
}

async function reads(kit, sam) {
  await kit.step('reads what was written about them', async () => {
    await press(sam, 'Our time together');
    await expectHeading(sam, 'What we wrote down');
    await expectText(sam, 'I told Priya with Sam\'s okay, and we talk again tomorrow.');
    await kit.shot(sam, 'participant-contacts-390');
  });
  await kit.step('sees who can see what, by name', async () => {
    await press(sam, control(sam, 'Who can see what', { within: sam.page.locator('footer') }));
    await expectHeading(sam, 'Who can see what');
    await expectText(sam, 'Your peer (Maya O.)');
    await expectNoText(sam, /evaluator/i, { within: sam.page.locator('main') });
    await kit.shot(sam, 'participant-who-390');
  });
}

async function asks(kit, sam, tomasz) {
  await kit.step('asks for a peer in their own words', async () => {
    await menu(sam, 'People');
    await press(sam, 'Ask for a peer');
    await expectHeading(sam, 'What are you hoping for?');
    await write(sam, 'In your own words', 'Someone to sing with.');
    await pick(sam, 'By phone', { group: 'How would you like to meet?' });
    await press(sam, 'Ask for a peer', { exact: true });
    await expectText(sam, 'Sent. We start to look.');
    await expectText(sam, 'Someone to sing with.');
    await kit.shot(sam, 'participant-ask-390');
  });
  await kit.step('the coordinator asks Kay, who says yes on the phone', async () => {
    await signInAs(tomasz, 'coordinator');
    await openBoard(tomasz, 'Sam R.');
    await expectNoText(tomasz, 'Someone to sing with.', { within: tomasz.page.locator('ol.grid') });
    await ask(tomasz, 'Kay');
    await press(tomasz, 'Open', { within: tomasz.page.locator('section', { hasText: 'Kay D. has been asked' }).last() });
    await press(tomasz, 'Kay said yes');
    await expectText(tomasz, 'Written down.');
  });
  await kit.step('meets who was found, and says yes', async () => {
    await menu(sam, 'Your week');
    await expectText(sam, 'Kay D. could be your peer');
    await press(sam, 'Meet Kay D.');
    await expectHeading(sam, 'Meet your peer');
    await expectText(sam, 'No reason needed. You can change your mind any day.');
    await kit.shot(sam, 'participant-meet-390');
    await press(sam, 'Yes', { exact: true });
    await expectText(sam, 'You said yes.');
    await expectText(sam, 'You are peers.');
  });
}

async function changes(kit, sam) {
  await kit.step('takes a break from Maya, and comes back', async () => {
    await menu(sam, 'People');
    await press(sam, control(sam, 'Open', { within: rowOf(sam, 'Maya O.') }));
    await press(sam, 'Take a break', { exact: true });
    await expectText(sam, 'You are taking a break. The door stays open.');
    await press(sam, 'Come back', { exact: true });
    await expectText(sam, 'Welcome back.');
  });
  await kit.step('closes for now, and opens again by asking', async () => {
    await press(sam, 'Close for now', { exact: true });
    await expectText(sam, 'Closed for now. The door stays open.');
    await press(sam, 'Open again', { exact: true });
    await expectText(sam, 'Asked to open again.');
    await kit.shot(sam, 'participant-relationship-390');
  });
}

async function leaves(kit, sam) {
  await kit.step('leaves fast: nothing of the page is left, and nothing is asked of it', async () => {
    await switchTo(sam, 'participant');
    const link = sam.page.locator('[data-leave]');
    const to = new URL(await link.getAttribute('href'));
    if (to.host === sam.base.host) throw new Error(`it leads to ${to.href}, on this site`);
    sam.takeFaults();
    const past = await sam.page.evaluate(() => history.length);
    await sam.page.route('**/*', (route) => (new URL(route.request().url()).host === sam.base.host
      ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Elsewhere' })));
    await press(sam, link);
    expectSame(new URL(sam.page.url()).host, to.host, 'the page');
    expectSame(await sam.page.evaluate(() => history.length), past, 'the number of pages to go back to');
    sam.takeFaults();
  });
}

export default async function participant(kit) {
  const sam = await kit.open({ width: 390 });
  const tomasz = await kit.open();
  await looksAround(kit, sam);
  await reach(kit, sam);
  await reads(kit, sam);
  await asks(kit, sam, tomasz);
  await changes(kit, sam);
  await kit.check('nothing went wrong on the way', async () => { noFaults(sam); noFaults(tomasz); await noSidewaysScroll(sam.page); });
  await leaves(kit, sam);
  const stranger = await kit.open({ width: 390 });
  await kit.check('help right now is there for anybody, with numbers to call', async () => {
    await stranger.go('/now');
    await expectHeading(stranger, 'Help right now');
    expectSame(await control(stranger, 'Call 988').getAttribute('href'), 'tel:988', 'the number');
    await kit.shot(stranger, 'now-390');
  });
}
