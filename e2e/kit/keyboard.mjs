// Everything can be reached with Tab, in an order, where one can see it.

const NATIVE = 'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]),'
  + ' textarea:not([disabled]), summary, [tabindex], [role=button], [role=link], [onclick]';
const TAB_LIMIT = 400;

/** Runs in the page: remembers what should be reached and how it looks while it is not focused. */
function remember(selector) {
  const look = (element) => [element, element.parentElement, element.nextElementSibling].filter(Boolean).map((one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
      style.backgroundColor, style.textDecorationLine, style.textDecorationThickness].join('|');
  }).join('||');
  // A stand-in for a button or a link has to be reachable too; a tabindex of -1 elsewhere is a choice.
  const standIn = '[role=button]:not(button), [role=link]:not(a), [onclick]:not(button)';
  const wanted = [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ checkVisibilityCSS: true }) && (element.tabIndex !== -1 || element.matches(standIn)));
  // The next Tab starts at the top again, wherever the focus was before.
  document.body.setAttribute('tabindex', '-1');
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  globalThis.keyboardCheck = { look, wanted, before: wanted.map(look) };
  return wanted.length;
}

/** Runs in the page: where the focus is now, whether it shows, and whether something lies over it. */
function focused() {
  const { look, wanted, before } = globalThis.keyboardCheck;
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const at = wanted.indexOf(element);
  const box = element.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]]
    .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const label = element.labels?.[0];
  const covered = box.width > 2 && points.every(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !top || !(element.contains(top) || top.contains(element) || label?.contains(top) || top === element.nextElementSibling);
  });
  return { at, shows: at < 0 || look(element) !== before[at], covered, html: element.outerHTML.slice(0, 100) };
}

/** Runs in the page: what was never focused; one of a group of radio buttons stands for all. */
function missed(reached) {
  const { wanted } = globalThis.keyboardCheck;
  const group = (element) => (element.type === 'radio' ? `${element.form?.action}|${element.name}` : null);
  const groups = new Set(reached.map((at) => group(wanted[at])).filter(Boolean));
  return wanted.filter((element, at) => !reached.includes(at) && !groups.has(group(element)))
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Walks the page with Tab. Answers with the order; an error names what is unreachable, unseen or covered. */
export async function keyboard(page) {
  const count = await page.evaluate(remember, NATIVE);
  const reached = [];
  const problems = [];
  for (let presses = 0; presses < Math.min(TAB_LIMIT, count * 2 + 24); presses += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (!now) break;
    // A field for a date or a time has several stops of its own.
    if (now.at >= 0 && now.at === reached.at(-1)) continue;
    if (now.at >= 0 && reached.includes(now.at)) break;
    if (now.at >= 0) reached.push(now.at);
    if (!now.shows) problems.push(`focus does not show: ${now.html}`);
    if (now.covered) problems.push(`covered while focused: ${now.html}`);
  }
  const unreached = await page.evaluate(missed, reached);
  // Leaves the page as it was: what shows only while it is focused hides again.
  await page.evaluate(() => { document.activeElement?.blur?.(); scrollTo(0, 0); });
  for (const html of unreached) problems.push(`Tab never comes here: ${html}`);
  if (problems.length > 0) throw new Error(`keyboard: ${problems.join('\n')}`);
  return reached.length;
}
