import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { PeoplePills } from './PeoplePills.tsx';

afterEach(cleanup);

const person = (name: string, clientId: number) => ({
  clientId,
  user: { id: name.toLowerCase(), name, role: 'participant' as const },
});

function open() {
  const { room, presence } = openSharedTestRoom();
  const onOpen = vi.fn();
  renderInRoom(room, <PeoplePills onOpen={onOpen} />);
  const come = (...names: string[]) => act(() => presence.others.set(names.map(person)));
  const pills = () =>
    within(screen.getByRole('toolbar', { name: 'People on this board' })).getAllByRole('button');
  const names = () => pills().map((pill) => pill.getAttribute('aria-label') ?? pill.title);
  return { come, pills, names, onOpen, presence };
}

it('is nothing where nobody else is on the board', () => {
  open();
  expect(screen.queryByRole('toolbar')).toBeNull();
});

it('shows five people and how many more there are, the same ones when somebody comes', () => {
  const { come, names } = open();
  come('Kofi', 'Ada', 'Ben', 'Emrys', 'Łucja');
  expect(names()).toEqual(['Kofi', 'Ada', 'Ben', 'Emrys', 'Łucja']);
  come('Kofi', 'Ada', 'Ben', 'Emrys', 'Łucja', 'Zoë', 'Abe');
  expect(names()).toEqual(['Kofi', 'Ada', 'Ben', 'Emrys', 'Łucja', '2 more people on this board']);
});

it('shows nobody twice, and not myself on another device', () => {
  const { names, presence } = open();
  const me = { clientId: 9, user: { id: 'sian', name: 'Siân', role: 'participant' as const } };
  act(() => presence.others.set([person('Kofi', 1), person('Kofi', 2), me]));
  expect(names()).toEqual(['Kofi']);
});

it('leads to the people, beginning at that person; it is one stop of Tab', () => {
  const { come, pills, onOpen } = open();
  come('Kofi', 'Ada', 'Ben', 'Emrys', 'Łucja', 'Zoë');
  expect(pills().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  for (const pill of pills()) fireEvent.click(pill);
  expect(onOpen.mock.calls.map(([id]) => id)).toEqual(['kofi', 'ada', 'ben', 'emrys', 'łucja', undefined]);
});
