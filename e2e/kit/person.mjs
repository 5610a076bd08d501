// What a person does on a page and sees there: by the words they read, never by what stands behind them.

/** A link or a button by its words. `within` narrows it to a part of the page. */
export function control(visit, words, { within = visit.page, exact = false } = {}) {
  const named = { name: words, exact };
  return within.getByRole('button', named).or(within.getByRole('link', named)).first();
}

/** Presses something that leads to another page, and waits until that page is there. */
export async function press(visit, what, options) {
  const target = typeof what === 'string' || what instanceof RegExp ? control(visit, what, options) : what;
  const arrived = visit.page.waitForEvent('load').catch(() => {
    throw new Error(`nothing happened after pressing '${what}' on ${visit.path}`);
  });
  await Promise.all([arrived, target.click()]);
}

/** Ticks a box or picks one of several, by its words. `group` is the question's words. */
export async function pick(visit, words, { group, exact = true, within = visit.page } = {}) {
  const inside = group ? within.getByRole('group', { name: group }) : within;
  const chip = inside.locator('label', { has: visit.page.locator('input') })
    .filter({ hasText: exact ? new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`) : words });
  await chip.first().locator('input').check();
}

/** Writes into a field by its label; what stood there goes. */
export const write = (visit, label, text, { within = visit.page } = {}) => within.getByLabel(label).first().fill(text);

/** Shows that something is said on the page, waiting a little for it. */
export async function expectText(visit, text, { within = visit.page } = {}) {
  try {
    await within.getByText(text).filter({ visible: true }).first().waitFor({ state: 'visible' });
  } catch {
    throw new Error(`'${text}' is not on ${visit.path}`);
  }
}

/** Shows that something is not said on the page. */
export async function expectNoText(visit, text, { within = visit.page } = {}) {
  if (await within.getByText(text).filter({ visible: true }).count() > 0) throw new Error(`'${text}' stands on ${visit.path}`);
}

/** The page's own heading says this. */
export async function expectHeading(visit, text) {
  const heading = (await visit.page.locator('h1').first().innerText()).trim();
  const holds = text instanceof RegExp ? text.test(heading) : heading === text;
  if (!holds) throw new Error(`the heading of ${visit.path} is '${heading}', not '${text}'`);
}

/** The browser is on this page. */
export function expectPath(visit, path) {
  const holds = path instanceof RegExp ? path.test(visit.path) : visit.path === path;
  if (!holds) throw new Error(`this is ${visit.path}, not ${path}`);
}

/** Two things that should be the same. */
export function expectSame(got, wanted, what) {
  if (got !== wanted) throw new Error(`${what} is '${got}', not '${wanted}'`);
}

/** The form came back with what to mend. The browser notes such an answer in its console; here it is expected. */
export function expectFormBack(visit) {
  expectSame(visit.answer.status(), 422, 'the answer');
  visit.faults = visit.faults.filter((fault) => !fault.includes('422'));
}
