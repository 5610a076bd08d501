// Starts and stops the program under test, each time on a free port and a new folder.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const REPORT = fileURLToPath(new URL('./report/', import.meta.url));
const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 15_000;
const ASK_AGAIN_MS = 50;

const running = new Set();
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

function programPath() {
  const path = process.env.PORCHLIGHT_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug', 'porchlight');
  if (!existsSync(path)) throw new Error(`there is no program at ${path}: build it (cargo build), or set PORCHLIGHT_BIN`);
  return path;
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function isReady(base) {
  try {
    return (await fetch(`${base}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

/** A running practice programme. What it printed stands in e2e/report/<name>.log. */
export async function start(name) {
  const path = programPath();
  const data = mkdtempSync(join(tmpdir(), 'porchlight-e2e-'));
  mkdirSync(REPORT, { recursive: true });
  const log = join(REPORT, `${name.replaceAll('/', '-')}.log`);
  const base = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(path, ['demo', '--data', join(data, 'practice'), '--listen', new URL(base).host], { stdio: ['ignore', 'pipe', 'pipe'] });
  const program = { base, child, data, ended: null };
  running.add(program);
  const sink = createWriteStream(log);
  child.stdout.pipe(sink, { end: false });
  child.stderr.pipe(sink, { end: false });
  program.gone = new Promise((done) => {
    child.once('error', (error) => { program.ended = error.message; done(); });
    child.once('close', (code, signal) => { program.ended ??= signal ?? `exit code ${code}`; sink.end(done); });
  });
  const until = Date.now() + READY_LIMIT_MS;
  while (!(await isReady(base))) {
    if (program.ended !== null || Date.now() > until) {
      const why = program.ended ?? `not ready after ${READY_LIMIT_MS / 1000} s`;
      await stop(program).catch(() => {});
      throw new Error(`the program did not start (${why}); it said:\n${readFileSync(log, 'utf8').slice(-1500)}`);
    }
    await pause(ASK_AGAIN_MS);
  }
  return program;
}

/** Asks it to end. An error if it does not, or does not end cleanly. */
export async function stop(program) {
  const early = program.ended;
  if (early === null) program.child.kill('SIGTERM');
  const late = setTimeout(() => program.child.kill('SIGKILL'), STOP_LIMIT_MS);
  await program.gone;
  clearTimeout(late);
  running.delete(program);
  rmSync(program.data, { recursive: true, force: true });
  if (early !== null) throw new Error(`the program had already ended (${early})`);
  if (program.ended !== 'exit code 0') throw new Error(`told to stop, it ended with ${program.ended}`);
}

/** Nothing is left behind, however this process ends. */
export function cleanUpAtExit() {
  process.once('exit', () => {
    for (const program of running) {
      program.child.kill('SIGKILL');
      rmSync(program.data, { recursive: true, force: true });
    }
  });
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) process.once(signal, () => process.exit(code));
}
