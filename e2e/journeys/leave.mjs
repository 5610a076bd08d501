// Leaving fast on a phone that others see: nothing of the page is left, and Back asks for the password.
import { expectHeading, expectNoText, expectPath, expectSame, expectText, press, signInAs } from '../kit.mjs';
import { menu } from '../scenes.mjs';

const leave = (visit) => visit.page.locator('[data-leave]');

/** Everything outside answers with a page about the weather. */
const withWeather = (visit) => visit.page.route('**/*', (route) => (new URL(route.request().url()).host === visit.base.host
  ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Elsewhere' })));

async function isElsewhere(visit) {
  await visit.page.waitForURL((url) => url.host !== visit.base.host);
  await expectText(visit, 'Elsewhere');
}

async function goBack(visit) {
  await visit.page.goBack().catch(() => {});
  await visit.page.waitForLoadState();
}

async function leaves(kit, visit, how, act) {
  await kit.step(`${how}: it leads elsewhere, and Back shows nothing private`, async () => {
    await signInAs(visit, 'participant');
    await menu(visit, 'You');
    await expectText(visit, 'Others may see this phone');
    expectSame(await leave(visit).evaluate((one) => one.tagName), 'BUTTON', 'the way out of a shared phone');
    await withWeather(visit);
    await act();
    await isElsewhere(visit);
    for (let steps = 0; steps < 3 && (await visit.page.evaluate(() => history.length)) > 1; steps += 1) {
      await goBack(visit);
      // The doors of the practice programme bear the names of the people behind them.
      if (new URL(visit.page.url()).host !== visit.base.host || visit.path === '/practice') continue;
      await expectNoText(visit, 'Sam R.', { within: visit.page.locator('main') });
    }
    await visit.go('/week');
    expectPath(visit, /^\/sign-in/);
    await expectHeading(visit, 'Sign in');
  });
}

export default async function run(kit) {
  const pressed = await kit.open({ width: 390 });
  await leaves(kit, pressed, 'pressed', () => leave(pressed).click());
  const shifted = await kit.open({ width: 390 });
  await leaves(kit, shifted, 'Shift three times', async () => { for (let n = 0; n < 3; n += 1) await shifted.page.keyboard.press('Shift'); });
  const plain = await kit.open({ width: 390, js: false });
  await leaves(kit, plain, 'without JavaScript', () => leave(plain).click());
  const own = await kit.open({ width: 390 });
  await kit.check('on a phone of one’s own it leaves and signs nobody out', async () => {
    await signInAs(own, 'participant');
    await own.go('/account');
    await expectText(own, 'It does not clear the history of the browser.');
    await press(own, 'Leave and keep me signed in');
    expectSame(await leave(own).evaluate((one) => one.tagName), 'A', 'the way out');
    await withWeather(own);
    await leave(own).click();
    await isElsewhere(own);
    await own.go('/week');
    expectPath(own, '/week');
  });
}
