// Is what the server sent valid HTML, and does it say the few things every page says?
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const CONFIG = JSON.parse(readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8'));
const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** Valid by html-validate, with a language, a direction for phones and no inline style or script. */
export async function htmlValid(source) {
  const report = await validator.validateString(source, 'page.html');
  const problems = report.results.flatMap((result) => result.messages)
    .map((message) => `line ${message.line}: ${message.message} (${message.ruleId})`);
  if (!/<meta name="?viewport"? content="?[^">]*width=device-width/.test(source)) problems.push('no viewport for phones');
  if (!/^\s*<!doctype html>\s*<html[^>]* lang=/i.test(source)) problems.push('no doctype with a language after it');
  if (/<script(?![^>]*\ssrc=)[^>]*>\s*\S/i.test(source)) problems.push('a script stands in the page');
  if (problems.length > 0) throw new Error(`html: ${problems.slice(0, 8).join('\n')}`);
}
