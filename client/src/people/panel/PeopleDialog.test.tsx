import type { PersonEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../../hooks/testRoom.tsx';
import { TestPlaceView } from '../../note/testPlaceView.tsx';
import { FollowStrip } from '../../page/FollowStrip.tsx';
import { createValue } from '../../session/Readable.ts';
import { PeopleDialog } from './PeopleDialog.tsx';

beforeAll(() => import('../../ui/DialogWindow.tsx'));
afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const press = (key: string) => fireEvent.keyDown(here(), { key });

function Page() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <FollowStrip />
      <TestPlaceView />
      {isOpen && <PeopleDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

async function openPeople() {
  const opened = openSharedTestRoom();
  const { notes, others } = opened;
  const person = (name: string, online: boolean): PersonEntry => ({
    name,
    role: 'participant',
    room: 'main',
    online,
  });
  const people = new Map([
    ['sian', person('Siân', true)],
    ['kofi', person('Kofi', true)],
    ['lucja', person('Łucja', true)],
    ['emrys', person('Emrys', false)],
  ]);
  others.set([
    { clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' }, focus: { note: notes.b2 } },
    { clientId: 8, user: { id: 'sian', name: 'Siân', role: 'participant' }, focus: { note: notes.a2 } },
  ]);
  const room = { ...opened.room, people: createValue<ReadonlyMap<string, PersonEntry>>(people) };
  const announcer = renderInRoom(room, <Page />);
  await screen.findByRole('dialog', { name: 'People in this session' });
  const says = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toContain(words));
  return { ...opened, room, says };
}

describe('the people of a session', () => {
  it('are those on this board, with their place, those here otherwise, and those who are not', async () => {
    await openPeople();
    const dialog = screen.getByRole('dialog').textContent;
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'On this board',
      'Here too',
      'Away',
    ]);
    expect(dialog).toContain('Kofi, participant, on B2');
    expect(dialog).toContain('Siân (you), participant');
    expect(here().textContent).toBe('Kofi, participant, on B2');
  });

  it('takes me to where somebody is', async () => {
    const { says } = await openPeople();
    press('Enter');
    await says('You are with Kofi, on B2.');
    expect(here().dataset['place']).toBe('B2');
    expect(screen.queryByText(/^You follow/)).toBeNull();
  });

  it('leaves me where I am when I close it, and says where that is', async () => {
    const { says } = await openPeople();
    press('Escape');
    await says('Back on A2.');
    expect(here().dataset['place']).toBe('A2');
  });

  it('follows somebody until I stop it', async () => {
    const { says, others, notes } = await openPeople();
    press('ArrowRight');
    expect(here().getAttribute('aria-label')).toBe('Follow Kofi');
    fireEvent.click(here());
    await says('You follow Kofi, now on B2.');
    expect(here().dataset['place']).toBe('B2');
    expect(screen.getByText('You follow Kofi.')).toBeTruthy();
    const stop = screen.getByRole('button', { name: 'Stop' });
    act(() => stop.focus());
    fireEvent.click(stop);
    await says('You no longer follow Kofi.');
    expect(screen.queryByText('You follow Kofi.')).toBeNull();
    act(() =>
      others.set([
        { clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' }, focus: { note: notes.a2 } },
      ]),
    );
    expect(here().dataset['place']).toBe('B2');
  });
});
