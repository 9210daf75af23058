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

/** What is heard: what is seen of it is hidden from a screen reader. */
const heard = (part: Element | null) =>
  [...(part?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element && node.matches('[aria-hidden]')))
    .map(({ textContent }) => textContent)
    .join('');
const heading = () => heard(screen.getByRole('heading', { level: 2 }));
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const letters = () => screen.getByRole('slider', { name: 'Section' });
const where = () => letters().getAttribute('aria-valuetext');
const button = (name: string) => screen.getByRole('button', { name });

describe('presenting the board', () => {
  it('begins at the current section, with the focus on its letter, whose name says where one is', async () => {
    const shared = openSharedTestRoom();
    const { actions, says } = put(shared.room);
    act(() => shared.room.current.setNote(shared.notes.b2));
    act(() => actions.start());
    const dialog = await screen.findByRole('dialog', { name: /^Presentation/ });
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(letters()));
    expect(heading()).toBe('B. What we want to see, 1 note. 2 of 2');
    expect(where()).toBe('B, What we want to see, 1 note. 2 of 2');
    await says('Left and right turn, Down reads, Escape leaves.');
    expect(within(dialog).getByText('2 of 2')).toBeTruthy();
    expect(heard(within(dialog).getByRole('listitem'))).toBe('Travel paid. . Kofi, blue, B2');
  });

  it('turns to the next and the one before by keys and buttons, and says both ends', async () => {
    const { says } = await present();
    expect(where()).toBe('A, The world in 2035, 2 notes. 1 of 2');
    for (const [there, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['PageDown', 'PageUp'],
      ['End', 'Home'],
      [' ', 'PageUp'],
    ] as const) {
      press(there);
      expect(where()).toBe('B, What we want to see, 1 note. 2 of 2');
      press(back);
      expect(heading()).toMatch(/^A. The world in 2035/);
    }
    act(() => button('Next section').focus());
    fireEvent.click(button('Next section'));
    await says('B, What we want to see, 1 note. 2 of 2');
    fireEvent.click(button('Next section'));
    await says('This is the last section.');
    await waitFor(() => expect(document.activeElement).toBe(button('Next section')));
    act(() => letters().focus());
    press(' ', { shiftKey: true });
    expect(heading()).toMatch(/^A. The world in 2035/);
    fireEvent.click(button('Previous section'));
    await says('This is the first section.');
  });

  it('leaves Space to the button that has the focus, and other chords to the browser', async () => {
    await present();
    act(() => button('Stop presenting').focus());
    press(' ');
    press('ArrowRight', { altKey: true });
    expect(heading()).toMatch(/^A. The world in 2035/);
  });

  it('is read from the heading on; a turn from there leads to the next heading, and the other way back', async () => {
    await present();
    press('ArrowDown');
    expect(heard(document.activeElement)).toBe('A. The world in 2035, 2 notes. 1 of 2');
    press('PageDown');
    expect(heard(document.activeElement)).toBe('B. What we want to see, 1 note. 2 of 2');
    press('PageUp');
    expect(heard(document.activeElement)).toBe('A. The world in 2035, 2 notes. 1 of 2');
  });

  it('turns to a letter that is pressed, and by a finger that is drawn across, but not by one that scrolls', async () => {
    const { dialog } = await present();
    fireEvent.click(within(letters()).getByText('B'));
    expect(where()).toMatch(/^B/);
    const drawn = (x: number, y: number, pointerType = 'touch') => {
      const finger = { pointerId: 1, pointerType, isPrimary: true, bubbles: true };
      fireEvent.pointerDown(dialog, { ...finger, clientX: 200, clientY: 200 });
      fireEvent.pointerUp(dialog, { ...finger, clientX: 200 + x, clientY: 200 + y });
    };
    drawn(90, 80);
    drawn(20, 0);
    drawn(90, 0, 'mouse');
    expect(where()).toMatch(/^B/);
    drawn(90, 20);
    expect(where()).toMatch(/^A/);
    drawn(-90, -20);
    expect(where()).toMatch(/^B/);
  });

  it('shows others’ work as it comes, and stays on its section', async () => {
    const { dialog, theirs, sections, notes, remotely } = await present();
    const words = where();
    await remotely(() => {
      renameSection(theirs, sections.a, 'The world in 2036');
      setNoteText(theirs, notes.a2, 'Rest is paid.');
      addNote(theirs, { section: sections.a, text: 'A third one.', colour: 'pink', author: 'kofi' });
    });
    expect(heading()).toBe('A. The world in 2036, 3 notes. 1 of 2');
    // Its value is what was turned to: a new one would be spoken into what one reads.
    expect(where()).toBe(words);
    const texts = within(dialog).getAllByRole('listitem');
    expect(texts.map(heard)).toEqual([
      'Rest is paid. . Kofi, blue, A2',
      'No separate queue. . Kofi, blue, A3',
      'A third one. . Kofi, pink, A4',
    ]);
    await waitFor(() => expect(document.activeElement).toBe(letters()));
  });

  it('says so when somebody deletes the section that is shown, and goes on to the one in its place', async () => {
    const { theirs, sections, remotely } = await present();
    press('ArrowDown');
    const read = document.activeElement;
    await remotely(() => deleteSection(theirs, sections.a));
    expect(screen.getByText('Somebody deleted this section. Go on to the next one, or back.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(read));
    expect(heading()).toBe('This section is gone. 1 of 3');
    press('ArrowRight');
    expect(heading()).toMatch(/^A. What we want to see/);
    // The notes of the deleted section are in none now, and are presented too.
    press('ArrowRight');
    expect(heading()).toMatch(/^B. Not in a section/);
  });

  it('says that a section is empty', async () => {
    const board = openTestBoard('m');
    addSection(board, { title: 'Doing well' });
    const { actions } = put(openTestRoom(board).room);
    act(() => actions.start());
    expect(await screen.findByText('There are no notes here yet.')).toBeTruthy();
    expect(where()).toBe('A, Doing well, no notes. 1 of 1');
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
