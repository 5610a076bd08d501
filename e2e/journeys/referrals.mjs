// Somebody is told about a place and says what came of it; a certificate that runs out soon is renewed.
import { axe, expectFormBack, expectHeading, expectNoText, expectText, htmlValid, noFaults, noSidewaysScroll, pick, press, signInAs, write } from '../kit.mjs';
import { menu } from '../scenes.mjs';

const main = (visit) => visit.page.locator('main');
const card = (visit, words) => main(visit).locator('li.card').filter({ hasText: words }).first();

/** What every page keeps to, on a wide screen, a phone and a narrow one. */
async function holds(visit) {
  await htmlValid(await visit.source());
  for (const width of [1280, 390, 320]) {
    await visit.page.setViewportSize({ width, height: 900 });
    await noSidewaysScroll(visit.page);
    if (width > 320) await axe(visit.page);
  }
  await visit.page.setViewportSize({ width: 390, height: 900 });
}

async function tells(kit, maya) {
  await kit.step('a peer worker notes a place for somebody', async () => {
    await signInAs(maya, 'peer_worker');
    await menu(maya, 'My people');
    await main(maya).getByRole('link', { name: 'Sam R.' }).first().click();
    await press(maya, 'Help elsewhere');
    await expectHeading(maya, 'Help elsewhere');
    await expectText(maya, 'No voicemail', { within: main(maya) });
    await kit.shot(maya, 'referrals-list-390');
    await press(maya, 'Note a place');
    await press(maya, 'Save');
    expectFormBack(maya);
    await expectText(maya, 'Write which place it is.');
    await write(maya, 'The place', 'Saturday breakfast at St. Anne');
    await pick(maya, 'Went along', { group: 'How we helped' });
    await kit.shot(maya, 'referrals-add-390');
  });
  await kit.check('the form holds on a phone, and is valid', () => holds(maya));
  await kit.step('saves it, and finds it on the list', async () => {
    await press(maya, 'Save');
    await expectText(maya, 'Noted.');
    await expectText(maya, 'Saturday breakfast at St. Anne', { within: main(maya) });
  });
  await kit.check('so does the list', () => holds(maya));
}

async function settles(kit, sam) {
  await kit.step('the person says what came of it, without JavaScript', async () => {
    await signInAs(sam, 'participant');
    await menu(sam, 'You');
    await press(sam, 'Help elsewhere');
    await expectNoText(sam, 'Note a place');
    await holds(sam);
    await card(sam, 'Saturday breakfast').getByRole('link', { name: /^Say what came of it/ }).click();
    await pick(sam, 'I got there', { group: 'What came of it?' });
    await kit.shot(sam, 'referrals-one-390');
    await press(sam, 'Save');
    await expectText(sam, 'Saved.');
    await expectText(sam, 'I got there', { within: card(sam, 'Saturday breakfast') });
    await expectText(sam, 'Change this', { within: card(sam, 'Saturday breakfast') });
  });
}

/** A day as a date field takes it, so many days from today. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function certifies(kit, tomasz) {
  await kit.step('a certificate is noted for a colleague, and what is wrong is told all at once', async () => {
    await menu(tomasz, 'People');
    await press(tomasz, 'Colleagues');
    await press(tomasz, 'Rosa M.');
    await press(tomasz, main(tomasz).locator('a[href$="/certificates"]').first());
    await press(tomasz, 'Add a certificate');
    await tomasz.page.getByLabel(/^Given on/).fill(inDays(9));
    await press(tomasz, 'Save', { exact: true });
    expectFormBack(tomasz);
    await expectText(tomasz, 'Write the name of the certificate.', { within: main(tomasz).locator('.fault') });
    await expectText(tomasz, 'This day is still to come.', { within: main(tomasz).locator('.fault') });
  });
  await kit.check('the form with faults holds on a phone, and is valid', () => holds(tomasz));
  await kit.step('it is kept, and stands among those that run out soon', async () => {
    await write(tomasz, 'Name of the certificate', 'Listening, level two');
    await tomasz.page.getByLabel(/^Given on/).fill(inDays(-300));
    await tomasz.page.getByLabel(/^Valid until/).fill(inDays(30));
    await press(tomasz, 'Save', { exact: true });
    await expectText(tomasz, 'Saved.');
    await expectText(tomasz, 'Listening, level two', { within: main(tomasz) });
    await tomasz.go('/certificates');
    await expectText(tomasz, /^Valid until/, { within: card(tomasz, 'Listening, level two') });
    await expectText(tomasz, 'Rosa M.', { within: card(tomasz, 'Listening, level two') });
  });
  await kit.check('the page of them holds, and is valid', () => holds(tomasz));
}

async function renews(kit, tomasz) {
  await kit.step('a coordinator sees what runs out soon, and renews it', async () => {
    await signInAs(tomasz, 'coordinator');
    await menu(tomasz, 'People');
    await press(tomasz, 'Colleagues');
    await press(tomasz, 'Certificates running out');
    await expectText(tomasz, 'Ran out', { within: main(tomasz) });
    await kit.shot(tomasz, 'certificates-soon-1280');
  });
  await kit.check('the page holds on a phone, and is valid', () => holds(tomasz));
  await kit.step('changes the day on the page of the colleague', async () => {
    await main(tomasz).locator('li.card h3 a').first().click();
    await expectHeading(tomasz, 'Certificates');
    await press(tomasz, 'Change or renew');
    await tomasz.page.getByLabel(/^Valid until/).fill('2040-05-01');
    await tomasz.page.getByLabel(/^Renew by/).fill('');
    await kit.shot(tomasz, 'certificates-edit-390');
    await press(tomasz, 'Save');
    await expectText(tomasz, 'Valid until 1 May 2040');
  });
}

export default async function referrals(kit) {
  const maya = await kit.open({ width: 390 });
  await tells(kit, maya);
  const sam = await kit.open({ width: 390, js: false });
  await settles(kit, sam);
  const tomasz = await kit.open({ width: 1280 });
  await renews(kit, tomasz);
  await certifies(kit, tomasz);
  await kit.check('nothing went wrong on the way', () => { noFaults(maya); noFaults(sam); noFaults(tomasz); });
}
