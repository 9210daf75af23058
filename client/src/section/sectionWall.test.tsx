import { deleteSection, lockSection } from '@evenboard/board';
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
      const box = wall.boxes().get(id);
      return box && [box.x, box.y];
    });
  return { ...opened, hide, boxes, a, b, c, d };
}

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('hanging a section', () => {
  it('puts it at a point, says between whom it hangs, leaves all others where they are, and takes one step back', async () => {
    const { actions, boxes, c, store, says } = openWall();
    act(() => void actions.place(c, { x: 0.4, y: 400 }));
    await says('Section C hangs below A.');
    expect(boxes()).toEqual([
      [0, 0],
      [420, 0],
      [0, 400],
      [1260, 0],
    ]);
    act(() => void actions.undo());
    await says('Undone: where the sections hang on the board.');
    expect(store.getSections().flatMap(({ position }) => position ?? [])).toEqual([]);
  });

  it('goes on by so much, and past what hangs in the way instead of pushing it', async () => {
    const { actions, boxes, a, says } = openWall();
    const at = () => boxes()[0];
    act(() => void actions.placeBy(a, 40, 0));
    await says('Section A hangs right of D.');
    act(() => void actions.placeBy(a, 0, 40));
    expect(at()).toEqual([1680, 40]);
    act(() => void actions.placeBy(a, -40, 0));
    expect(at()).toEqual([0, 40]);
    act(() => void actions.placeBy(a, 40, 300));
    await says('Section A hangs below B.');
    expect(boxes()).toEqual([
      [40, 340],
      [420, 0],
      [840, 0],
      [1260, 0],
    ]);
    act(() => void actions.placeBy(a, 0, -60));
    await says('Section A hangs above B.');
    act(() => void actions.placeBy(a, 1e9, 0));
    expect(at()).toEqual([100_000, -320]);
    await says('Section A hangs by itself.');
  });

  it('hangs all in a row again, in one step', async () => {
    const { actions, b, boxes, says } = openWall();
    const row = boxes();
    act(() => void actions.place(b, { x: 0, y: 900 }));
    act(() => void actions.hangInRow());
    await says('The sections hang in a row again, by their letters. Control Z takes it back.');
    expect(boxes()).toEqual(row);
    act(() => void actions.undo());
    expect(boxes()[1]).toEqual([0, 900]);
    act(() => void actions.hangInRow());
    act(() => void actions.hangInRow());
    await says('The sections hang in a row already.');
  });

  it('writes nothing to a section that is locked for me, which the server would refuse', () => {
    const { actions, board, a, b, c, store } = openWall();
    lockSection(board, b, true);
    actions.place(a, { x: 0, y: 900 });
    actions.hangInRow();
    actions.place(c, { x: 0, y: 900 });
    expect(store.getSection(b)?.position).toBeUndefined();
    expect(store.getSection(c)?.position).toEqual({ x: 0, y: 900 });
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

  it('does not offer a place where no board is shown', async () => {
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
