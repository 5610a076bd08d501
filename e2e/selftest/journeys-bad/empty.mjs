export default async function empty() { /* checks nothing, so it must not pass */ }
