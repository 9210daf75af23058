import { addNote, addSection, createBoardStore, insertNote, UNSORTED } from '@evenboard/board';
import { expect, it } from 'vitest';
import { openTestBoard } from '../hooks/testRoom.tsx';
import { boardAsList, boardAsTable } from './copiedBoard.ts';

/** Two sections, an empty cell above a note, and a note that is in none. */
function testStore() {
  const board = openTestBoard('n');
  const section = addSection(board, { title: 'Doing <well>' });
  addSection(board, { title: 'More' });
  const note = { colour: 'blue', author: 'sian' } as const;
  addNote(board, { ...note, section, text: 'Shop & "co"\nin town' });
  insertNote(board, { ...note, section, row: 4, text: 'Buses' });
  addNote(board, { ...note, section: UNSORTED, text: '=1+1' });
  return createBoardStore(board);
}

it('is a table with each note in its row, for spreadsheets and for texts', () => {
  const { text, html } = boardAsTable(testStore());
  expect(text).toBe(
    'Doing <well>\tMore\tNot in a section\n"Shop & ""co""\nin town"\t\t=1+1\n\t\t\nBuses\t\t',
  );
  expect(html.replace(/ (sdnum|bgcolor|style)="[^"]*"/g, '')).toContain(
    '<tr><th>Doing &lt;well&gt;</th><th>More</th><th>Not in a section</th></tr>' +
      '<tr><td>Shop &amp; "co"<br>in town</td><td></td><td>=1+1</td></tr><tr><td></td>',
  );
  expect(html).toMatch(/<td bgcolor="#B7D5FE"[^>]*mso-number-format:'\\@'[^>]*>=1\+1<\/td>/);
});

it('is a list under its sections, without empty cells', () => {
  const { text, html } = boardAsList(testStore());
  expect(text).toBe('Doing <well>\n- Shop & "co"\n  in town\n- Buses\n\nMore\n\nNot in a section\n- =1+1');
  expect(html).toBe(
    '<h2>Doing &lt;well&gt;</h2><ul><li>Shop &amp; "co"<br style="mso-data-placement:same-cell">in town</li><li>Buses</li></ul><h2>More</h2><h2>Not in a section</h2><ul><li>=1+1</li></ul>',
  );
});
