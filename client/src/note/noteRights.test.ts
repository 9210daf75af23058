import { addNote } from '@evenboard/board';
import type { StageRight } from '@evenboard/protocol';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createAnnouncer } from '../announce/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { createNoteActions } from './noteActions.ts';

/** Notes of Kofi's and one of mine below them; `room`: whose board it is. */
function open(roomId = 'main') {
  const shared = openSharedTestRoom();
  const { mine, sections, notes, session } = shared;
  const own = addNote(mine, { section: sections.a, text: 'Mine.', colour: 'blue', author: 'sian' });
  const entry = (name: string) => ({ name, colour: 'blue', facilitators: [] });
  const room = {
    ...shared.room,
    roomId,
    rooms: createValue(
      new Map([
        ['blue', entry('Blue')],
        ['green', entry('Green')],
      ]),
    ),
  };
  const announcer = createAnnouncer();
  const actions = createNoteActions(room, announcer);
  const stageLeaves = (...may: StageRight[]) =>
    session.info.set({
      title: 'Ours',
      state: 'open',
      host: 'oluchi',
      timeZone: 'UTC',
      stage: 'now',
      plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] },
    });
  const fromGreen = (note: string) => {
    const map = mine.notes.get(note);
    if (map instanceof Y.Map) map.set('room', 'green');
  };
  const say = vi.spyOn(announcer, 'say');
  const said = () => say.mock.lastCall?.[0];
  return { ...shared, room, actions, notes: { ...notes, own }, stageLeaves, fromGreen, said };
}

it('leaves me my own notes where a stage withholds those of others, and says why', () => {
  const { actions, notes, store, stageLeaves, said } = open();
  stageLeaves('add', 'editOwn');
  expect(actions.recolour(notes.a2, 'green')).toBe(false);
  expect(said()).toBe(
    'Editing others’ notes is off in this stage. You can add notes and edit your own notes.',
  );
  expect(actions.mayWrite({ note: notes.a2 })).toBe(false);
  expect(actions.mayWrite({ note: notes.own })).toBe(true);
  expect(actions.recolour(notes.own, 'green')).toBe(true);
  expect(store.getNote(notes.a2)?.colour).toBe('blue');
});

it('does not push a note of somebody else out of its place where I may not change that', () => {
  const { actions, notes, store, stageLeaves } = open();
  stageLeaves('editOwn');
  const before = store.cellOf(notes.a3);
  expect(actions.moveBy(notes.own, 'up')).toBe(false);
  expect(store.cellOf(notes.a3)).toEqual(before);
  expect(actions.moveBy(notes.own, 'down')).toBe(true);
});

it('lets nothing be added, pasted or duplicated where adding is off', () => {
  const { actions, notes, sections, store, stageLeaves, said } = open();
  actions.copy(notes.own);
  stageLeaves('editAll', 'comment');
  const count = store.getNoteCount();
  expect(actions.paste({ section: sections.b, row: 5 })).toBeUndefined();
  expect(actions.pasteText({ section: sections.b, row: 5 }, 'Words')).toBeUndefined();
  expect(actions.duplicate(notes.own)).toBe(false);
  expect(said()).toBe('Adding notes is off in this stage. You can edit notes and comment.');
  expect(actions.mayAdd(sections.a)).toBe(false);
  expect(store.getNoteCount()).toBe(count);
});

it('takes back what may still be changed, and leaves what may not', () => {
  const { actions, notes, store, stageLeaves, said } = open();
  actions.recolour(notes.a2, 'green');
  actions.recolour(notes.own, 'pink');
  stageLeaves('editOwn');
  expect(actions.undo()).toBe(true);
  expect(store.getNote(notes.own)?.colour).toBe('blue');
  expect(actions.undo()).toBe(false);
  expect(said()).toMatch(/^That cannot be taken back now\. Editing others’ notes is off/);
  expect(store.getNote(notes.a2)?.colour).toBe('green');
  stageLeaves('editAll');
  expect(actions.undo()).toBe(true);
});

it('keeps what another group has said as it is, and says whose it is', () => {
  const { actions, notes, store, fromGreen, said } = open('blue');
  fromGreen(notes.a2);
  const refused = 'This note is from Green. It can be read here, and commented on.';
  for (const change of [
    () => actions.remove(notes.a2),
    () => actions.recolour([notes.a3, notes.a2], 'green'),
    () => actions.moveBy(notes.a2, 'down'),
    () => actions.moveBy(notes.a3, 'up'),
    () => actions.cut(notes.a2),
    () => actions.merge([notes.a2, notes.a3]),
    () => actions.mayWrite({ note: notes.a2 }),
  ]) {
    expect(change()).toBe(false);
    expect(said()).toBe(refused);
    actions.copy(notes.a3);
  }
  actions.openDialog({ kind: 'colour', note: notes.a2 });
  expect(actions.dialog.get()).toBeUndefined();
  expect(store.getNote(notes.a2)).toMatchObject({ colour: 'blue', text: 'Rest is on the timetable.' });
});

it('lets a copy of what another group has said be made, as a note of mine', () => {
  const { actions, notes, store, fromGreen, sections } = open('blue');
  fromGreen(notes.a2);
  expect(actions.duplicate(notes.a2)).toBe(true);
  const made = store.noteAt({ section: sections.a, row: 3 });
  expect(store.getNote(made ?? '')).toMatchObject({ text: 'Rest is on the timetable.', author: 'sian' });
  expect(store.getNote(made ?? '')?.room).toBeUndefined();
  expect(actions.copy(notes.a2)).toBe(true);
});
