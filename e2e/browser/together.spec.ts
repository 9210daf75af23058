import {
  boardIsThere,
  cellWith,
  comeBack,
  comeIn,
  drag,
  goOffline,
  goToCell,
  isSaved,
  linkOn,
  noteOnBoard,
  writeOnBoard,
} from './person.ts';
import { expect, test } from './test.ts';

test('one works on the board with a mouse, the other in the grid by keyboard alone, and each sees the other', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const link = linkOn(evenboard.url, session.links.participant);
  const [mouse, keyboard] = [await openDevice(), await openDevice()];
  await comeIn(mouse, link, 'Kofi', 'Board');

  // The door by keyboard alone: the name has the focus, then come the presets, one tab stop, and the view.
  await keyboard.goto(link);
  await expect(keyboard.getByRole('textbox', { name: 'Your first name' })).toBeFocused();
  await keyboard.keyboard.type('Idris');
  await keyboard.keyboard.press('Tab');
  await keyboard.keyboard.press('Tab');
  await keyboard.keyboard.press('ArrowUp');
  await keyboard.keyboard.press('ArrowUp');
  await expect(keyboard.getByRole('radio', { name: 'Grid' })).toBeChecked();
  await keyboard.keyboard.press('Enter');
  await boardIsThere(keyboard, 'Grid');
  await expect(keyboard.getByRole('grid').locator(':focus')).toHaveCount(1);

  await writeOnBoard(mouse, 'C2', 'Every invitation says how long');
  await expect(cellWith(keyboard, 'Every invitation says how long')).toBeVisible();

  await goToCell(keyboard, 'C2');
  await expect(cellWith(keyboard, 'Every invitation says how long')).toBeFocused();
  await keyboard.keyboard.press('ArrowDown');
  await keyboard.keyboard.type('People remember how I take my tea');
  await keyboard.keyboard.press('Enter');
  await expect(cellWith(keyboard, 'People remember how I take my tea')).toBeVisible();
  await expect(noteOnBoard(mouse, 'People remember how I take my tea')).toContainText('C3');
  await expect(noteOnBoard(mouse, 'People remember how I take my tea')).toContainText('Idris');

  // The mouse drags it to the next section by its handle; the grid says where it is.
  const handle = noteOnBoard(mouse, 'People remember how I take my tea').getByRole('button', {
    name: /^Move /,
  });
  await drag(handle, mouse.getByRole('button', { name: 'B2, empty' }));
  await expect(noteOnBoard(mouse, 'People remember how I take my tea')).toContainText('B2');
  await expect(keyboard.getByRole('row', { name: /^2 / }).getByRole('gridcell').nth(1)).toContainText('tea');
});

test('two edit one note while one of them is offline, and both texts survive the return', async ({
  evenboard,
  session,
  openDevice,
  line,
}) => {
  const link = linkOn(evenboard.url, session.links.participant);
  const [staying, leaving] = [await openDevice(), await openDevice()];
  await comeIn(staying, link, 'Kofi', 'Board');
  await comeIn(leaving, linkOn(line.url, session.links.participant), 'Łucja', 'Grid');
  await writeOnBoard(staying, 'A2', 'buses');
  await expect(cellWith(leaving, 'buses')).toBeVisible();

  await goOffline(leaving, line);
  await cellWith(leaving, 'buses').focus();
  await leaving.keyboard.press('Enter');
  await leaving.keyboard.press('Control+End');
  await leaving.keyboard.type(' at night');
  await leaving.keyboard.press('Control+Enter');
  await expect(cellWith(leaving, 'buses at night')).toBeVisible();

  await noteOnBoard(staying, 'buses').dblclick();
  const editor = staying.getByRole('textbox', { name: 'Note A2' });
  await editor.press('Control+Home');
  await editor.pressSequentially('Free ');
  await editor.press('Control+Enter');
  await isSaved(staying);

  await comeBack(leaving, line);
  await isSaved(leaving);
  await expect(cellWith(leaving, 'Free buses at night')).toBeVisible();
  await expect(noteOnBoard(staying, 'Free buses at night')).toBeVisible();
});

test('a line that goes before all of the page is there does not take the page with it', async ({
  evenboard,
  session,
  openDevice,
}) => {
  const page = await openDevice();
  await page.route('**/assets/PageDialogs-*', (route) => route.abort());
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Kofi', 'Grid');
  await expect(page.getByRole('alert').filter({ hasText: 'A part of this page has not come' })).toBeVisible();
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Written all the same');
  await page.keyboard.press('Control+Enter');
  await expect(cellWith(page, 'Written all the same')).toBeVisible();
  await isSaved(page);

  await page.unroute('**/assets/PageDialogs-*');
  await expect(page.getByRole('alert').filter({ hasText: 'A part of this page' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('work done offline outlives a reload and reaches the others afterwards', async ({
  evenboard,
  session,
  openDevice,
  line,
}) => {
  const [there, away] = [await openDevice(), await openDevice()];
  await comeIn(there, linkOn(evenboard.url, session.links.participant), 'Kofi', 'Grid');
  await comeIn(away, linkOn(line.url, session.links.participant), 'Łucja', 'Grid');
  await goOffline(away, line);
  await away.getByRole('gridcell').first().focus();
  await away.keyboard.press('Control+Enter');
  await away.keyboard.type('Written on the train');
  await away.keyboard.press('Control+Enter');
  await expect(cellWith(away, 'Written on the train')).toBeVisible();
  await expect(away.getByRole('banner').getByText('Offline, 1 waits')).toBeVisible();

  // The page comes back and the session does not: the note is there all the same, from this device.
  await away.context().route('**/api/**', (route) => route.abort());
  let isSyncDown = true;
  await away.context().routeWebSocket(/\/sync\//, (socket) => {
    if (isSyncDown) socket.close({ code: 1012 });
    else socket.connectToServer();
  });
  // The page that wrote is gone before the line is back, or it could still send what waits.
  const address = away.url();
  await away.goto('about:blank');
  await comeBack(away, line);
  await away.goto(address);
  await expect(cellWith(away, 'Written on the train')).toBeVisible();
  await expect(cellWith(there, 'Written on the train')).toHaveCount(0);

  isSyncDown = false;
  await away.context().unrouteAll();
  await expect(cellWith(there, 'Written on the train')).toBeVisible();
});
