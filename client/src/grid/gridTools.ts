import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { type NoteActions, noteFilterOf } from '../note/index.ts';
import type { useSectionActions } from '../section/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { GridState } from './gridState.ts';

/** What the commands of the grid work with. */
export interface GridTools {
  readonly room: RoomSession;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly actions: NoteActions;
  readonly sections: ReturnType<typeof useSectionActions>;
  readonly state: GridState;
  /** How many rows are in view. */
  pageRows(): number;
  openMenu(): void;
  /** Gives the focus to my place. */
  focusPlace(): void;
}

/** The note at my place, if there is one. */
export function noteHere({ room, state }: GridTools): string | undefined {
  const cell = state.active.get();
  return cell.row === 1 ? undefined : room.store.noteAt(cell);
}

/** Whether the filter hides the note at my place. */
export function isHiddenHere(tools: GridTools): boolean {
  const note = noteHere(tools);
  return note !== undefined && noteFilterOf(tools.room).results.get()?.has(note) === false;
}

/**
 * Whether what stands at my place is what I was told: a command acts on that. If another note stands here by now, or
 * the filter hides it, it does not run, and says so.
 */
export function isAsHeard(tools: GridTools): boolean {
  const { announcer, room, state } = tools;
  const now = noteHere(tools);
  if (now === state.heard()) {
    if (isHiddenHere(tools)) announcer.say(t('grid.hiddenHere'));
    return !isHiddenHere(tools);
  }
  const text = now === undefined ? '' : (room.store.getNote(now)?.text ?? '');
  announcer.say(
    now === undefined ? t('grid.emptiedHere') : t('grid.otherNoteHere', { text: text.slice(0, 80) }),
  );
  state.hear();
  return false;
}

/** Runs on what is selected, else on the note at my place; says so where there is none. */
export function onNotes(tools: GridTools, run: (notes: string | readonly string[]) => unknown): void {
  const { announcer, state } = tools;
  if (state.selection.get() !== undefined) {
    const notes = state.selection.notes();
    if (notes.length === 0) announcer.say(t('grid.nothingSelected'));
    else run(notes);
    return;
  }
  onNote(tools, run);
}

/** Runs on the note at my place, selected or not. */
export function onNote(tools: GridTools, run: (note: string) => unknown): void {
  if (!isAsHeard(tools)) return;
  const note = noteHere(tools);
  if (note === undefined) tools.announcer.say(t('grid.noNoteHere'));
  else run(note);
  tools.state.hear();
}
