import { LIMITS } from '@evenboard/protocol';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { editorCommand, type LeaveHow } from './editorKeys.ts';
import { createNoteEditing } from './noteEditing.ts';
import { unbrokenClass } from './unbroken.ts';
import { useNoteActions } from './useNoteActions.ts';

export type { LeaveHow } from './editorKeys.ts';

export interface NoteEditorProps {
  note: string;
  /** The editor was left. It has said so by itself, in the task after this call: move the focus at once. */
  onDone(how: LeaveHow): void;
  /** The note was deleted while I wrote in it and stands here again as mine, under this id: go on with that one. */
  onReplaced(note: string): void;
}

/**
 * The text area of a note: uncontrolled, bound to the shared text, so that the caret and input methods are left
 * alone. It takes the focus. It stops its keys from reaching the view around it.
 */
export function NoteEditor({ note, onDone, onReplaced }: NoteEditorProps) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = useRef<ReturnType<typeof createNoteEditing>>(undefined);
  const handlers = useRef({ onDone, onReplaced });
  useLayoutEffect(() => {
    handlers.current = { onDone, onReplaced };
  });

  useLayoutEffect(() => {
    if (area.current === null) return undefined;
    const made = createNoteEditing({
      room,
      announcer,
      actions,
      note,
      area: area.current,
      onDone: (how) => handlers.current.onDone(how),
      onReplaced: (id) => handlers.current.onReplaced(id),
    });
    editing.current = made;
    return () => made.detach();
  }, [room, announcer, actions, note]);

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    const command = editorCommand(event.nativeEvent);
    if (command === undefined || (command === 'newLine' && event.shiftKey)) return;
    event.preventDefault();
    editing.current?.run(command);
  }

  const cell = room.store.cellOf(note);
  return (
    <textarea
      ref={area}
      className={`writing${unbrokenClass(room.store.getNote(note)?.text ?? '')}`}
      dir="auto"
      aria-label={t('note.editorLabel', { address: cell === undefined ? '' : room.store.addressOf(cell) })}
      maxLength={LIMITS.noteTextLength}
      onKeyDown={keyDown}
      onBlur={() => editing.current?.blurred()}
    />
  );
}
