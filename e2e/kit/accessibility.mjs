// What every page keeps to for people who see, hear, move or read in another way.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withTimers } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKED_AT = JSON.parse(readFileSync(new URL('../looked-at.json', import.meta.url), 'utf8'));
// WCAG 2.2, success criterion 1.4.12.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
  + ' p { margin-bottom: 2em !important }';

/** The rules that the colour scheme can change; all the others say the same in the dark. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

const SHOWN_OF_EACH = 3;

function words(finding) {
  const lines = finding.nodes.slice(0, SHOWN_OF_EACH)
    .map((node) => `${finding.id}: ${node.html.slice(0, 120)} | ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? finding.help}`);
  const more = finding.nodes.length - lines.length;
  return more > 0 ? [...lines, `${finding.id}: and ${more} more like these`] : lines;
}

/** Works with a window as tall as the page, so that a bar that stays at an edge lies over nothing. */
async function withWholePage(page, work) {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height + 200) });
  try {
    return await work();
  } finally {
    await page.setViewportSize(size);
  }
}

const wasLookedAt = (rule, node, list) => list.some((known) => known.rule === rule
  && (known.within ? node.within.includes(known.within) : node.html.includes(known.html)));

/** Runs in the page: axe, and in which of some places each undecided finding stands. */
async function runAxe({ runOnly, places }) {
  const found = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations', 'incomplete', 'passes'] });
  for (const node of found.incomplete.flatMap((finding) => finding.nodes)) {
    node.within = places.filter((place) => document.querySelector(node.target.join(' '))?.closest(place));
  }
  return found;
}

/**
 * Runs axe. A violation is an error, and so is something axe could not decide (`incomplete`)
 * that nobody has looked at yet: `looked-at.json` lists those that a person judged, with the reason.
 */
export async function axe(page, { lookedAt = LOOKED_AT, runOnly = TAGS } = {}) {
  // Evaluated through the debugger, so the page's own content policy stays as it is.
  await page.evaluate(AXE);
  const places = lookedAt.flatMap((known) => known.within ?? []);
  const { violations, incomplete, passes } = await withWholePage(page, () => withTimers(page, () => page.evaluate(runAxe, { runOnly, places })));
  const undecided = incomplete
    .map((finding) => ({ ...finding, nodes: finding.nodes.filter((node) => !wasLookedAt(finding.id, node, lookedAt)) }))
    .filter((finding) => finding.nodes.length > 0);
  const problems = [
    ...violations.flatMap(words),
    ...undecided.flatMap(words).map((line) => `undecided, look and list it in looked-at.json: ${line}`),
  ];
  if (problems.length > 0) throw new Error(`axe: ${problems.join('\n')}`);
  if (passes.length === 0) throw new Error('axe: no rule applied to this page');
  return { passes: passes.length };
}

/** Nothing is wider than the window. */
export async function noSidewaysScroll(page) {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const over = Math.max(root.scrollWidth, document.body?.scrollWidth ?? 0) - root.clientWidth;
    if (over <= 0) return null;
    // What scrolls in a box of its own is wider than the window without harm.
    const isBoxed = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const widest = [...document.body.querySelectorAll('*')].filter((element) => !isBoxed(element))
      .map((element) => [element.getBoundingClientRect().right, element])
      .sort((a, b) => b[0] - a[0])[0];
    return { over, widest: widest?.[1].outerHTML.slice(0, 120) };
  });
  if (found) throw new Error(`scrolls sideways by ${found.over} px: ${found.widest}`);
}

/** No words are cut off by a box that is too small for them. */
export async function noClippedText(page) {
  const clipped = await page.evaluate(() => [...document.body.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Boxes of a pixel or less are words kept for screen readers only.
    if (!element.innerText?.trim() || box.width <= 2 || box.height <= 2 || style.visibility === 'hidden') return false;
    const cuts = (value) => value === 'hidden' || value === 'clip';
    return (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map((element) => element.outerHTML.slice(0, 120)));
  if (clipped.length > 0) throw new Error(`words are cut off: ${clipped.slice(0, 3).join('\n')}`);
}

async function withStyle(page, css, work) {
  // A constructed sheet is allowed by a policy that forbids inline styles.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
  try {
    await work();
  } finally {
    await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); });
  }
}

async function reflows(page, css, name) {
  await withStyle(page, css, async () => {
    try {
      await noSidewaysScroll(page);
      await noClippedText(page);
    } catch (error) {
      throw new Error(`with ${name}: ${error.message}`);
    }
  });
}

/** Text at twice the size still fits (WCAG 1.4.4). */
export const bigText = (page) => reflows(page, 'html { font-size: 200% !important }', 'text at 200 %');

/** Wider spacing still fits (WCAG 1.4.12). */
export const wideSpacing = (page) => reflows(page, SPACING, 'wide text spacing');
