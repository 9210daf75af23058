import type { BoardChange, Cell } from '@evenboard/board';
import { type CommandId, chordsOf, chordWords } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { PracticeSession } from '../session/openPracticeSession.ts';
import { mendAsColleague, writeAsColleague } from './practiceBoard.ts';

/** Where a step stands: what there is, and what was done since it began. */
export interface PracticeStage extends PracticeSession {
  readonly start: { readonly cell: Cell; readonly note?: string };
  /** My own changes of the board. */
  readonly changes: readonly BoardChange[];
  readonly commands: ReadonlySet<CommandId>;
  readonly isDialogOpen: boolean;
  /** What the colleague wrote in the step before. */
  visited?: string | undefined;
}

/** One thing to learn. It is over when the person has done it, however long that takes. */
export interface PracticeStep {
  readonly id: string;
  /** One sentence of at most 15 words, with the keys that this person has. */
  words(stage: PracticeStage): string;
  begin?(stage: PracticeStage): void;
  isDone(stage: PracticeStage): boolean;
}

/** The first of a command's keys; where they were switched off, the way through the list of commands. */
function keysOf(id: CommandId): string {
  const [chord] = chordsOf(id);
  if (chord !== undefined) return chordWords(chord);
  const [palette] = chordsOf('palette');
  const command = t(`command.${id}`);
  return palette === undefined
    ? t('practice.byMenu', { command })
    : t('practice.byPalette', { command, keys: chordWords(palette) });
}

/** Up, except for a note of mine that is at the top already. */
function moveCommand({ room }: PracticeStage): CommandId {
  const isMine = (id: string | undefined) =>
    id !== undefined && room.store.getNote(id)?.author === room.me.id;
  const isAtTop = room.store.getSections().some(({ id }) => isMine(room.store.getColumn(id).cells[0]));
  return isAtTop ? 'moveDown' : 'moveUp';
}

const has = ({ changes }: PracticeStage, kind: BoardChange['kind']) =>
  changes.some((change) => change.kind === kind && !(change.kind === 'noteMoved' && change.isPushed));
const isWriting = ({ writing }: PracticeStage) => writing.get() !== undefined;
const isBackFrom = (stage: PracticeStage, command: CommandId) =>
  stage.commands.has(command) && !stage.isDialogOpen;

export const PRACTICE_STEPS: readonly PracticeStep[] = [
  {
    id: 'go',
    words: () => t('practice.step.go', { right: keysOf('right') }),
    isDone: ({ room, start }) => room.current.get().cell.section !== start.cell.section,
  },
  {
    id: 'hear',
    words: () => t('practice.step.hear', { down: keysOf('down') }),
    isDone: ({ room, start }) => {
      const { note } = room.current.get();
      return note !== undefined && note !== start.note;
    },
  },
  {
    id: 'write',
    words: () => t('practice.step.write', { down: keysOf('down'), edit: keysOf('edit') }),
    isDone: (stage) => has(stage, 'noteAdded'),
  },
  {
    id: 'mend',
    words: () => t('practice.step.mend', { up: keysOf('up'), edit: keysOf('edit') }),
    isDone: (stage) => has(stage, 'noteEdited') && !isWriting(stage),
  },
  {
    id: 'move',
    words: (stage) => t('practice.step.move', { up: keysOf('up'), move: keysOf(moveCommand(stage)) }),
    isDone: (stage) => has(stage, 'noteMoved'),
  },
  {
    id: 'undo',
    words: () => t('practice.step.undo', { undo: keysOf('undo') }),
    isDone: ({ room, changes }) => changes.length > 0 && room.undo.canRedo(),
  },
  {
    id: 'visit',
    words: () => t('practice.step.visit', { nextChange: keysOf('nextChange') }),
    begin(stage) {
      stage.visited = writeAsColleague(stage.colleague, stage.colleagueId);
    },
    isDone: ({ room, visited }) => visited !== undefined && room.current.get().note === visited,
  },
  {
    id: 'changes',
    words: () => t('practice.step.changes', { changes: keysOf('changes') }),
    begin: ({ colleague, colleagueId, room }) =>
      mendAsColleague(colleague, colleagueId, room.current.get().note),
    isDone: (stage) => isBackFrom(stage, 'changes'),
  },
  {
    id: 'keys',
    words: () => t('practice.step.keys', { keyList: keysOf('keyList') }),
    isDone: (stage) => isBackFrom(stage, 'keyList'),
  },
];
