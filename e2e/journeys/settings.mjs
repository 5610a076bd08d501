// What a page does under other people's settings: magnified four times, with colours of one's own, without scripts.
import { expectSame, noSidewaysScroll, press, signInAs } from '../kit.mjs';
import { menu } from '../scenes.mjs';

const style = (visit, selector, what, part) => visit.page.locator(selector).first()
  .evaluate((one, [name, pseudo]) => getComputedStyle(one, pseudo)[name], [what, part ?? null]);

async function magnified(kit) {
  const visit = await kit.open({ width: 320, height: 225 });
  await kit.step('magnified: comes in', () => signInAs(visit, 'participant'));
  await kit.check('magnified: nothing stays in the way of the page', async () => {
    for (const part of ['.nav', '.top', '.practice']) expectSame(await style(visit, part, 'position'), 'static', part);
    await visit.page.evaluate(() => scrollTo(0, 400));
    const covers = await visit.page.evaluate(() => [...document.querySelectorAll('.nav, .top')]
      .filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight).length);
    expectSame(covers, 0, 'the number of bars over the page');
    await noSidewaysScroll(visit.page);
  });
}

async function ownColours(kit) {
  const visit = await kit.open({ width: 390, forcedColors: true });
  await kit.step('own colours: opens a form', async () => {
    await signInAs(visit, 'participant');
    await menu(visit, 'You');
    await press(visit, 'How we can reach you');
  });
  await kit.check('own colours: what is picked looks other than what is not', async () => {
    const mark = (state) => style(visit, `.chip input${state} + span`, 'backgroundColor', '::before');
    if ((await mark(':checked')) === (await mark(':not(:checked)'))) throw new Error('both marks have the same colour');
  });
  await kit.check('own colours: the page one is on stands out in the menu', async () => {
    const edge = (which) => style(visit, `.nav a${which}`, 'borderTopColor');
    await menu(visit, 'You');
    if ((await edge('[aria-current]')) === (await edge(':not([aria-current])'))) throw new Error('all places look alike');
  });
}

async function withoutScripts(kit) {
  for (const js of [false, true]) {
    const visit = await kit.open({ js });
    await kit.check(`a button that needs a script is ${js ? 'there' : 'not there'} ${js ? 'with' : 'without'} one`, async () => {
      await signInAs(visit, 'coordinator');
      await menu(visit, 'Directory');
      await press(visit, 'A room while you look');
      expectSame(await visit.page.locator('[data-print]').isVisible(), js, 'whether it can be seen');
    });
  }
}

async function narrow(kit) {
  const visit = await kit.open({ width: 320 });
  await kit.check('on the smallest phone Leave fast stands beside the name', async () => {
    await signInAs(visit, 'participant');
    const [name, leave] = [await visit.page.locator('.brand').boundingBox(), await visit.page.locator('.top .leave').boundingBox()];
    if (leave.y > name.y + name.height / 2) throw new Error('it has dropped under the name');
  });
}

export default async function run(kit) {
  await magnified(kit);
  await ownColours(kit);
  await withoutScripts(kit);
  await narrow(kit);
}
