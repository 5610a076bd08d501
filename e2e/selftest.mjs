// Shows that each check can fail: a good page passes it, and a page with that one fault does not.
import { spawn } from 'node:child_process';
import { readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as kit from './kit.mjs';
import { launch, open } from './kit/browser.mjs';
import { Report } from './report.mjs';
import { GOOD_CSS, site } from './selftest/site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const report = new Report();
const budget = { total: 64 * 1024, withoutFont: 30 * 1024, html: 12 * 1024 };

async function passes(what, work) {
  try {
    await work();
    report.passed(`passes what is good: ${what}`);
  } catch (error) {
    report.failed(`passes what is good: ${what}`, error);
  }
}

async function fails(what, reason, work) {
  try {
    await work();
  } catch (error) {
    if (reason.test(error.message)) report.passed(`fails what is bad: ${what}`);
    else report.failed(`fails what is bad: ${what}`, new Error(`for another reason: ${error.message}`));
    return;
  }
  report.failed(`fails what is bad: ${what}`, new Error('it passed'));
}

/** A check of an open page: its name, how to do it, the bad page, and what must be said about it. */
const CHECKS = [
  ['axe', (visit) => kit.axe(visit.page), '/bad/axe/', /image-alt/],
  ['axe, undecided', (visit) => kit.axe(visit.page, { lookedAt: [] }), '/bad/undecided/', /undecided.*color-contrast/],
  ['sideways scroll', (visit) => kit.noSidewaysScroll(visit.page), '/bad/sideways/', /scrolls sideways by \d+ px.*class="w"/],
  ['cut-off words', (visit) => kit.noClippedText(visit.page), '/bad/clipped/', /cut off.*class="c"/],
  ['text at 200 %', (visit) => kit.bigText(visit.page), '/bad/big/', /text at 200 %.*cut off/],
  ['wide text spacing', (visit) => kit.wideSpacing(visit.page), '/bad/spacing/', /wide text spacing.*cut off/],
  ['keyboard, focus unseen', (visit) => kit.keyboard(visit.page), '/bad/focus/', /focus does not show.*Unseen/],
  ['keyboard, out of reach', (visit) => kit.keyboard(visit.page), '/bad/reach/', /Tab never comes here.*mouse/],
  ['keyboard, covered', (visit) => kit.keyboard(visit.page), '/bad/covered/', /covered while focused/],
  ['html, doubled id', async (visit) => kit.htmlValid(await visit.source()), '/bad/html/', /no-dup-id/],
  ['html, inline style', async (visit) => kit.htmlValid(await visit.source()), '/bad/inline/', /no-inline-style/],
  ['html, inline script', async (visit) => kit.htmlValid(await visit.source()), '/bad/script/', /a script stands in the page/],
  ['html, no viewport', async (visit) => kit.htmlValid(await visit.source()), '/bad/phone/', /no viewport/],
  ['html, no language', async (visit) => kit.htmlValid(await visit.source()), '/bad/language/', /language/],
  ['faults, script error', (visit) => kit.noFaults(visit), '/bad/throws/', /script: broken/],
  ['faults, other host', (visit) => kit.noFaults(visit), '/bad/host/', /another host: elsewhere\.example/],
  ['one sheet of paper', (visit) => kit.printed(visit, { most: 1 }), '/bad/long/', /prints on \d+ sheets/],
  ['expected words', (visit) => kit.expectText(visit, /light is on/), '/now', /is not on \/now/],
];

async function checkPages(browser, base) {
  const visit = await open(browser, base);
  visit.context.setDefaultTimeout(1500);
  for (const [what, work, bad, reason] of CHECKS) {
    await passes(what, async () => { await visit.go('/'); visit.takeFaults(); await work(visit); });
    await fails(what, reason, async () => { await visit.go(bad); await work(visit); });
  }
  const reason = [{ rule: 'color-contrast', html: 'class="g"', reason: 'the self-test looked' }];
  await passes('axe, undecided but looked at', async () => { await visit.go('/bad/undecided/'); await kit.axe(visit.page, { lookedAt: reason }); });
  await passes('an answer that was expected', () => visit.go('/nowhere', { status: 404 }));
  await fails('an answer of 404', /answered 404/, () => visit.go('/nowhere'));
  for (const role of kit.ROLES) await passes(`signing in as ${role}`, () => kit.signInAs(visit, role));
  await fails('signing in with an unknown role', /no button for the role 'king'; it has: participant/, () => kit.signInAs(visit, 'king'));
  await visit.close();
}

async function checkWindows(browser, base) {
  const twice = await open(browser, base);
  await passes('keyboard, a second time on the same page', async () => {
    await twice.go('/now');
    if (await kit.keyboard(twice.page) !== 1 || await kit.keyboard(twice.page) !== 1) throw new Error('one link was expected');
  });
  await twice.close();
  const plain = await open(browser, base, { js: false });
  await passes('axe and keyboard with JavaScript off', async () => { await plain.go('/'); await kit.axe(plain.page); await kit.keyboard(plain.page); });
  await passes('JavaScript is really off', async () => { await plain.go('/bad/throws/'); kit.noFaults(plain); });
  await plain.close();
  const dark = await open(browser, base, { dark: true, language: 'es', width: 390 });
  await passes('dark, Spanish and narrow are what was asked for', async () => {
    const answer = await dark.go('/');
    const seen = await dark.page.evaluate(() => [matchMedia('(prefers-color-scheme: dark)').matches, innerWidth].join());
    const asked = (await answer.request().allHeaders())['accept-language'] ?? '';
    if (seen !== 'true,390' || !asked.startsWith('es')) throw new Error(`${seen} ${asked}`);
  });
  await dark.close();
}

async function checkBytes(browser, base) {
  const weigh = async (path, held = budget) => {
    const visit = await open(browser, base);
    try {
      const cost = await kit.firstVisitBytes(visit, path);
      kit.withinBudget(cost, held);
      return cost;
    } finally {
      await visit.close();
    }
  };
  await passes('bytes: a light page', async () => {
    const cost = await weigh('/');
    if (cost.answers.length !== 2) throw new Error(`counted ${cost.answers.length} answers, not the page and its style`);
  });
  await fails('bytes: a heavy script', /everything \d+ bytes.*\n.*without the font/, () => weigh('/bad/heavy/'));
  await fails('bytes: no compression', /without compression.*bad\/plain/, () => weigh('/bad/plain/'));
  await fails('bytes: a heavy page', /the page \d+ bytes, budget 100/, () => weigh('/', { ...budget, html: 100 }));
}

async function checkContrast() {
  await passes('contrast table', () => kit.contrastTable(GOOD_CSS));
  await fails('contrast: a pale edge', /edge on surface is 1\.\d+, least 3/, () => kit.contrastTable(GOOD_CSS.replace('--edge: #111111', '--edge: #dddddd')));
  await fails('contrast: a missing token', /no token leaf/, () => kit.contrastTable(GOOD_CSS.replaceAll(/--leaf: #\w+;/g, '')));
  await fails('contrast: no dark scheme', /no light and dark tokens/, () => kit.contrastTable(GOOD_CSS.split('@media')[0]));
}

function runJourneys(args, env) {
  const temporary = mkdtempSync(join(tmpdir(), 'porchlight-selftest-'));
  const child = spawn(process.execPath, [here('./run.mjs'), ...args],
    { env: { ...process.env, PORCHLIGHT_BIN: here('./selftest/standin.mjs'), TMPDIR: temporary, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += piece; });
  return new Promise((done) => {
    child.once('close', (code) => {
      const left = readdirSync(temporary).filter((name) => name.startsWith('porchlight-e2e-'));
      rmSync(temporary, { recursive: true, force: true });
      done({ code, said, left });
    });
  });
}

async function checkRunner() {
  const ends = (what, args, env, wanted, reason) => passes(`the runner: ${what}`, async () => {
    const { code, said, left } = await runJourneys(args, env);
    if (code !== wanted || !reason.test(said) || left.length > 0) throw new Error(`ended with ${code}, left ${left.length} folders:\n${said}`);
  });
  const bad = { JOURNEYS: here('./selftest/journeys-bad') };
  await ends('a good site passes', ['--only', 'pages/peer_worker', '--only', 'bytes', '--only', 'contrast'], {}, 0, /^\d+ passed, 0 failed$/m);
  await ends('a bad page fails', ['--only', 'pages/nobody'], { STANDIN_FAULT: '/bad/axe/' }, 1, /FAIL  pages\/nobody: \/ .*\n(.*\n)*.*image-alt/);
  await ends('a dead link fails', ['--only', 'pages/nobody'], { STANDIN_FAULT: '/bad/link/' }, 1, /a link leads to 404/);
  await ends('a program that does not start fails', ['--only', 'contrast'], { STANDIN_FAULT: 'dies' }, 1, /did not start \(exit code 7\).*\n.*refusing to start/);
  await ends('a program that ends badly fails', ['--only', 'contrast'], { STANDIN_FAULT: 'ends badly' }, 1, /told to stop, it ended with exit code 3/);
  await ends('a missing program fails', ['--only', 'contrast'], { PORCHLIGHT_BIN: '/nowhere/porchlight' }, 1, /there is no program at/);
  await ends('a journey that checks nothing fails', ['--only', 'empty'], bad, 1, /it checked nothing/);
  await ends('a failed step stops its journey', ['--only', 'stops'], bad, 1, /as it should\n(?!.*never reached)/);
  await ends('an unknown journey fails', ['--only', 'nothing'], {}, 1, /none chosen/);
}

async function main() {
  const server = site();
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch();
  try {
    await checkPages(browser, base);
    await checkWindows(browser, base);
    await checkBytes(browser, base);
    await checkContrast();
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  await checkRunner();
  return report.closing();
}

main().then((good) => { process.exitCode = good ? 0 : 1; }, (error) => {
  console.error(`selftest.mjs: ${error.stack}`);
  process.exitCode = 2;
});
