import { setLegend } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { LegendDialog } from './LegendDialog.tsx';
import { LegendStrip } from './LegendStrip.tsx';

beforeAll(async () => void (await import('../ui/DialogWindow.tsx')));
afterEach(cleanup);

async function openLegend(role: 'facilitator' | 'participant', begin: Record<string, string> = {}) {
  const shared = openSharedTestRoom(role);
  for (const [colour, label] of Object.entries(begin))
    setLegend(shared.mine, colour as Parameters<typeof setLegend>[1], label);
  const onClose = vi.fn();
  const announcer = renderInRoom(shared.room, <LegendDialog onClose={onClose} />);
  await screen.findByRole('dialog', { name: 'What the colours mean' });
  const says = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  return { ...shared, onClose, says };
}

const field = (colour: string) => screen.getByRole<HTMLInputElement>('textbox', { name: colour });
const type = (colour: string, value: string) => fireEvent.change(field(colour), { target: { value } });
const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Keep these meanings' }));

describe('the legend', () => {
  it('has a field for each of the eight colours, the first one in focus', async () => {
    await openLegend('facilitator', { yellow: 'Ideas' });
    expect(screen.getAllByRole('textbox')).toHaveLength(8);
    await waitFor(() => expect(document.activeElement).toBe(field('yellow')));
    expect(field('yellow').value).toBe('Ideas');
    expect(field('grey').maxLength).toBe(60);
  });

  it('keeps what a facilitator has written, tidied, in one step of undo, and says so', async () => {
    const { room, store, says, onClose } = await openLegend('facilitator', { grey: 'Questions' });
    type('yellow', '  New \t ideas ');
    type('grey', '');
    keep();
    expect(store.getLegend()).toEqual({ yellow: 'New ideas' });
    expect(onClose).toHaveBeenCalledOnce();
    await says('Kept. 2 colours have other meanings now.');
    room.undo.undo();
    expect(store.getLegend()).toEqual({ grey: 'Questions' });
  });

  it('leaves what another facilitator has changed meanwhile', async () => {
    const { store, theirs, remotely } = await openLegend('facilitator', { blue: 'Old' });
    type('yellow', 'Ideas');
    await remotely(() => setLegend(theirs, 'blue', 'New'));
    keep();
    expect(store.getLegend()).toEqual({ blue: 'New', yellow: 'Ideas' });
  });

  it('shows what is called red as pink, and says it anew there', async () => {
    const { store } = await openLegend('facilitator', { red: 'Risks' });
    expect(field('pink').value).toBe('Risks');
    type('pink', '');
    keep();
    expect(store.getLegend()).toEqual({});
  });

  it('says that nothing was changed', async () => {
    const { says } = await openLegend('facilitator', { yellow: 'Ideas' });
    keep();
    await says('Nothing was changed.');
  });

  it('is there to read for everybody else, and follows what is changed', async () => {
    const { theirs, remotely } = await openLegend('participant', { yellow: 'Ideas' });
    const lines = () => within(screen.getByRole('list')).getAllByRole('listitem');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(lines().map(({ textContent }) => textContent)).toHaveLength(8);
    expect(lines()[0]?.textContent).toBe('yellow: Ideas');
    await remotely(() => setLegend(theirs, 'orange', 'Barriers'));
    expect(lines()[1]?.textContent).toBe('orange: Barriers');
    expect(lines()[2]?.textContent).toBe('pink: no meaning yet');
  });
});

describe('the line of meanings', () => {
  it('is not there while no colour means anything', () => {
    renderInRoom(openSharedTestRoom().room, <LegendStrip onOpen={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names each colour that means something, in their order, and opens the legend', () => {
    const { room, mine } = openSharedTestRoom();
    const onOpen = vi.fn();
    renderInRoom(room, <LegendStrip onOpen={onOpen} />);
    act(() => {
      setLegend(mine, 'teal', 'Questions');
      setLegend(mine, 'yellow', 'Ideas');
    });
    const strip = screen.getByRole('button', {
      name: 'What the colours mean: yellow, Ideas; teal, Questions',
    });
    fireEvent.click(strip);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('shows once what the tabs of the rooms show beside it, and tells all of it', () => {
    const { room, mine } = openSharedTestRoom('facilitator');
    const rooms = new Map([
      ['main', { name: 'Main', colour: 'grey', facilitators: [] }],
      ['r1', { name: 'Blue', colour: 'blue', facilitators: [] }],
    ]);
    renderInRoom({ ...room, rooms: createValue(rooms) }, <LegendStrip onOpen={() => undefined} />);
    act(() => setLegend(mine, 'blue', 'Blue'));
    const strip = screen.getByRole('button', { name: 'What the colours mean: blue, Blue' });
    const seen = () => strip.querySelector('[aria-hidden]')?.textContent;
    expect(seen()).toBe('Colours');
    act(() => setLegend(mine, 'teal', 'Questions'));
    expect(seen()).toBe('Questions');
    act(() => setLegend(mine, 'blue', 'Doubts'));
    expect(seen()).toContain('Doubts');
  });
});
