import { deleteSection, lockSection, placeSection } from '@evenboard/board';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestSections } from './testSections.tsx';
import { testWall } from './testWall.ts';

afterEach(cleanup);

type Role = 'participant' | 'observer' | 'facilitator';

/** Sections A to D in a row, each 400 px wide and 300 px high, 20 px apart. */
function openWall(role: Role = 'participant', titles = ['One', 'Two', 'Three', 'Four']) {
  const opened = openTestSections(titles, role);
  const wall = testWall(opened.store);
  const hide = opened.actions.registerWall(wall);
  const [a, b, c, d] = opened.ids as [string, string, string, string];
  const boxes = () =>
    opened.ids.map((id) => {
      const box = wall.boxOf(id);
      return box && [box.x, box.y];
    });
  return { ...opened, hide, boxes, a, b, c, d };
}

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('hanging a section', () => {
  it('puts it at a point, says between whom it hangs, and takes one step back', async () => {
    const { actions, boxes, c, store, says } = openWall();
    act(() => void actions.place(c, { x: 0.4, y: 400 }));
    await says('Section C hangs below A.');
    expect(store.getSection(c)?.position).toEqual({ x: 0, y: 400 });
    // Four has moved up in the row, into the place that C left.
    expect(boxes()).toEqual([
      [0, 0],
      [420, 0],
      [0, 400],
      [840, 0],
    ]);
    act(() => void actions.undo());
    await says('Undone: how section C hangs and looks on the board.');
    expect(store.getSection(c)?.position).toBeUndefined();
  });

  it('lets no other frame give way: what is put on one hangs below it', async () => {
    const { actions, boxes, d, says } = openWall();
    act(() => void actions.place(d, { x: 430, y: -10 }));
    await says('Section D hangs below B.');
    expect(boxes()).toEqual([
      [0, 0],
      [420, 0],
      [840, 0],
      [430, 320],
    ]);
  });

  it('goes on by so much, past what hangs in the way', async () => {
    const { actions, boxes, a, says } = openWall();
    const at = () => boxes()[0];
    act(() => void actions.placeBy(a, 0, 40));
    await says('Section A hangs below B.');
    // The others have moved up in the row meanwhile, and A would have covered B.
    expect(at()).toEqual([0, 320]);
    act(() => void actions.placeBy(a, 0, -40));
    expect(at()).toEqual([0, -320]);
    await says('Section A hangs above B.');
    act(() => void actions.placeBy(a, -40, 0));
    expect(at()).toEqual([-40, -320]);
    act(() => void actions.placeBy(a, 1e9, 0));
    expect(at()).toEqual([100_000, -320]);
    await says('Section A hangs by itself.');
  });

  it('goes back into the row', async () => {
    const { actions, board, b, boxes, says } = openWall();
    act(() => void placeSection(board, b, { x: 0, y: 900 }));
    act(() => void actions.backIntoRow(b));
    await says('Section B hangs in the row again, right of A.');
    expect(boxes()[1]).toEqual([420, 0]);
  });

  it('is refused to readers, at a lock, and beside what is gone, and says so', async () => {
    const reader = openWall('observer');
    expect(reader.actions.place(reader.a, { x: 0, y: 0 })).toBe(false);
    await reader.says('You came in to read. Nothing was changed.');
    cleanup();
    const { actions, board, a, b, store, says } = openWall();
    lockSection(board, a, true);
    expect(actions.placeBy(a, 40, 0)).toBe(false);
    await says('Only facilitators can change this section now.');
    lockSection(board, a, false);
    deleteSection(board, b);
    expect(actions.save(a, { hang: { side: 'below', of: b } })).toBe(false);
    await says('Somebody deleted that section. Nothing else was changed.');
    expect(store.getSection(a)?.position).toBeUndefined();
  });
});

describe('the form of a section', () => {
  it('hangs it beside another one by words, with its width and colour, in one step', async () => {
    const { actions, boxes, a, d, store, says } = openWall();
    act(() => actions.openEdit(d));
    await screen.findByRole('dialog', { name: 'Edit section D' });
    choose('Where it hangs', 'below');
    choose('Of which section', a);
    choose('Notes to a line', '5');
    choose('Colour of the frame', 'teal');
    press('Save');
    await says('Section D has 5 notes to a line. Section D is teal. Section D hangs below A.');
    expect(boxes()[3]).toEqual([0, 320]);
    expect(store.getSection(d)).toMatchObject({ columns: 5, colour: 'teal', title: 'Four' });
    act(() => void actions.undo());
    expect(store.getSection(d)).toMatchObject({ columns: 3, title: 'Four' });
    expect(store.getSection(d)).not.toHaveProperty('colour');
    expect(boxes()[3]).toEqual([1260, 0]);
  });

  it('offers the way back into the row where it was placed, also without a board', async () => {
    const { actions, board, b, hide, store, says } = openWall();
    placeSection(board, b, { x: 5, y: 900 });
    hide();
    act(() => actions.openEdit(b));
    await screen.findByRole('dialog', { name: 'Edit section B' });
    const options = screen.getByRole('combobox', { name: 'Where it hangs' }).textContent;
    expect(options).toBe('As it hangsBack in the row');
    choose('Where it hangs', 'row');
    press('Save');
    await says('Section B hangs in the row again.');
    expect(store.getSection(b)?.position).toBeUndefined();
  });

  it('does not offer a place where no board is shown and none was given', async () => {
    const { actions, a, hide } = openWall();
    hide();
    act(() => actions.openEdit(a));
    await screen.findByRole('dialog', { name: 'Edit section A' });
    expect(screen.queryByRole('combobox', { name: 'Where it hangs' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Notes to a line' })).toBeTruthy();
  });

  it('gives a new section its width and colour', async () => {
    const { actions, store, says } = openWall('participant', []);
    act(() => actions.openAdd());
    await screen.findByRole('dialog', { name: 'Add a section' });
    fireEvent.change(screen.getByRole('textbox', { name: /^Title/ }), { target: { value: 'Five' } });
    choose('Notes to a line', '4');
    choose('Colour of the frame', 'pink');
    press('Add it');
    await says('Section A added: Five');
    expect(store.getSections()[0]).toMatchObject({ columns: 4, colour: 'pink' });
  });

  it('takes widths from 1 to 12', async () => {
    const { actions, a, store, says } = openWall();
    actions.setColumns(a, 40);
    await says('Section A has 12 notes to a line.');
    actions.setColumns(a, -3);
    await says('Section A has 1 note to a line.');
    expect(actions.setColumns(a, Number.NaN)).toBe(false);
    expect(store.getSection(a)?.columns).toBe(1);
  });
});
