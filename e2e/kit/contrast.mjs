// The pairs of colours that the stylesheet's tokens promise, light and dark. Control edges too, which axe passes over.

// [in front, behind, least ratio]: WCAG 2.2 1.4.6 (7), 1.4.3 (4.5), 1.4.11 (3).
const PAIRS = [
  ['ink', 'paper', 7], ['ink', 'surface', 7], ['ink', 'lamp-tint', 7], ['ink', 'act-tint', 7], ['ink', 'sky-tint', 7],
  ['ink-soft', 'paper', 4.5], ['ink-soft', 'surface', 4.5], ['ink-soft', 'lamp-tint', 4.5], ['ink-soft', 'act-tint', 4.5],
  ['act', 'paper', 4.5], ['act', 'surface', 4.5], ['act', 'act-tint', 4.5], ['act', 'lamp-tint', 4.5],
  ['act-ink', 'act', 4.5], ['act-ink', 'act-hover', 4.5], ['lamp-ink', 'lamp', 4.5], ['dusk-ink', 'dusk', 7], ['lamp', 'dusk', 4.5],
  ['leaf', 'surface', 4.5], ['leaf', 'leaf-tint', 4.5], ['sky', 'sky-tint', 4.5], ['sky', 'surface', 4.5],
  ['brick', 'surface', 4.5], ['brick', 'brick-tint', 4.5],
  ['edge', 'surface', 3], ['edge', 'paper', 3], ['focus', 'focus-gap', 3], ['act', 'paper', 3],
];

// Relative luminance, WCAG 2.2 definition.
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The conditions a block of a stylesheet stands in, for each `:root` block in it. */
function rootBlocks(css) {
  const found = [];
  const open = [];
  let words = '';
  for (const sign of css.replaceAll(/\/\*[\s\S]*?\*\//g, '')) {
    if (sign === '{') {
      open.push(words.trim());
      words = '';
    } else if (sign === '}') {
      if (/^:root$/.test(open.pop() ?? '')) found.push({ within: open.join(' '), text: words });
      words = '';
    } else if (sign === ';' && open.length === 0) words = '';
    else words += sign;
  }
  return found;
}

/** Colours named in the blocks, whatever number of files and blocks they are spread over. */
function colours(blocks) {
  return Object.fromEntries(blocks.flatMap(({ text }) => [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)])
    .map((token) => [token[1], token[2]]));
}

/** Reads the tokens out of the stylesheets: plain `:root` blocks are light, those for a dark scheme change them. */
export function contrastTable(css) {
  const blocks = rootBlocks(css);
  const light = colours(blocks.filter((block) => block.within === ''));
  const dark = colours(blocks.filter((block) => /prefers-color-scheme:\s*dark/.test(block.within)));
  if (Object.keys(light).length === 0 || Object.keys(dark).length === 0) {
    throw new Error('contrast: no light and dark tokens were found in the stylesheet');
  }
  const schemes = { light, dark: { ...light, ...dark } };
  const problems = [];
  for (const [scheme, tokens] of Object.entries(schemes)) {
    for (const [front, behind, least] of PAIRS) {
      if (!tokens[front] || !tokens[behind]) problems.push(`${scheme}: no token ${tokens[front] ? behind : front}`);
      else if (ratio(tokens[front], tokens[behind]) < least) {
        problems.push(`${scheme}: ${front} on ${behind} is ${ratio(tokens[front], tokens[behind]).toFixed(2)}, least ${least}`);
      }
    }
  }
  if (problems.length > 0) throw new Error(`contrast: ${problems.join('\n')}`);
  return PAIRS.length * 2;
}
