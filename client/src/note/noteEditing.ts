import { noteText } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { EditorCommand, LeaveHow } from './editorKeys.ts';
import { createEditSession, type EditSession } from './editSession.ts';
import type { NoteActions } from './noteActions.ts';
import { personName } from './noteWords.ts';
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

const sessions = new WeakMap<RoomSession, Map<string, EditSession>>();

function sessionsOf(room: RoomSession): Map<string, EditSession> {
  const there = sessions.get(room) ?? new Map<string, EditSession>();
  sessions.set(room, there);
  return there;
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
  const known = sessionsOf(room);
  const earlier = known.get(note);
  const made = earlier ?? createEditSession(board, note);
  const text = noteText(board, note);
  let isOver = false;
  if (made === undefined || text === undefined) {
    queueMicrotask(() => onDone('gone'));
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
    const other = presence.others
      .get()
      .find((entry) => entry.editing === note && entry.user.id !== room.me.id);
    const draft = actions.drafts.find(note);
    const name = other === undefined ? '' : personName(room.people.get(), other.user.id);
    if (other !== undefined) announcer.say(t('note.othersHere', { name }));
    else if (draft !== undefined) announcer.say(t('note.draftKept'));
    presence.set({ editing: note });
  }

  function end(): void {
    isOver = true;
    stopWatching();
    binding.destroy();
    known.delete(note);
    session.destroy();
    presence.set({ editing: undefined });
  }

  function cancel(): void {
    if (session.hasTyped) actions.drafts.keep(note, area.value);
    session.restore();
    end();
    onDone('cancel');
    announcer.say(t(session.hasTyped ? 'note.cancelledKept' : 'note.cancelled'));
  }

  function leave(how: LeaveHow): void {
    if (isOver) return;
    binding.flush();
    const cell = store.cellOf(note);
    if (session.hasTyped) actions.drafts.forget(note);
    end();
    onDone(how);
    if (cell === undefined) announcer.say(t('note.gone'));
    else if (session.hasTyped) actions.sayKept(cell);
    else announcer.say(t('note.unchanged', { address: store.addressOf(cell) }));
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
    // Words only looked at go with their note; words of mine are not lost with it.
    const id = session.hasTyped && words.trim() !== '' ? actions.add(cell, words) : undefined;
    if (id === undefined) {
      onDone('gone');
      announcer.say(t('note.deletedHere', { address: store.addressOf(cell) }));
      return;
    }
    const next = createEditSession(board, id);
    if (next !== undefined)
      known.set(id, Object.assign(next, { selection: { start, end: last }, hasTyped: true }));
    presence.set({ editing: id });
    room.current.setNote(id);
    onReplaced(id);
    announcer.say(t('note.broughtBack', { address: store.addressOf(store.cellOf(id) ?? cell) }));
  }

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
