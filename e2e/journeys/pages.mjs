// Every page that each role can reach by its links keeps to what ux.md section 6 asks.
import { axe, bigText, COLOURS, htmlValid, keyboard, noFaults, noSidewaysScroll, ROLES, signInAs, wideSpacing } from '../kit.mjs';

export const parts = ['nobody', ...ROLES];

const VIEWS = [
  { name: '1280 light', width: 1280, dark: false },
  { name: '1280 dark', width: 1280, dark: true },
  { name: '390 dark', width: 390, dark: true },
  { name: '390 light', width: 390, dark: false },
  { name: '320 light', width: 320, dark: false },
];
const PAGES_LIMIT = 60;
const ALIKE_LIMIT = 2;

// The same page in the other language is looked at from nobody's and the participant's side; journeys/spanish reads the words.
const BOTH_LANGUAGES = ['nobody', 'participant'];

/** Pages that differ only by whose they are look alike; two of each kind are enough. */
function kindOf(url) {
  const path = url.pathname.split('/')
    .map((piece) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$|^\d/.test(piece) ? ':id' : piece)).join('/').replace(/\/facets\/\w+/, '/facets/:facet');
  return `${path}?${[...url.searchParams.keys()].sort().join('&')}`;
}

async function links(visit, part) {
  const hrefs = await visit.page.locator('a[href]:not([download]):not([data-leave])').evaluateAll((all) => all.map((one) => one.href));
  return hrefs.map((href) => new URL(href)).filter((url) => url.host === visit.base.host && url.protocol === visit.base.protocol)
    .filter((url) => (BOTH_LANGUAGES.includes(part) ? url.searchParams.get('lang') !== 'en' : !url.searchParams.has('lang')));
}

/** Every view of the page that is open; the answer is a list of what is wrong. */
async function look(visit, isTranslated) {
  const { page } = visit;
  const wrong = [];
  const hold = async (view, work) => {
    try { await work(); } catch (error) { wrong.push(`${view}: ${error.message}`); }
  };
  await hold('source', async () => htmlValid(await visit.source()));
  // Another language changes words, not structure or colours: how they fit on a phone is what to look at.
  for (const view of isTranslated ? VIEWS.filter((one) => one.width < 600 && !one.dark) : VIEWS) {
    await page.setViewportSize({ width: view.width, height: view.width < 600 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: view.dark ? 'dark' : 'light' });
    if (!isTranslated) await hold(view.name, () => axe(page, view.dark ? { runOnly: COLOURS } : {}));
    await hold(view.name, () => noSidewaysScroll(page));
    if (view.dark) continue;
    await hold(view.name, () => wideSpacing(page));
    if (view.width === 1280) await hold(view.name, () => bigText(page));
    if (view.width !== 320 && !isTranslated) await hold(view.name, () => keyboard(page));
  }
  await hold('all views', () => noFaults(visit));
  return wrong;
}

/** Asks first what a link leads to, because a file to keep is not a page to look at. */
async function isPage(visit, url) {
  const answer = await visit.context.request.get(url.href);
  if (answer.status() >= 400) throw new Error(`a link leads to ${answer.status()}`);
  return (answer.headers()['content-type'] ?? '').startsWith('text/html');
}

export default async function pages(kit, part) {
  const visit = await kit.open();
  const waiting = (BOTH_LANGUAGES.includes(part) ? ['/', '/now', '/practice'] : []).map((path) => ({ url: new URL(path, kit.base), from: 'the start' }));
  if (part !== 'nobody') {
    await kit.step(`signs in as ${part}`, () => signInAs(visit, part));
    waiting.unshift({ url: new URL(visit.path, kit.base), from: '/practice' });
  }
  const seen = new Map();
  let looked = 0;
  while (waiting.length > 0 && looked < PAGES_LIMIT) {
    const { url, from } = waiting.shift();
    url.hash = '';
    const alike = seen.get(kindOf(url)) ?? new Set();
    seen.set(kindOf(url), alike);
    if (alike.has(url.href) || alike.size >= ALIKE_LIMIT) continue;
    alike.add(url.href);
    await kit.check(`${url.pathname}${url.search} (from ${from})`, async () => {
      if (!(await isPage(visit, url))) return;
      visit.takeFaults();
      // A page visited in Spanish leaves a cookie; without one the pages are in the browser's language again.
      if (!url.searchParams.has('lang')) await visit.context.clearCookies({ name: 'language' });
      await visit.go(url.href);
      looked += 1;
      waiting.push(...(await links(visit, part)).map((next) => ({ url: next, from: url.pathname })));
      const wrong = await look(visit, url.searchParams.has('lang'));
      if (wrong.length > 0) throw new Error(`${wrong.length} faults\n${wrong.join('\n')}`);
    });
  }
  kit.note(`${looked} pages looked at, ${waiting.length} links left over`);
}
