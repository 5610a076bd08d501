// Everything out, and a person's own copy: asked for with a reason, made, looked at, fetched as a file.
import { readFileSync } from 'node:fs';
import { control, expectFormBack, expectHeading, expectSame, expectText, noFaults, noSidewaysScroll, pick, press, signInAs, switchTo, write } from '../kit.mjs';
import { menu } from '../scenes.mjs';

/** Presses what gives a file, and answers its name and first bytes. */
async function fetched(visit, words) {
  const [file] = await Promise.all([visit.page.waitForEvent('download'), control(visit, words).click()]);
  return { name: file.suggestedFilename(), head: readFileSync(await file.path()).subarray(0, 2).toString() };
}

async function everything(kit, js) {
  const visit = await kit.open({ width: js ? 1280 : 390, js });
  const how = js ? 'with a script' : 'without a script';
  await kit.step(`${how}: the administrator says why`, async () => {
    await signInAs(visit, 'administrator');
    await menu(visit, 'Take out');
    await expectText(visit, 'This is a heavy thing to carry');
    await noSidewaysScroll(visit.page);
    await kit.shot(visit, `export-${js ? 1280 : 390}`);
    await press(visit, 'Make the file');
    expectFormBack(visit);
    await expectText(visit, 'Say why, in a sentence.');
    await write(visit, 'Why do you take it out?', 'We try out how to move to another place.');
    await pick(visit, 'Both');
    await press(visit, 'Make the file');
    await expectHeading(visit, 'Everything, in one file');
  });
  await kit.step(`${how}: it gets done while they look`, async () => {
    const ready = visit.page.getByText('Ready', { exact: true });
    for (let tries = 0; !js && tries < 40 && !(await ready.count()); tries += 1) {
      await visit.page.waitForTimeout(500);
      await press(visit, 'Look again');
    }
    await ready.waitFor({ timeout: 30_000 });
    await kit.shot(visit, `export-ready-${js ? 1280 : 390}`);
  });
  await kit.check(`${how}: the file comes, and the log says so`, async () => {
    const file = await fetched(visit, 'Fetch the file');
    if (!/^porchlight-.*\.zip$/.test(file.name)) throw new Error(`the file is called ${file.name}`);
    expectSame(file.head, 'PK', 'how the file begins');
    await menu(visit, 'Log');
    await expectText(visit, 'fetched a file with everything');
    noFaults(visit);
  });
}

async function ownCopy(kit) {
  const visit = await kit.open({ width: 390 });
  await kit.step('a participant takes a copy', async () => {
    await signInAs(visit, 'participant');
    await menu(visit, 'You');
    await press(visit, 'Your copy');
    await expectHeading(visit, 'Your copy');
    await noSidewaysScroll(visit.page);
    await kit.shot(visit, 'copy-390');
    const file = await fetched(visit, 'Get my copy');
    if (!/^porchlight-copy-.*\.zip$/.test(file.name)) throw new Error(`the file is called ${file.name}`);
    expectSame(file.head, 'PK', 'how the file begins');
  });
  await kit.check('and finds that it was taken', async () => {
    await visit.go('/you/copy');
    await expectText(visit, 'Copies so far');
    noFaults(visit);
  });
}

async function forSomebody(kit) {
  const visit = await kit.open({ width: 1280 });
  await kit.step('a coordinator makes it for somebody who asked', async () => {
    await signInAs(visit, 'coordinator');
    await menu(visit, 'People');
    await press(visit, 'Sam R.');
    await press(visit, 'A copy for them');
    await press(visit, 'Make the copy');
    expectFormBack(visit);
    await expectText(visit, 'Make it only when they asked.');
    await visit.page.getByLabel('asked for it').check();
    const file = await fetched(visit, 'Make the copy');
    expectSame(file.head, 'PK', 'how the file begins');
  });
  await kit.check('they see on their own page that it was made', async () => {
    await switchTo(visit, 'participant');
    await visit.go('/you/copy');
    await expectText(visit, 'made by somebody here');
    noFaults(visit);
  });
}

export default async function run(kit) {
  await everything(kit, true);
  await everything(kit, false);
  await ownCopy(kit);
  await forSomebody(kit);
}
