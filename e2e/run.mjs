// Runs the journeys: node e2e/run.mjs [--base URL] [--only NAME]... [--list]
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Kit } from './kit.mjs';
import { launch } from './kit/browser.mjs';
import { cleanUpAtExit, start, stop } from './program.mjs';
import { Report } from './report.mjs';

const HELP = `node e2e/run.mjs [--base URL] [--only NAME]... [--list]
  --base URL    against a program that runs already; without it each journey starts its own
  --only NAME   only this journey (nojs) or this part of one (pages/peer_worker); may be repeated
  --list        say which journeys there are
PORCHLIGHT_BIN is the program (target/debug/porchlight), CHROME the browser, JOURNEYS the folder of journeys;
SHOTS=1 keeps pictures in e2e/shots. Pictures of failures and the program's own words are in e2e/report.`;
const SIDE_BY_SIDE = 2;
const JOURNEY_LIMIT_MS = 15 * 60_000;

async function journeys() {
  const folder = process.env.JOURNEYS ?? fileURLToPath(new URL('./journeys', import.meta.url));
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort();
  const all = await Promise.all(files.map(async (file) => {
    const { default: run, parts } = await import(`file://${folder}/${file}`);
    const name = file.replace(/\.mjs$/, '');
    if (typeof run !== 'function') throw new Error(`${file} has no default function`);
    return (parts ?? [null]).map((part) => ({ name: part ? `${name}/${part}` : name, part, run }));
  }));
  return all.flat();
}

function limit(work, ms) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`took longer than ${ms / 60_000} minutes`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function runOne(journey, { browser, base, report }) {
  let program = null;
  let kit = null;
  try {
    if (!base) program = await start(journey.name);
    kit = new Kit({ browser, base: base ?? program.base, name: journey.name, report });
    await limit(journey.run(kit, journey.part), JOURNEY_LIMIT_MS);
    if (kit.checks === 0) throw new Error('it checked nothing');
  } catch (error) {
    if (!Kit.isStop(error)) report.failed(`${journey.name}: runs to its end`, error);
  }
  await kit?.close();
  if (!program) return;
  try {
    await stop(program);
    report.passed(`${journey.name}: the program stops when told`);
  } catch (error) {
    report.failed(`${journey.name}: the program stops when told`, error);
  }
}

async function runAll(list, { base, report }) {
  const waiting = [...list];
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, list.length) }, async () => {
    const browser = await launch();
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next, { browser, base, report });
    } finally {
      await browser.close();
    }
  }));
}

async function main() {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, only: { type: 'string', multiple: true }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return true;
  }
  const all = await journeys();
  const chosen = values.only
    ? all.filter((journey) => values.only.some((name) => journey.name === name || journey.name.startsWith(`${name}/`)))
    : all;
  if (values.list) {
    for (const journey of chosen) console.log(journey.name);
    return true;
  }
  rmSync(fileURLToPath(new URL('./report', import.meta.url)), { recursive: true, force: true });
  cleanUpAtExit();
  const report = new Report();
  if (chosen.length === 0) report.failed('journeys', new Error(`none chosen; there are: ${all.map((one) => one.name).join(', ') || 'none'}`));
  await runAll(chosen, { base: values.base, report });
  return report.closing();
}

main().then((good) => { process.exitCode = good ? 0 : 1; }, (error) => {
  console.error(`run.mjs: ${error.message}`);
  process.exitCode = 2;
});
