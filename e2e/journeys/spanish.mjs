// The participant's and the worker's pages for somebody whose browser asks for Spanish.
import { control, expectFormBack, expectSame, expectText, noFaults, noSidewaysScroll, onlyIn, press, signInAs, speaksOnly } from '../kit.mjs';
import { rowOf } from '../scenes.mjs';

export const parts = ['participant', 'peer_worker'];

const ENGLISH = onlyIn('en', 'es');

async function speaks(kit, visit, where) {
  await kit.check(`${where} speaks Spanish only`, async () => {
    await speaksOnly(visit, ENGLISH);
    await noSidewaysScroll(visit.page);
    noFaults(visit);
  });
}

async function each(kit, visit, paths) {
  for (const path of paths) {
    await kit.check(`${path} opens`, () => visit.go(path));
    await speaks(kit, visit, path);
  }
}

const hrefs = (visit, selector) => visit.page.locator(selector).evaluateAll((all) => all.map((one) => new URL(one.href).pathname + new URL(one.href).search));

async function participant(kit, sam) {
  await speaks(kit, sam, '/week');
  await kit.shot(sam, 'es-week-390');
  await each(kit, sam, ['/now', '/relationships', '/you']);
  await each(kit, sam, [...new Set(await hrefs(sam, 'main section.card a[href^="/people/"], main .people a.btn'))]);
  await each(kit, sam, ['/who-can-see', '/account', '/groups']);
  await sam.go('/groups');
  await each(kit, sam, (await hrefs(sam, 'main .people a[href^="/groups/"]')).slice(0, 1));
  await sam.go('/you');
  await each(kit, sam, await hrefs(sam, 'main a[href$="/groups"], main a[href$="/referrals"]'));
  await kit.step('a fault is said in Spanish', async () => {
    await sam.go('/you');
    await press(sam, sam.page.locator('main a[href$="/reach"]'));
    await sam.page.locator('#f-phone').fill('12');
    await press(sam, sam.page.locator('main form button[type=submit]').last());
    expectFormBack(sam);
    await expectText(sam, 'Escribe un número de teléfono');
  });
  await speaks(kit, sam, 'a form with a fault');
  await kit.shot(sam, 'es-reach-fault-390');
  await kit.check('a page that is not there says so in Spanish', async () => {
    await sam.go('/people/nobody', { status: 404 });
    sam.takeFaults();
    await speaksOnly(sam, ENGLISH);
  });
}

async function worker(kit, maya) {
  await speaks(kit, maya, '/my-people');
  await kit.shot(maya, 'es-my-people-390');
  await kit.step('saves a note and takes it back in Spanish', async () => {
    await press(maya, control(maya, 'Nota', { within: rowOf(maya, 'Sam R.') }));
    await speaksOnly(maya, ENGLISH);
    await kit.shot(maya, 'es-note-390');
    await maya.page.locator('textarea[name=note]').fill('Caminamos junto al río.');
    await press(maya, maya.page.locator('#note form button[type=submit]').last());
    await expectText(maya, 'Anotado para Sam R.');
    await press(maya, 'Deshacer');
  });
  await speaks(kit, maya, 'what was taken back');
  await kit.step('a fault is said in Spanish', async () => {
    await press(maya, control(maya, 'Nota', { within: rowOf(maya, 'Sam R.') }));
    await maya.page.locator('#note details summary').click();
    await maya.page.locator('input[name=day]').fill('2999-01-01');
    await press(maya, maya.page.locator('#note form button[type=submit]').last());
    expectFormBack(maya);
  });
  await speaks(kit, maya, 'a note with a fault');
  await each(kit, maya, ['/contacts', '/contacts/new', '/contacts/new?kind=around', '/contacts/new?kind=people', '/relationships', '/you', '/who-can-see']);
  const [person] = await (async () => { await maya.go('/my-people'); return hrefs(maya, 'main .people h3 a[href^="/people/"]'); })();
  await each(kit, maya, [person, `${person}/contacts`, `${person}/contacts/new`, `${person}/reach`, `${person}/profile`]);
  await each(kit, maya, [`${person}/groups`, `${person}/referrals`, `${person}/referrals/new`, '/groups', '/referrals/new']);
  await maya.go('/you');
  await each(kit, maya, await hrefs(maya, 'main a[href$="/certificates"]'));
  await maya.go('/groups');
  const [group] = await hrefs(maya, 'main .people a[href^="/groups/"]');
  await each(kit, maya, [group, `${group}/change`, `${group}/meetings/new`]);
}

export default async function spanish(kit, part) {
  const visit = await kit.open({ width: 390, language: 'es' });
  await kit.check('the list of English words is there', () => { if (ENGLISH.length < 300) throw new Error(`only ${ENGLISH.length}`); });
  await kit.step('comes in', () => signInAs(visit, part));
  await (part === 'participant' ? participant : worker)(kit, visit);
  await kit.check('the language can be changed back on any page', async () => {
    await press(visit, 'English');
    expectSame(await visit.page.locator('html').getAttribute('lang'), 'en', 'the language');
  });
}
