// Somebody who is here twice: shown before they are added, put together, taken apart again.
import { axe, expectFormBack, expectHeading, expectNoText, expectPath, expectText, noFaults, noSidewaysScroll, pick, press, signInAs, write } from '../kit.mjs';
import { addSomeone, menu } from '../scenes.mjs';

async function fine(visit) {
  await axe(visit.page);
  await noSidewaysScroll(visit.page);
}

async function added(kit, tomasz) {
  await kit.step('adds somebody, and their number', async () => {
    await addSomeone(tomasz, 'Robert Miller');
    await tomasz.go(`${tomasz.path.split('?')[0]}/reach`);
    await pick(tomasz, 'Text message');
    await write(tomasz, 'Phone number', '503 555 0142');
    await press(tomasz, 'Save');
  });
  await kit.step('the same under a short name is shown before there are two', async () => {
    await menu(tomasz, 'Today');
    await press(tomasz, 'Add someone');
    await write(tomasz, 'The name to call them by', 'Bob Miller');
    await write(tomasz, 'A phone number or e-mail address', '+1 503-555-0142');
    await pick(tomasz, 'Participant', { group: 'What are they here as?' });
    await press(tomasz, 'Add this person');
    expectFormBack(tomasz);
    await expectText(tomasz, 'Someone here may be the same person');
    await expectText(tomasz, 'First name: a short form of the same');
    await expectText(tomasz, 'Phone number: the same');
    await expectNoText(tomasz, /\bscore\b|\bpoints\b|\d\s?%/i, { within: tomasz.page.locator('main') });
    await kit.shot(tomasz, 'duplicates-alike');
  });
  await kit.check('the page is fine', () => fine(tomasz));
  await kit.step('says that it is somebody else', async () => {
    await press(tomasz, 'Somebody else: save');
    await expectHeading(tomasz, 'Bob Miller');
  });
  return tomasz.path.split('?')[0];
}

async function together(kit, tomasz) {
  await kit.step('puts the two side by side', async () => {
    await press(tomasz, /^\s*Here twice\?/);
    await expectText(tomasz, 'Robert Miller');
    await press(tomasz, /^Put side by side/);
    await expectHeading(tomasz, 'Is this one person?');
    await kit.shot(tomasz, 'duplicates-merge');
  });
  await kit.check('the page is fine', () => fine(tomasz));
  await kit.step('puts them together under the name they go by', async () => {
    await pick(tomasz, 'Robert Miller', { group: 'Which name do they go by?' });
    await press(tomasz, 'One and the same: put together');
    await expectText(tomasz, 'Put together. You can take it apart again');
    await kit.shot(tomasz, 'duplicates-merged');
  });
  const merge = tomasz.path.split('?')[0];
  await kit.check('the page is fine', () => fine(tomasz));
  await kit.step('there is one in the list', async () => {
    await tomasz.go('/people?q=miller');
    await expectText(tomasz, 'Robert Miller');
    await expectNoText(tomasz, 'Bob Miller');
  });
  return merge;
}

async function apart(kit, tomasz, merge, bob) {
  await kit.step('takes them apart again', async () => {
    await tomasz.go('/duplicates');
    await press(tomasz, 'Robert Miller');
    expectPath(tomasz, merge);
    await press(tomasz, 'Take apart again');
    await expectHeading(tomasz, 'Robert Miller');
    await expectText(tomasz, 'Taken apart.');
    await tomasz.go(bob);
    await expectHeading(tomasz, 'Bob Miller');
  });
  await kit.step('both are in the list', async () => {
    await tomasz.go('/people?q=miller');
    await expectText(tomasz, 'Robert Miller');
    await expectText(tomasz, 'Bob Miller');
  });
}

export default async function run(kit) {
  for (const [width, js] of [[1280, true], [390, false]]) {
    const tomasz = await kit.open({ width, js });
    await kit.step(`comes in as a coordinator, ${width} wide, ${js ? 'with' : 'without'} scripts`, () => signInAs(tomasz, 'coordinator'));
    if (js) {
      const bob = await added(kit, tomasz);
      const merge = await together(kit, tomasz);
      await apart(kit, tomasz, merge, bob);
    } else {
      await kit.step('says of a pair that they are two people', async () => {
        await tomasz.go('/people?q=bob');
        await press(tomasz, 'Bob Miller');
        await press(tomasz, /^\s*Here twice\?/);
        await press(tomasz, /^Put side by side/);
        await press(tomasz, 'Two people');
        expectPath(tomasz, /^\/duplicates/);
        await expectText(tomasz, 'won’t ask about these two again');
      });
    }
    await kit.check('nothing went wrong on the way', () => noFaults(tomasz));
  }
}
