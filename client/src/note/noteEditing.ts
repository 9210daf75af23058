import { type Cell, noteText } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { EditorCommand, LeaveHow } from './editorKeys.ts';
import { watchEditorRights } from './editorRights.ts';
import { createEditSession } from './editSession.ts';
import type { NoteActions } from './noteActions.ts';
import { whyNotChange } from './noteRights.ts';
import { goOnIn, openStays } from './openStays.ts';
import { bindTextArea } from './textBinding.ts';

interface NoteEditingOptions {
  room: RoomSession;
  announcer: Announcer;
  actions: NoteActions;
  note: string;
  area: HTMLTextAreaElement;
  onDone(how: LeaveHow): void;
  onReplaced(note: string): void;
}

/** The behaviour of a note's editor around one text area, apart from React. */
export function createNoteEditing({
  room,
  announcer,
  actions,
  note,
  area,
  onDone,
  onReplaced,
}: NoteEditingOptions) {
  const { board, store, presence } = room;
  const known = openStays(room);
  const earlier = known.get(note);
  const why = earlier === undefined ? whyNotChange(room, note) : undefined;
  const made = earlier ?? (why === undefined ? createEditSession(room, announcer, note) : undefined);
  const text = noteText(board, note);
  let isOver = false;
  if (made === undefined || text === undefined) {
    queueMicrotask(() => {
      onDone('gone');
      if (why !== undefined) announcer.say(why);
    });
    return { run: () => undefined, blurred: () => undefined, detach: () => undefined };
  }
  const session = made;
  known.set(note, session);
  session.areas += 1;

  const binding = bindTextArea({
    area,
    board,
    note,
    text,
    onTyped: () => {
      session.hasTyped = true;
    },
  });
  const place = session.selection ?? { start: area.value.length, end: area.value.length };
  area.focus({ preventScroll: earlier !== undefined });
  area.setSelectionRange(place.start, place.end);
  if (earlier === undefined) greet();

  function greet(): void {
    const greeting = session.together.greeting();
    if (greeting !== undefined) announcer.say(greeting);
    else if (actions.drafts.find(note) !== undefined) announcer.say(t('note.draftKept'));
    presence.set({ editing: note });
  }

  /** The stay is over, and what was held comes in. What others did meanwhile. */
  function end(): string | undefined {
    isOver = true;
    stopWatching();
    stopWatchingRights();
    const mine = noteText(board, note)?.toString() ?? '';
    binding.destroy();
    known.delete(note);
    const meanwhile = session.together.letIn(mine);
    session.destroy();
    presence.set({ editing: undefined });
    return meanwhile;
  }

  function say(words: string, meanwhile: string | undefined): void {
    announcer.say(meanwhile === undefined ? words : `${words} ${meanwhile}`);
  }

  function sayDeleted(cell: Cell): void {
    const name = session.together.deletedBy();
    announcer.say(t('together.deleted', { name, address: store.addressOf(cell) }));
  }

  function cancel(): void {
    const { cell } = room.current.get();
    if (session.hasTyped) actions.drafts.keep(note, area.value);
    session.restore();
    const meanwhile = end();
    onDone('cancel');
    if (store.getNote(note) === undefined) sayDeleted(cell);
    else say(t(session.hasTyped ? 'note.cancelledKept' : 'note.cancelled'), meanwhile);
  }

  function leave(how: LeaveHow): void {
    if (isOver) return;
    binding.flush();
    const words = area.value;
    const before = store.cellOf(note) ?? room.current.get().cell;
    if (session.hasTyped) actions.drafts.forget(note);
    const meanwhile = end();
    const after = store.cellOf(note);
    const mine = after === undefined ? bringBack(before, words) : undefined;
    onDone(how);
    if (mine !== undefined) announcer.say(broughtBack(mine, before));
    else if (after === undefined) sayDeleted(before);
    else if (session.hasTyped) actions.sayKept(after, meanwhile);
    else say(t('note.unchanged', { address: store.addressOf(after) }), meanwhile);
  }

  /** Words only looked at go with their note; words of mine stay, as a note of mine. */
  function bringBack(cell: Cell, words: string): string | undefined {
    return session.hasTyped && words.trim() !== '' ? actions.handIn(cell, words) : undefined;
  }

  function broughtBack(mine: string, cell: Cell): string {
    const address = store.addressOf(store.cellOf(mine) ?? cell);
    return t('together.broughtBack', { name: session.together.deletedBy(), address });
  }

  /** What was written up to now is on the board; what came later would not be. */
  function timeUp(): void {
    binding.flush();
    if (session.hasTyped) actions.drafts.forget(note);
    const cell = store.cellOf(note) ?? room.current.get().cell;
    end();
    onDone('gone');
    announcer.say(t('rights.ended', { address: store.addressOf(cell) }));
  }

  function bringDraftBack(): void {
    const draft = actions.drafts.find(note);
    if (draft === undefined) return;
    area.value = draft;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    actions.drafts.forget(note);
    announcer.say(t('note.draftBack'));
  }

  function deleted(): void {
    const cell = room.current.get().cell;
    const words = area.value;
    const { selectionStart: start, selectionEnd: last } = area;
    end();
    const id = bringBack(cell, words);
    if (id === undefined) {
      onDone('gone');
      sayDeleted(cell);
      return;
    }
    goOnIn(room, announcer, id, { selection: { start, end: last } });
    onReplaced(id);
    // I am still writing: it waits for a pause.
    announcer.remote(broughtBack(id, cell), 'here');
  }

  const stopWatchingRights = watchEditorRights({
    room,
    stay: session,
    why: () => whyNotChange(room, note),
    onLost: () => announcer.remote(t('rights.finish'), 'here'),
    onTimeUp: timeUp,
  });
  const stopWatching = store.subscribeNote(note, () => {
    // In a task of its own: a new note is written, and that must not happen inside the transaction that tells of it.
    if (store.getNote(note) === undefined) queueMicrotask(() => isOver || store.getNote(note) || deleted());
  });

  return {
    run(command: EditorCommand): void {
      if (command === 'cancel') cancel();
      else if (command === 'undo') session.undo();
      else if (command === 'redo') session.redo() || bringDraftBack();
      else if (command === 'newLine') breakLine(area);
      else leave(command);
    },
    /** The focus left the area. Going to another window is not leaving; being moved with the note is not either. */
    blurred(): void {
      if (isOver || document.activeElement === area || !area.isConnected) return;
      leave('blur');
    },
    /** The area goes. If none takes over in the same commit, what was written is kept and the stay is over. */
    detach(): void {
      if (isOver) return;
      binding.flush();
      session.selection = { start: area.selectionStart, end: area.selectionEnd };
      session.areas -= 1;
      stopWatching();
      stopWatchingRights();
      binding.destroy();
      queueMicrotask(() => {
        if (session.areas > 0 || known.get(note) !== session) return;
        known.delete(note);
        session.destroy();
        presence.set({ editing: undefined });
      });
    },
  };
}

/** Breaks the line at the caret as if it had been typed. */
export function breakLine(area: HTMLTextAreaElement): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
