// Opens the system's own browser, and remembers what a page did that no page may do.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Nothing outside this machine resolves, so a page that asks for it fails here and not only where there is no network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const ACTION_LIMIT_MS = 10_000;
const NAVIGATION_LIMIT_MS = 20_000;

function chromePath() {
  if (process.env.CHROME) return process.env.CHROME;
  for (const name of NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch { /* the next name */ }
  }
  throw new Error('no Chromium was found: bin/setup chromium installs it, or set CHROME to the program');
}

/** A browser with a new, empty profile. */
export const launch = () => chromium.launch({ executablePath: chromePath(), args: FLAGS });

// Pages whose scripts are off, with the line that switches them. The browser library's own switch cannot be
// turned back, and axe needs timers.
const switches = new WeakMap();
const scripts = (wire, off) => wire.send('Emulation.setScriptExecutionDisabled', { value: off });

async function turnScriptsOff(page) {
  const wire = await page.context().newCDPSession(page);
  await scripts(wire, true);
  switches.set(page, wire);
}

/**
 * Does something that needs timers or promises in the page. Where JavaScript is off it is on for just that long:
 * the page's own scripts were passed over when it loaded and stay so.
 */
export async function withTimers(page, work) {
  const wire = switches.get(page);
  if (!wire) return work();
  await scripts(wire, false);
  try {
    return await work();
  } finally {
    await scripts(wire, true);
  }
}

/** One person's window: a page, its cookies, and the faults seen so far. */
export class Visit {
  constructor(base, context, page) {
    Object.assign(this, { base: new URL(base), context, page, faults: [], answer: null });
    context.on('request', (request) => this.#sent(request));
    page.on('response', (answer) => this.#answered(answer));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`));
  }

  #sent(request) {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (url.host !== this.base.host) this.faults.push(`asked another host: ${url.host}`);
  }

  #answered(answer) {
    const request = answer.request();
    if (request.isNavigationRequest() && answer.frame() === this.page.mainFrame()) this.answer = answer;
  }

  /** Goes to a path; an answer of 400 or more is an error unless `status` names it. */
  async go(path, { status } = {}) {
    const answer = await this.page.goto(new URL(path, this.base).href);
    const got = answer.status();
    if (status ? got !== status : got >= 400) throw new Error(`${path} answered ${got}`);
    return answer;
  }

  /** The page as the server sent it, before any script touched it. */
  async source() {
    if (!this.answer) throw new Error('no page was opened yet');
    return this.answer.text();
  }

  get path() {
    const url = new URL(this.page.url());
    return url.pathname + url.search;
  }

  /** What went wrong since the last time this was asked. */
  takeFaults() {
    return this.faults.splice(0);
  }

  close() {
    return this.context.close();
  }
}

/** Opens a window. `language` is what the person's browser asks for. */
export async function open(browser, base, options = {}) {
  const { width = 1280, height = width < 600 ? 844 : 900, dark = false, js = true, language = 'en',
    forcedColors = false, savesData = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: language.includes('-') ? language : `${language}-US`,
    timezoneId: 'America/Chicago',
    extraHTTPHeaders: savesData ? { 'Save-Data': 'on' } : undefined,
  });
  context.setDefaultTimeout(ACTION_LIMIT_MS);
  context.setDefaultNavigationTimeout(NAVIGATION_LIMIT_MS);
  const page = await context.newPage();
  if (!js) await turnScriptsOff(page);
  const visit = new Visit(base, context, page);
  visit.language = language;
  return visit;
}
