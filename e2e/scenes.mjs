// Parts of journeys that several of them walk through, each by the pages a person would use.
import { control, expectHeading, expectText, pick, press, switchTo, write } from './kit.mjs';

/** Somebody's row in a list. */
export const rowOf = (visit, called) => visit.page.locator('main .people > li').filter({ hasText: called }).first();

/** Goes where a word of the main menu leads. */
export const menu = (visit, words) => press(visit, words, { within: visit.page.getByRole('navigation').first(), exact: true });

/** The coordinator adds a participant; the answer is the address of their page. */
export async function addSomeone(visit, called) {
  await menu(visit, 'Today');
  await press(visit, 'Add someone');
  await write(visit, 'The name to call them by', called);
  await pick(visit, 'Participant', { group: 'What are they here as?' });
  await press(visit, 'Add this person');
  await expectHeading(visit, called);
  await expectText(visit, 'Added.');
  return visit.path.split('?')[0];
}

/** Makes a link on the page that is open, and reads it as one would copy it. */
export async function invite(visit) {
  await press(visit, 'Make a link');
  await expectText(visit, 'You see this link only now.');
  const link = (await visit.page.getByRole('textbox', { name: 'The link' }).inputValue()).trim();
  if (new URL(link).host !== visit.base.host) throw new Error(`the link '${link}' does not lead here`);
  return link;
}

/** Somebody opens their link on a device of their own and picks a password. */
export async function openAccount(visit, link, { called, email, password }) {
  await visit.go(new URL(link).pathname);
  await expectHeading(visit, `Hello, ${called}`);
  await write(visit, 'Email', email);
  await write(visit, 'A new password', password);
  await press(visit, 'Open my account');
}

/** From the list of who waits to the board of one of them. */
export async function openBoard(visit, called) {
  await menu(visit, 'Matches');
  await press(visit, control(visit, 'Find a peer', { within: rowOf(visit, called) }));
  await expectHeading(visit, `Find a peer for ${called.split(' ')[0]}`);
}

/** Asks one of the peers the board shows. */
export async function ask(visit, worker) {
  await press(visit, `Ask ${worker}`, { exact: true });
  await expectText(visit, 'Asked. The other one hears of it if the answer is yes.');
}

/** Becomes the coordinator, and asks a worker for somebody who waits. */
export async function coordinatorAsks(visit, called, worker) {
  await switchTo(visit, 'coordinator');
  await openBoard(visit, called);
  await ask(visit, worker);
}

/** The quick note as it begins, with a few words. */
export async function quickNote(visit, called, words) {
  await menu(visit, 'My people');
  await press(visit, control(visit, 'Note', { within: rowOf(visit, called) }));
  await write(visit, 'In a few plain words', words);
  await press(visit, 'Save note');
}
