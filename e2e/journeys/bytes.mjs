// What the first visit costs a person on a slow line, and on one where every byte is paid for.
import { firstVisitBytes, ROLES, signInAs, withinBudget } from '../kit.mjs';

const KB = 1024;
const BUDGET = { total: 64 * KB, withoutFont: 30 * KB, html: 12 * KB };
/** Who asks to save data gets no font at all, so everything has to fit the smaller budget. */
const SAVING = { ...BUDGET, total: BUDGET.withoutFont };

async function weigh(kit, visit, path, budget, how) {
  await kit.check(`${path} fits its budget${how}`, async () => {
    const cost = await firstVisitBytes(visit, path);
    kit.note(`${path}${how}: ${cost.total} bytes, ${cost.withoutFont} without the font, page ${cost.html}`);
    withinBudget(cost, budget);
    if (budget === SAVING && cost.total !== cost.withoutFont) throw new Error('a font was sent to somebody who saves data');
  });
}

async function visitAll(kit, open, budget, how) {
  for (const path of ['/now', '/practice', '/sign-in']) {
    const visit = await open();
    await weigh(kit, visit, path, budget, how);
    await visit.close();
  }
  for (const role of ROLES) {
    const visit = await open();
    if (await kit.check(`signs in as ${role}`, () => signInAs(visit, role))) await weigh(kit, visit, visit.path, budget, how);
    await visit.close();
  }
}

export default async function bytes(kit) {
  await visitAll(kit, () => kit.open({ width: 390 }), BUDGET, '');
  await visitAll(kit, () => kit.open({ width: 390, savesData: true }), SAVING, ', saving data');
}
