// What the first visit costs a person on a slow line.
import { firstVisitBytes, ROLES, signInAs, withinBudget } from '../kit.mjs';

const KB = 1024;
const BUDGET = { total: 64 * KB, withoutFont: 30 * KB, html: 12 * KB };

async function weigh(kit, visit, path) {
  await kit.check(`${path} fits its budget`, async () => {
    const cost = await firstVisitBytes(visit, path);
    kit.note(`${path}: ${cost.total} bytes, ${cost.withoutFont} without the font, page ${cost.html}`);
    withinBudget(cost, BUDGET);
  });
}

export default async function bytes(kit) {
  for (const path of ['/', '/now', '/practice']) {
    const visit = await kit.open({ width: 390 });
    await weigh(kit, visit, path);
    await visit.close();
  }
  for (const role of ROLES) {
    const visit = await kit.open({ width: 390 });
    if (await kit.check(`signs in as ${role}`, () => signInAs(visit, role))) await weigh(kit, visit, visit.path);
    await visit.close();
  }
}
