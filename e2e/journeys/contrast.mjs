// The colours that the stylesheet promises, read from the stylesheet that is really served.
import { contrastTable } from '../kit.mjs';

export default async function contrast(kit) {
  const visit = await kit.open();
  let css = '';
  await kit.step('the first page has a stylesheet', async () => {
    await visit.go('/');
    const hrefs = await visit.page.locator('link[rel=stylesheet]').evaluateAll((all) => all.map((one) => one.href));
    if (hrefs.length === 0) throw new Error('it has none');
    for (const href of hrefs) css += await (await visit.context.request.get(href)).text();
  });
  await kit.check('every pair of colours is far enough apart, light and dark', () => contrastTable(css));
}
