import { addNote, addSection, deleteSection, renameSection, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GridView } from '../grid/GridView.tsx';
import { openSharedTestRoom, openTestBoard, openTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import type { RoomSession } from '../session/roomSession.ts';
import { Presentation } from './Presentation.tsx';
import type { PresentActions } from './presentActions.ts';
import { usePresentActions } from './usePresentActions.ts';

// Fetched ahead, as a page does: the first time takes a busy machine longer than a test may.
beforeAll(async () => void (await import('./PresentationWindow.tsx')), 30_000);
afterEach(cleanup);

type Held = { actions?: PresentActions };

/** Hands the actions of the page out to a test. */
function Hold({ held }: { held: Held }) {
  held.actions = usePresentActions();
  return null;
}

/** A grid with the presentation, and what starts it. */
function put(room: RoomSession) {
  const held: Held = {};
  const announcer = renderInRoom(
    room,
    <>
      <Hold held={held} />
      <GridView />
      <Presentation />
    </>,
  );
  const { actions } = held;
  if (actions === undefined) throw new Error('the actions were not rendered');
  const says = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  return { actions, says };
}

async function present() {
  const shared = openSharedTestRoom();
  const opened = put(shared.room);
  act(() => opened.actions.start());
  const dialog = await screen.findByRole('dialog', { name: /^Presentation/ });
  return { ...shared, ...opened, dialog };
}

const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const button = (name: string) => screen.getByRole('button', { name });

describe('presenting the board', () => {
  it('begins at the current section, in a dialog that has the focus, and says where one is', async () => {
    const shared = openSharedTestRoom();
    const { actions, says } = put(shared.room);
    act(() => shared.room.current.setNote(shared.notes.b2));
    act(() => actions.start());
    const dialog = await screen.findByRole('dialog', { name: /^Presentation/ });
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(dialog));
    expect(heading()).toBe('BWhat we want to see');
    await says('B, What we want to see, 1 note. 2 of 2');
    expect(within(dialog).getByText('2 of 2')).toBeTruthy();
    expect(within(dialog).getByRole('listitem').textContent).toBe('B2blueTravel paid.Kofi');
  });

  it('turns to the next and the one before by keys and buttons, and says both ends', async () => {
    const { says } = await present();
    await says('A, The world in 2035, 2 notes. 1 of 2');
    for (const [there, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['PageDown', 'PageUp'],
      ['End', 'Home'],
      [' ', 'PageUp'],
    ] as const) {
      press(there);
      expect(heading()).toBe('BWhat we want to see');
      press(back);
      expect(heading()).toBe('AThe world in 2035');
    }
    fireEvent.click(button('Next section'));
    await says('B, What we want to see, 1 note. 2 of 2');
    fireEvent.click(button('Next section'));
    await says('This is the last section.');
    press(' ', { shiftKey: true });
    expect(heading()).toBe('AThe world in 2035');
    fireEvent.click(button('Previous section'));
    await says('This is the first section.');
  });

  it('leaves Space to the button that has the focus, and other chords to the browser', async () => {
    await present();
    act(() => button('Stop presenting').focus());
    press(' ');
    press('ArrowRight', { altKey: true });
    expect(heading()).toBe('AThe world in 2035');
  });

  it('shows others’ work as it comes, and stays on its section', async () => {
    const { dialog, theirs, sections, notes, remotely } = await present();
    await remotely(() => {
      renameSection(theirs, sections.a, 'The world in 2036');
      setNoteText(theirs, notes.a2, 'Rest is paid.');
      addNote(theirs, { section: sections.a, text: 'A third one.', colour: 'pink', author: 'kofi' });
    });
    expect(heading()).toBe('AThe world in 2036');
    const texts = within(dialog).getAllByRole('listitem');
    expect(texts.map((item) => item.textContent)).toEqual([
      'A2blueRest is paid.Kofi',
      'A3blueNo separate queue.Kofi',
      'A4pinkA third one.Kofi',
    ]);
    expect(document.activeElement).toBe(dialog);
  });

  it('says so when somebody deletes the section that is shown, and goes on to the one in its place', async () => {
    const { theirs, sections, remotely } = await present();
    await remotely(() => deleteSection(theirs, sections.a));
    expect(screen.getByText('Somebody deleted this section. Go on to the next one, or back.')).toBeTruthy();
    press('ArrowRight');
    expect(heading()).toBe('AWhat we want to see');
    // The notes of the deleted section are in none now, and are presented too.
    press('ArrowRight');
    expect(heading()).toBe('BNot in a section');
  });

  it('says that a section is empty', async () => {
    const board = openTestBoard('m');
    addSection(board, { title: 'Doing well' });
    const { actions, says } = put(openTestRoom(board).room);
    act(() => actions.start());
    expect(await screen.findByText('There are no notes here yet.')).toBeTruthy();
    await says('A, Doing well, no notes. 1 of 1');
  });

  it('does not begin where there is nothing to show', async () => {
    const { actions, says } = put(openTestRoom(openTestBoard('m')).room);
    act(() => actions.start());
    await says('There is nothing to present yet. Add a section first.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  for (const [how, end] of [
    ['Escape', () => press('Escape')],
    ['the button', () => fireEvent.click(button('Stop presenting'))],
  ] as const) {
    it(`ends by ${how}, with the focus back on the current note`, async () => {
      const { room, notes, says } = await present();
      act(() => room.current.setNote(notes.a3));
      end();
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await says('The presentation is over.');
      await waitFor(() => expect(document.activeElement?.textContent).toContain('No separate queue.'));
    });
  }
});
