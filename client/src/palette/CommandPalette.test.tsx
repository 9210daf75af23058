import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CommandId } from '../command/index.ts';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { CommandPalette } from './CommandPalette.tsx';

beforeAll(async () => void (await import('../ui/DialogWindow.tsx')));
afterEach(cleanup);

async function open(typed?: string) {
  const shared = openSharedTestRoom();
  const ran: CommandId[] = [];
  const page = { run: (id: CommandId) => ran.push(id) > 0, can: (id: CommandId) => id !== 'freeze' };
  let closed = 0;
  const announcer = renderInRoom(
    shared.room,
    <CommandPalette page={page} typed={typed} onClose={() => closed++} />,
  );
  const field = await screen.findByRole('combobox', { name: 'A command, or an address such as C4' });
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(field, { key });
  const chosen = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  const said = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  return { ...shared, field, type, press, chosen, said, ran, closed: () => closed };
}

it('has the focus in its field, and runs the first command found with Enter once it has closed', async () => {
  const { field, type, press, ran, closed } = await open();
  await waitFor(() => expect(document.activeElement).toBe(field));
  type('where am');
  press('Enter');
  expect(closed()).toBe(1);
  await waitFor(() => expect(ran).toEqual(['whereAmI']));
});

it('goes along its lines with the arrows, one after the other and round', async () => {
  const { type, press, chosen, ran } = await open();
  type('next');
  expect(chosen()).toBeUndefined();
  press('ArrowDown');
  expect(chosen()).toBe('Next note foundF3');
  press('ArrowUp');
  press('ArrowDown');
  press('ArrowDown');
  const second = chosen();
  expect(second).not.toBe('Next note foundF3');
  press('Enter');
  await waitFor(() => expect(ran).toHaveLength(1));
  expect(ran).not.toEqual(['findNext']);
});

it('says how many it found and what Enter does once the typing rests', async () => {
  const { type, said } = await open();
  type('undo');
  await said('1 found. Enter: Undo');
  type('xyzzy');
  await said('No command goes by that, and it is no address here.');
});

it('goes to an address', async () => {
  const { room, sections, type, press } = await open();
  type('b 2');
  press('Enter');
  await waitFor(() => expect(room.current.get().cell).toEqual({ section: sections.b, row: 2 }));
});

it('stays open and says why where there is no such place, and where no vote is open', async () => {
  const { type, press, said, closed } = await open();
  type('J4');
  press('Enter');
  await said('There is no section J; they go from A to C.');
  type('vote 3 7');
  press('Enter');
  await said('No vote is open. Nothing was changed.');
  expect(closed()).toBe(0);
});

it('lets held changes in before it goes, or goes to the place as it was then', async () => {
  const { room, sections, type, press } = await open();
  room.hold.begin('frozen');
  type('b2');
  press('ArrowDown');
  press('ArrowDown');
  press('Enter');
  await waitFor(() => expect(room.current.get().cell.section).toBe(sections.b));
  expect(room.hold.held.get()).toBeDefined();
  cleanup();
  const again = await open();
  again.room.hold.begin('frozen');
  again.type('b2');
  again.press('Enter');
  await waitFor(() => expect(again.room.current.get().cell.section).toBe(again.sections.b));
  expect(again.room.hold.held.get()).toBeUndefined();
});
