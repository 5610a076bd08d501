// A tiny site that keeps every rule, and pages that each break one. It stands in for the program in the self-test.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ROLES } from '../kit.mjs';

const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data: https:";
const FRONT = ['ink', 'ink-soft', 'act', 'act-hover', 'lamp', 'leaf', 'sky', 'brick', 'edge', 'focus', 'dusk-ink'];
const BEHIND = ['paper', 'surface', 'lamp-tint', 'act-tint', 'sky-tint', 'leaf-tint', 'brick-tint', 'act-ink', 'lamp-ink', 'dusk', 'focus-gap'];
const tokens = (front, behind) => [...FRONT.map((name) => `--${name}: ${front};`), ...BEHIND.map((name) => `--${name}: ${behind};`)].join('');

export const GOOD_CSS = `:root {${tokens('#111111', '#ffffff')}}
@media (prefers-color-scheme: dark) { :root {${tokens('#ffffff', '#111111')}} }
body { color: var(--ink); background: var(--paper); font: 1.125rem/1.5 sans-serif; margin: 1rem; overflow-wrap: anywhere }
a { color: var(--act) } :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
button { font: inherit; padding: .75rem; max-width: 100% }`;

/** A whole page around some content. */
export function page(main, { head = '', lang = ' lang="en"', viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">' } = {}) {
  return `<!DOCTYPE html>
<html${lang}>
<head>
<meta charset="utf-8">
${viewport}
<title>Stand-in</title>
<link rel="stylesheet" href="/good.css">
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>Stand-in</h1>
${main}
</main>
</body>
</html>
`;
}

const styled = (main, css) => [page(main, { head: '<link rel="stylesheet" href="extra.css">' }), css];
const practice = page(`<form method="post" action="/practice/door">${
  ROLES.map((role) => `<p><button type="submit" name="as" value="${role}">${role}</button></p>`).join('\n')}</form>`);
const tall = Array.from({ length: 120 }, (_, at) => `<p>Line ${at}</p>`).join('\n');

/** path: [page, its own style, its own script] */
export const PAGES = {
  '/': [page('<p>The light is on. <a href="/now">Help now</a></p>')],
  '/now': [page('<p>Help now. <a href="/">Back</a></p>')],
  '/practice': [practice],
  '/sign-in': [page('<p>Sign in. <a href="/">Back</a></p>')],
  '/home': [page('<p>Welcome. <a href="/">Start</a></p>')],
  '/bad/axe/': [page('<p><img src="/pixel.svg"></p>')],
  '/bad/undecided/': styled('<p class="g">Words on a gradient</p>', '.g { background: linear-gradient(#fff, #000) }'),
  '/bad/sideways/': styled('<p class="w">Wide</p>', '.w { width: 2000px }'),
  '/bad/clipped/': styled('<p class="c">One line<br>two lines<br>three lines</p>', '.c { height: 1.5rem; overflow: hidden }'),
  '/bad/big/': styled('<p class="c">One line</p>', '.c { height: 30px; overflow: hidden }'),
  '/bad/spacing/': styled('<p class="c">Words that stand on one line</p>', '.c { width: max-content; white-space: nowrap; overflow: hidden; width: 260px }'),
  '/bad/focus/': styled('<p><a href="/">Unseen</a></p>', 'a:focus-visible { outline: none }'),
  '/bad/reach/': [page('<p><span role="button">Only for a mouse</span> <a href="/">Link</a></p>')],
  '/bad/covered/': styled('<p><a href="/">Under the bar</a></p><div class="b"></div>', '.b { position: fixed; inset: 0; background: #fff }'),
  '/bad/html/': [page('<p id="a">One</p><p id="a">Two</p>')],
  '/bad/inline/': [page('<p style="color: red">Inline</p>')],
  '/bad/script/': [page('<script>let a = 1;</script><p>Script</p>')],
  '/bad/phone/': [page('<p>No viewport</p>', { viewport: '' })],
  '/bad/language/': [page('<p>No language</p>', { lang: '' })],
  '/bad/throws/': [page('<p>Throws</p>', { head: '<script src="extra.js"></script>' }), '', 'throw new Error("broken")'],
  '/bad/host/': [page('<p><img alt="" src="https://elsewhere.example/pixel.png"></p>')],
  '/bad/heavy/': [page('<p>Heavy</p>', { head: '<script src="extra.js"></script>' }), '', `// ${randomBytes(60_000).toString('hex')}`],
  '/bad/plain/': [page(`<p>${'Not compressed. '.repeat(200)}</p>`)],
  '/bad/long/': [page(tall)],
  '/bad/link/': [page('<p><a href="/nowhere">Leads nowhere</a></p>')],
};

function find(path) {
  if (path === '/good.css') return ['text/css', GOOD_CSS];
  if (path === '/pixel.svg') return ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'];
  if (path === '/readyz') return ['text/plain', 'ready'];
  if (PAGES[path]) return ['text/html; charset=utf-8', PAGES[path][0]];
  const owner = PAGES[path.replace(/extra\.(css|js)$/, '')];
  if (owner && path.endsWith('.css')) return ['text/css', owner[1]];
  if (owner && path.endsWith('.js')) return ['text/javascript', owner[2]];
  return null;
}

/** Serves the pages; `start` is what the first page shows instead, to send a crawl to a bad page. */
export function site({ start } = {}) {
  return createServer((request, answer) => {
    const path = new URL(request.url, 'http://stand-in').pathname;
    if (request.method === 'POST') {
      answer.writeHead(303, { location: '/home' }).end();
      return;
    }
    const found = path === '/' && start ? ['text/html; charset=utf-8', PAGES[start][0]] : find(path);
    const [kind, text] = found ?? ['text/html; charset=utf-8', page('<p>Not here.</p>')];
    const headers = { 'content-type': kind, 'content-security-policy': POLICY };
    const packed = path !== '/bad/plain/';
    if (packed) headers['content-encoding'] = 'gzip';
    answer.writeHead(found ? 200 : 404, headers).end(packed ? gzipSync(text) : text);
  });
}
