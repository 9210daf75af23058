import { lockSection } from '@evenboard/board';
import type { StageRight } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { CommandId } from '../command/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { whyNotRun } from './whyNotRun.ts';

const COMMANDS: readonly CommandId[] = [
  ...(['edit', 'moveTo', 'colour', 'cut', 'copy', 'remove', 'merge', 'duplicate', 'paste'] as const),
  ...(['newAtEnd', 'undo', 'comments', 'details'] as const),
];

function open() {
  const shared = openSharedTestRoom();
  const { room, notes, store } = shared;
  const on = (note: string) => ({ note, cell: store.cellOf(note) ?? expect.fail() });
  const off = (target = on(notes.a2)) =>
    COMMANDS.filter((command) => whyNotRun(room, command, target, undefined) !== undefined);
  const stage = (...may: StageRight[]) =>
    shared.session.info.set({
      title: 'Ours',
      state: 'open',
      host: 'oluchi',
      timeZone: 'UTC',
      stage: 'now',
      plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] },
    });
  return { ...shared, on, off, stage };
}

it('holds nothing back while everything is allowed', () => {
  expect(open().off()).toEqual([]);
});

it('follows the stage: what adds, what changes, and what only reads', () => {
  const { stage, off } = open();
  stage('add');
  expect(off()).toEqual(['edit', 'moveTo', 'colour', 'cut', 'remove', 'merge']);
  stage('editAll');
  expect(off()).toEqual(['duplicate', 'paste', 'newAtEnd']);
});

it('looks at all that are selected, and at the lock of their sections', () => {
  const { room, mine, sections, notes, on } = open();
  lockSection(mine, sections.b, true);
  const both = { ...on(notes.a2), notes: [notes.a2, notes.b2] };
  expect(whyNotRun(room, 'remove', on(notes.a2), undefined)).toBeUndefined();
  expect(whyNotRun(room, 'remove', both, undefined)).toMatch(/^Only facilitators/);
  expect(whyNotRun(room, 'duplicate', both, undefined)).toMatch(/^Only facilitators/);
});

it('lets be put down what was cut wherever nothing is locked, for that is no new note', () => {
  const { room, stage, on, notes, mine, sections } = open();
  stage('editAll');
  const cut = { kind: 'cut', notes: [], text: '' } as const;
  expect(whyNotRun(room, 'paste', on(notes.b2), cut)).toBeUndefined();
  lockSection(mine, sections.b, true);
  expect(whyNotRun(room, 'paste', on(notes.b2), cut)).toMatch(/^Only facilitators/);
});
