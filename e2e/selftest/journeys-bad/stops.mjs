export default async function stops(kit) {
  await kit.step('a step that fails', () => { throw new Error('as it should'); });
  await kit.check('is never reached', () => {});
}
