// What a first visit costs, counted as it crosses the wire: compressed, with headers.

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/;
const WORTH_COMPRESSING_BYTES = 1024;

/**
 * Loads a path with an empty cache and adds up every answer.
 * Bytes are what the network delivered; `html` is the page itself.
 */
export async function firstVisitBytes(visit, path) {
  const wire = await visit.context.newCDPSession(visit.page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const answers = new Map();
  wire.on('Network.responseReceived', ({ requestId, response, type }) => {
    const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
    answers.set(requestId, { url: response.url, kind: type, mime: response.mimeType, encoding: encoding?.[1] ?? '', bytes: 0, plain: 0 });
  });
  wire.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (answers.has(requestId)) answers.get(requestId).plain += dataLength;
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (answers.has(requestId)) answers.get(requestId).bytes = encodedDataLength;
  });
  await visit.go(path);
  await visit.page.evaluate(() => document.fonts.ready.then(() => null));
  await visit.page.waitForLoadState('networkidle');
  await wire.detach();
  const all = [...answers.values()].filter((answer) => /^https?:/.test(answer.url));
  const sum = (list) => list.reduce((total, answer) => total + answer.bytes, 0);
  return {
    total: sum(all),
    withoutFont: sum(all.filter((answer) => answer.kind !== 'Font')),
    html: sum(all.filter((answer) => answer.kind === 'Document')),
    uncompressed: all.filter((answer) => !answer.encoding && COMPRESSIBLE.test(answer.mime) && answer.plain > WORTH_COMPRESSING_BYTES)
      .map((answer) => `${answer.url} (${answer.plain} bytes)`),
    answers: all,
  };
}

/** Compares a first visit with its budget in bytes. */
export function withinBudget(visit, { total, withoutFont, html }) {
  const problems = [];
  const hold = (name, got, most) => { if (got > most) problems.push(`${name} ${got} bytes, budget ${most}`); };
  hold('everything', visit.total, total);
  hold('without the font', visit.withoutFont, withoutFont);
  hold('the page', visit.html, html);
  if (visit.html === 0) problems.push('no page was counted');
  for (const answer of visit.uncompressed) problems.push(`sent without compression: ${answer}`);
  if (problems.length > 0) throw new Error(`bytes: ${problems.join('\n')}`);
}
