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

/** Reads the tokens out of a stylesheet: the first `:root` block is light, the second changes it to dark. */
export function contrastTable(css) {
  const blocks = [...css.matchAll(/:root\s*\{([^}]*)\}/g)]
    .map((block) => Object.fromEntries([...block[1].matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((token) => [token[1], token[2]])))
    .filter((tokens) => Object.keys(tokens).length > 0);
  if (blocks.length < 2) throw new Error('contrast: no light and dark tokens were found in the stylesheet');
  const schemes = { light: blocks[0], dark: { ...blocks[0], ...blocks[1] } };
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
