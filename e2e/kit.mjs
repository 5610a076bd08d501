// What a journey has in its hands. A journey is a file in journeys/:
//
//   export const parts = ['participant', 'peer_worker'];     // optional: each part runs by itself
//   export default async function (kit, part) {
//     const visit = await kit.open({ width: 390 });
//     await kit.step('signs in', () => kit.signInAs(visit, 'participant'));      // stops the journey if it fails
//     await kit.check('greets by name', () => kit.expectText(visit, 'Sam'));     // goes on if it fails
//   }
//
// Every journey gets a program and a folder of its own, so no journey sees what another one did.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as browsers from './kit/browser.mjs';
import { press } from './kit/person.mjs';

export { axe, COLOURS, noSidewaysScroll, noClippedText, bigText, wideSpacing } from './kit/accessibility.mjs';
export { keyboard } from './kit/keyboard.mjs';
export { htmlValid } from './kit/markup.mjs';
export { firstVisitBytes, withinBudget } from './kit/bytes.mjs';
export { contrastTable } from './kit/contrast.mjs';
export * from './kit/person.mjs';
export { onlyIn, speaksOnly } from './kit/words.mjs';

/** The roles that /practice offers, by the value of their button. */
export const ROLES = ['participant', 'peer_worker', 'supervisor', 'coordinator', 'evaluator', 'administrator'];

class Stopped extends Error {}

const folder = (name) => {
  const path = fileURLToPath(new URL(`./${name}/`, import.meta.url));
  mkdirSync(path, { recursive: true });
  return path;
};

/** Nothing in the console, nothing asked of another host, since the last time. */
export function noFaults(visit) {
  const faults = visit.takeFaults();
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Opens the practice band, in which one looks around as somebody else or starts over. */
export async function openBand(visit) {
  const band = visit.page.locator('.practice details');
  if (!(await band.evaluate((one) => one.open))) await band.locator('summary').click();
}

async function enter(visit, within, role) {
  const button = visit.page.locator(`${within} button[name="as"][value="${role}"]`).first();
  if (await button.count() === 0) {
    const there = await visit.page.locator(`${within} button[name="as"]`).evaluateAll((all) => all.map((one) => one.value));
    throw new Error(`${visit.path} has no button for the role '${role}'; it has: ${there.join(', ') || 'none'}`);
  }
  await press(visit, button);
  const status = visit.answer?.status() ?? 0;
  if (status >= 400) throw new Error(`signing in as ${role} ended on ${visit.path} with ${status}`);
}

/** Presses a role's button on /practice, as a person who looks around would. */
export async function signInAs(visit, role) {
  await visit.go('/practice');
  await enter(visit, 'main', role);
}

/** Becomes somebody else through the practice band, which stands on every page. */
export async function switchTo(visit, role) {
  await openBand(visit);
  await enter(visit, '.practice', role);
}

/** Prints the page to PDF, as a person would on A4. Answers with the number of sheets. */
export async function printed(visit, { most = Infinity } = {}) {
  // A page told to be a screen would print as one.
  await visit.page.emulateMedia({ media: null });
  const pdf = (await visit.page.pdf({ format: 'A4', tagged: true, printBackground: false })).toString('latin1');
  const sheets = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  if (sheets === 0 || sheets > most) throw new Error(`prints on ${sheets} sheets, at most ${most} expected`);
  return sheets;
}

/** One journey's hands: windows that close by themselves, and checks that are counted. */
export class Kit {
  #visits = [];

  constructor({ browser, base, name, report }) {
    Object.assign(this, { browser, base, name, report, checks: 0 });
  }

  async open(options) {
    const visit = await browsers.open(this.browser, this.base, options);
    this.#visits.push(visit);
    return visit;
  }

  async close() {
    await Promise.allSettled(this.#visits.splice(0).map((visit) => visit.close()));
  }

  /** One fact. Answers whether it holds; the journey goes on either way. */
  async check(what, work) {
    this.checks += 1;
    try {
      await work();
      this.report.passed(`${this.name}: ${what}`);
      return true;
    } catch (error) {
      await this.#photograph();
      this.report.failed(`${this.name}: ${what}`, error);
      return false;
    }
  }

  /** One fact that the rest of the journey stands on. */
  async step(what, work) {
    if (!(await this.check(what, work))) throw new Stopped(what);
  }

  /** Something to know that is neither passed nor failed. */
  note(text) {
    this.report.note(`${this.name}: ${text}`);
  }

  /** A picture into e2e/shots, when SHOTS=1. */
  async shot(visit, name) {
    if (process.env.SHOTS === '1') await visit.page.screenshot({ path: `${folder('shots')}${name}.png`, fullPage: true });
  }

  async #photograph() {
    for (const [at, { page }] of this.#visits.entries()) {
      if (page.isClosed() || page.url() === 'about:blank') continue;
      const path = `${folder('report')}${this.name.replaceAll('/', '-')}-${this.checks}-window${at + 1}.png`;
      await page.screenshot({ path }).catch(() => {});
    }
  }

  static isStop(error) {
    return error instanceof Stopped;
  }
}
