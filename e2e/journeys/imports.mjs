// A spreadsheet comes in: looked at first, what was refused mended and sent again, and the whole taken back.
import { axe, control, expectHeading, expectNoText, expectPath, expectText, htmlValid, noFaults, noSidewaysScroll, pick, press, signInAs, write } from '../kit.mjs';
import { menu } from '../scenes.mjs';

const LIST = `ID,Who comes,Cell,OK to text,Diagnosis
E-1,Orla Finch,503 555 0141,yes,not for us
E-2,Pim Otter,12,yes,
E-3,Quinn Vale,503 555 0143,no,
Total,,,,
`;

const main = (visit) => visit.page.locator('main');

async function send(visit, name, text) {
  await visit.page.getByLabel('The file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(visit, 'Look at it');
}

/** What every page keeps to, on a wide screen, a phone and a narrow one. */
async function holds(visit) {
  await htmlValid(await visit.source());
  for (const width of [1280, 390, 320]) {
    await visit.page.setViewportSize({ width, height: 900 });
    await noSidewaysScroll(visit.page);
    if (width > 320) await axe(visit.page);
  }
  await visit.page.setViewportSize({ width: 1280, height: 900 });
}

/** The number that stands beside a label. */
async function counted(visit, label, wanted) {
  const row = main(visit).locator('tr').filter({ hasText: label });
  const found = await row.count() === 0 ? 0 : Number(await row.locator('td').innerText());
  if (found !== wanted) throw new Error(`'${label}' is ${found}, not ${wanted}`);
}

async function looks(kit, visit) {
  await kit.step('opens the page from the list of people', async () => {
    await signInAs(visit, 'coordinator');
    await menu(visit, 'People');
    await press(visit, 'Bring a list in');
    await expectHeading(visit, 'Bring a list in');
    await kit.shot(visit, `imports-list-${visit.width ?? 'x'}`);
  });
  await kit.step('sends a list, and is asked what a column means', async () => {
    await pick(visit, 'People', { group: 'What is the list of?' });
    await send(visit, 'autumn.csv', LIST);
    await expectText(visit, 'Say this first');
    await expectNoText(visit, /^Bring \d/);
    await visit.page.locator('summary', { hasText: 'left out' }).click();
    await visit.page.getByLabel('Who comes').selectOption({ label: 'Name' });
    await press(visit, 'Look again');
    await expectText(visit, 'Orla Finch');
    await counted(visit, 'Would be new', 2);
    await counted(visit, 'Not taken', 1);
    await counted(visit, 'Sums and headings', 1);
    await expectText(visit, 'the phone number has too few digits');
  });
  await kit.check('the page holds on a phone, and is valid', async () => {
    await holds(visit);
    await kit.shot(visit, 'imports-look-1280');
  });
}

async function bringsInAndMends(kit, visit) {
  await kit.step('brings the good rows in', async () => {
    await press(visit, /^Bring 2 rows in/);
    await expectText(visit, '2 rows came in, one was not taken.');
    await expectText(visit, 'Columns left out: Diagnosis');
    await kit.shot(visit, 'imports-done-1280');
  });
  await kit.check('so does the page of what came of it', () => holds(visit));
  const done = visit.path;
  await kit.step('mends what was not taken, and sends it again', async () => {
    const href = await control(visit, 'Get them as a file').getAttribute('href');
    const answer = await visit.context.request.get(new URL(href, visit.page.url()).href);
    const file = await answer.text();
    if (!file.includes('Pim Otter') || file.includes('not for us')) throw new Error(`the file holds ${file}`);
    await press(visit, 'All lists');
    await pick(visit, 'People', { group: 'What is the list of?' });
    await send(visit, 'autumn.refused.csv', file.replace(',12,', ',503 555 0142,'));
    await counted(visit, 'Would be new', 1);
    await press(visit, /^Bring one row in/);
    await expectText(visit, 'One row came in.');
  });
  await kit.step('the whole list again makes nothing', async () => {
    await press(visit, 'All lists');
    await pick(visit, 'People', { group: 'What is the list of?' });
    await send(visit, 'autumn.csv', LIST.replace(',12,', ',503 555 0142,'));
    await expectText(visit, 'There is nothing new in it.');
    await counted(visit, 'Here already', 3);
    await press(visit, 'Throw it away');
    await expectText(visit, 'Thrown away. Nothing of it was kept.');
  });
  return done;
}

async function takesBack(kit, visit, done) {
  await kit.step('somebody of the list is changed, and the whole list taken back', async () => {
    await menu(visit, 'People');
    await write(visit, /find/i, 'Quinn');
    await press(visit, 'Find');
    await press(visit, 'Quinn Vale');
    const person = visit.path.split('?')[0];
    await visit.go(`${person}/name`);
    await visit.page.locator('input[name=called]').fill('Quinn V.');
    await press(visit, visit.page.locator('main form button[type=submit]').first());
    await visit.go(done);
    await press(visit, 'Take the whole list back');
    await expectText(visit, 'One was changed or used since, and stays.');
    await expectText(visit, 'Quinn V.', { within: main(visit) });
    await kit.shot(visit, 'imports-undone-1280');
  });
  await kit.step('who was not changed is gone', async () => {
    await visit.go('/people?q=Orla');
    await expectNoText(visit, 'Orla Finch', { within: main(visit) });
    await visit.go('/people?q=Quinn');
    await expectText(visit, 'Quinn V.', { within: main(visit) });
  });
}

export default async function imports(kit) {
  const visit = await kit.open({ width: 1280 });
  await looks(kit, visit);
  const done = await bringsInAndMends(kit, visit);
  await takesBack(kit, visit, done);
  const plain = await kit.open({ width: 390, js: false });
  await kit.step('without JavaScript, on a phone', async () => {
    await signInAs(plain, 'coordinator');
    await plain.go('/imports');
    await pick(plain, 'Hours', { group: 'What is the list of?' });
    await send(plain, 'hours.csv', 'Volunteer,Date,Hours,Activity\nMaya O.,2026-02-01,1.5,I2\nNobody Such,2026-02-02,1,I2\n');
    await expectText(plain, 'no colleague is called “Nobody Such”');
    await kit.shot(plain, 'imports-hours-390');
    await press(plain, /^Bring one row in/);
    await expectText(plain, 'One row came in, one was not taken.');
    expectPath(plain, /^\/imports\//);
  });
  await kit.check('nothing went wrong on the way', () => { noFaults(visit); noFaults(plain); });
}
