// The words of the program, as its own files keep them, to see whether a page speaks the other language.
import { readFileSync, readdirSync } from 'node:fs';

const LOCALES = new URL('../../server/locales/', import.meta.url);
// Shorter ones stand in words of the other language too ("No", "Email").
const LEAST_LETTERS = 6;

/** Messages of one language that stand in one line and have nothing put in, by their id. */
function plain(language) {
  const folder = new URL(`${language}/`, LOCALES);
  const text = readdirSync(folder).filter((name) => name.endsWith('.ftl')).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return new Map([...text.matchAll(/^([a-z][\w-]*) = ([^\n]+)$/gm)].map((line) => [line[1], line[2].trim()])
    .filter(([, words]) => !words.includes('{')));
}

/** Messages that one language says in other words than the other. */
export function onlyIn(language, other) {
  const [ours, theirs] = [plain(language), plain(other)];
  const theirWords = new Set(theirs.values());
  return [...new Set([...ours].filter(([id, words]) => theirs.get(id) !== words && !theirWords.has(words)).map(([, words]) => words))]
    .filter((words) => words.length >= LEAST_LETTERS);
}

/**
 * Everything a page says, line by line: what is seen, what is read aloud only, labels, placeholders and its title.
 * What people wrote themselves (`dir=auto`, `.words`, `bdi`) is theirs, whatever the language.
 */
export function said(page) {
  return page.evaluate(() => {
    const lines = [document.title];
    const theirs = 'bdi, [dir=auto], .words, textarea, script, style, [lang]:not(html)';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(theirs)) lines.push(walker.currentNode.textContent);
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]')) {
      lines.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '', element.getAttribute('title') ?? '');
    }
    return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

/** No line of the page is a message of the other language, nor begins with one as a sentence. */
export async function speaksOnly(visit, foreign) {
  const lang = await visit.page.locator('html').getAttribute('lang');
  if (lang !== visit.language) throw new Error(`the page says lang="${lang}", not "${visit.language}"`);
  const set = new Set(foreign);
  const sentences = foreign.filter((words) => words.length >= 12);
  const found = (await said(visit.page)).filter((line) => set.has(line) || sentences.some((words) => line.includes(words)));
  if (found.length > 0) throw new Error(`in the other language: ${[...new Set(found)].slice(0, 5).join(' | ')}`);
}
