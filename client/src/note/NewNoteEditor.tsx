import type { Cell } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { editorCommand, type LeaveHow } from './editorKeys.ts';
import { breakLine } from './noteEditing.ts';
import { useNoteActions } from './useNoteActions.ts';

export interface NewNoteEditorProps {
  /** The place the note is meant for. If somebody fills it meanwhile, both notes are kept in adjoining places. */
  cell: Cell;
  /** What was typed to open the editor; empty for a key of an input method. */
  initialText?: string;
  /** The editor was left, with the new note or without one. It has said so by itself, in the task after this call. */
  onDone(how: LeaveHow, note: string | undefined): void;
}

/**
 * Writes a note that does not exist yet. It is made whole when the editor is left with words in it: an empty note
 * never exists for anybody, making it is one step of undo, and an input method can compose in peace.
 */
export function NewNoteEditor({ cell, initialText = '', onDone }: NewNoteEditorProps) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const state = useRef<{ isOver: boolean; mounts: number; offered?: string | undefined }>({
    isOver: false,
    mounts: 0,
  });
  const address = room.store.addressOf(cell);
  const draftKey = `${cell.section}:${cell.row}`;

  /** With each keystroke, so that even a crash loses nothing. What was kept before stays until something is written. */
  function keepWords(words: string): void {
    if (words.trim() !== '') actions.drafts.keep(draftKey, words);
  }

  function leave(how: LeaveHow): void {
    if (state.current.isOver) return;
    state.current.isOver = true;
    const words = area.current?.value ?? '';
    const isWritten = words.trim() !== '';
    if (how === 'cancel' || !isWritten) {
      keepWords(words);
      onDone(how, undefined);
      announcer.say(t(isWritten ? 'note.cancelledKept' : 'note.nothingWritten'));
      return;
    }
    const note = actions.add(cell, words);
    if (note === undefined) actions.drafts.keep(draftKey, words);
    else actions.drafts.forget(draftKey);
    onDone(how, note);
    if (note !== undefined) actions.sayKept(room.store.cellOf(note) ?? cell);
  }

  const leaveLatest = useRef(leave);
  useLayoutEffect(() => {
    leaveLatest.current = leave;
  });

  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return undefined;
    const { current } = state;
    current.mounts += 1;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    if (current.mounts === 1) {
      current.offered = actions.drafts.find(draftKey);
      if (current.offered !== undefined) announcer.say(t('note.draftKept'));
    }
    const words = () => field.value;
    return () => {
      current.mounts -= 1;
      // Taken away with words in it (the view was changed): they are kept for whoever comes back to this place.
      queueMicrotask(() => {
        if (current.mounts === 0 && !current.isOver) actions.drafts.keep(draftKey, words());
      });
    };
  }, [actions, announcer, draftKey]);

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    const command = editorCommand(event.nativeEvent);
    if (command === undefined || command === 'undo' || (command === 'newLine' && event.shiftKey)) return;
    const { offered } = state.current;
    if (command === 'redo' && offered === undefined) return;
    event.preventDefault();
    if (command === 'newLine') breakLine(event.currentTarget);
    else if (command === 'redo') {
      event.currentTarget.value = offered ?? '';
      state.current.offered = undefined;
      keepWords(event.currentTarget.value);
      announcer.say(t('note.draftBack'));
    } else leave(command);
  }

  return (
    <textarea
      ref={area}
      className="writing"
      dir="auto"
      aria-label={t('note.newLabel', { address })}
      defaultValue={initialText}
      maxLength={LIMITS.noteTextLength}
      onKeyDown={keyDown}
      onInput={(event) => keepWords(event.currentTarget.value)}
      onBlur={(event) => {
        if (document.activeElement !== event.currentTarget && event.currentTarget.isConnected)
          leaveLatest.current('blur');
      }}
    />
  );
}
