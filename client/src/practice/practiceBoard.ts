import { addNote, addSection, type Board, readBoard, setNoteText } from '@evenboard/board';
import { t } from '../messages/t.ts';

/** Two sections with two notes each. */
export function fillPracticeBoard(board: Board, author: string): void {
  const write = (section: string, text: string) =>
    addNote(board, { section, text, colour: 'yellow', author });
  const a = addSection(board, { title: t('practice.sectionA'), prompt: '', columns: 2, index: 0 });
  const b = addSection(board, { title: t('practice.sectionB'), prompt: '', columns: 2, index: 1 });
  write(a, t('practice.noteA2'));
  write(a, t('practice.noteA3'));
  write(b, t('practice.noteB2'));
  write(b, t('practice.noteB3'));
}

/** The colleague writes a note at the end of the first section, whose id is answered; none without a section. */
export function writeAsColleague(board: Board, author: string): string | undefined {
  const section = readBoard(board).sections[0]?.id;
  if (section === undefined) return undefined;
  return addNote(board, { section, text: t('practice.noteNew'), colour: 'green', author });
}

/** The colleague adds some words to a note of their own; does nothing once there is none. */
export function mendAsColleague(board: Board, author: string, except: string | undefined): void {
  const note = readBoard(board).notes.find((one) => one.author === author && one.id !== except);
  if (note !== undefined) setNoteText(board, note.id, note.text + t('practice.noteMended'));
}
