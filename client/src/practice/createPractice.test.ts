import { addNote, deleteNotes, exchangeNotes, setNoteText } from '@evenboard/board';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnnouncer } from '../announce/index.ts';
import { openPracticeSession } from '../session/openPracticeSession.ts';
import { changeSettings, DEFAULT_SETTINGS } from '../session/settings.ts';
import { createPractice } from './createPractice.ts';
import { fillPracticeBoard } from './practiceBoard.ts';
import { PRACTICE_STEPS } from './practiceSteps.ts';

const settled = () => act(async () => undefined);

function openPractice() {
  const session = openPracticeSession({ names: { me: 'You', colleague: 'Kofi' }, fill: fillPracticeBoard });
  const dialog = { isOpen: false };
  const said: string[] = [];
  const announcer = {
    ...createAnnouncer(),
    say: (text: string) => void said.push(text),
    remote: (message: string | { words(): string }) =>
      void said.push(typeof message === 'string' ? message : message.words()),
  };
  const practice = createPractice({ session, announcer, isDialogOpen: () => dialog.isOpen });
  const stop = practice.connect();
  const { room } = session;
  const id = () => PRACTICE_STEPS[practice.step.get()]?.id ?? 'over';
  const [a = '', b = ''] = room.store.getSections().map((section) => section.id);
  const to = async (wanted: string) => {
    while (id() !== wanted && id() !== 'over') practice.skip();
    await settled();
  };
  const write = (text: string) =>
    addNote(room.board, { section: b, text, colour: 'pink', author: room.me.id });
  return { session, room, practice, said, dialog, id, a, b, to, write, stop };
}

afterEach(() => changeSettings(DEFAULT_SETTINGS));

describe('a step of the practice board', () => {
  it('is over when it was done, and says the next one', async () => {
    const { room, id, said, b } = openPractice();
    expect(said).toEqual(['Press Right to go to the next section.']);
    room.current.setCell({ section: b, row: 2 });
    await settled();
    expect(id()).toBe('hear');
    expect(said.at(-1)).toMatch(/^Press Down, and the next note is read/);
  });

  it('is not over when something else was done', async () => {
    const { room, id, a, write } = openPractice();
    room.current.setCell({ section: a, row: 3 });
    write('A note');
    await settled();
    expect(id()).toBe('go');
  });

  it('that mends a note waits until its editor is left', async () => {
    const { room, id, to, write } = openPractice();
    const note = write('A note');
    await to('mend');
    room.presence.set({ editing: note });
    setNoteText(room.board, note, 'A better note');
    await settled();
    expect(id()).toBe('mend');
    room.presence.set({ editing: undefined });
    await settled();
    expect(id()).toBe('move');
  });

  it('that moves and takes back goes by my own doing alone', async () => {
    const { session, room, id, to, write, b } = openPractice();
    const note = write('A note');
    await to('move');
    const [first = '', second = ''] = room.store.getColumn(b).cells;
    exchangeNotes(session.colleague, first, second);
    await settled();
    expect(id()).toBe('move');
    exchangeNotes(room.board, note, second);
    await settled();
    expect(id()).toBe('undo');
    room.undo.undo();
    await settled();
    expect(id()).toBe('visit');
  });

  it('lets a colleague write, whose note is unseen until one goes there', async () => {
    const { room, id, to, a } = openPractice();
    await to('visit');
    const note = room.store.getColumn(a).cells.at(-1) ?? '';
    expect(room.store.getNote(note)?.text).toBe('Could we meet outside in summer?');
    expect(room.changes.find(note)?.by).toEqual(['colleague']);
    room.current.setNote(note);
    await settled();
    expect(id()).toBe('changes');
    expect(room.changes.unseen.get().some((change) => change.kinds.includes('edited'))).toBe(true);
  });

  it('that opens a dialog is over when one is back from it', async () => {
    const { practice, id, to, dialog } = openPractice();
    await to('changes');
    dialog.isOpen = true;
    practice.ran('changes');
    await settled();
    expect(id()).toBe('changes');
    dialog.isOpen = false;
    practice.look();
    await settled();
    expect(id()).toBe('keys');
    practice.ran('keyList');
    await settled();
    expect(id()).toBe('over');
  });

  it('can be heard again, and left out', () => {
    const { practice, said, id } = openPractice();
    practice.sayAgain();
    expect(said.at(-1)).toBe('Press Right to go to the next section.');
    practice.skip();
    expect(id()).toBe('hear');
  });

  it('survives that everything on the board is deleted', async () => {
    const { room, to, id, practice } = openPractice();
    deleteNotes(
      room.board,
      room.store
        .getSections()
        .flatMap(({ id: section }) => room.store.getColumn(section).cells.flatMap((note) => note ?? [])),
    );
    await to('over');
    practice.skip();
    expect(id()).toBe('over');
  });

  it('names the keys that this person has, and the way without any', () => {
    changeSettings({ keys: { right: ['Ctrl+L'], undo: [] } });
    const { practice, said, id } = openPractice();
    expect(practice.words()).toBe('Press Ctrl+L to go to the next section.');
    while (id() !== 'undo') practice.skip();
    expect(said.join(' ')).toContain('Take that back by “Undo” under Alt+/.');
  });

  it('is one sentence that is not cut off when it is said', () => {
    const { practice, id } = openPractice();
    const sentences: string[] = [];
    while (id() !== 'over') {
      sentences.push(practice.words());
      practice.skip();
    }
    sentences.push(practice.words());
    expect(sentences).toHaveLength(PRACTICE_STEPS.length + 1);
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
  });
});
