#!/usr/bin/env node
// Takes the arguments of `porchlight demo` and serves the tiny site. STANDIN_FAULT makes it misbehave.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { site } from './site.mjs';

const fault = process.env.STANDIN_FAULT ?? '';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, listen: { type: 'string' } } });
if (positionals[0] !== 'demo' || fault === 'dies') {
  console.error('standin: refusing to start');
  process.exit(7);
}
mkdirSync(values.data, { recursive: true });
const [host, port] = values.listen.split(':');
const server = site({ start: fault.startsWith('/') ? fault : undefined });
server.listen(Number(port), host);
process.on('SIGTERM', () => process.exit(fault === 'ends badly' ? 3 : 0));
