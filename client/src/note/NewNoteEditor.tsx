import type { Cell } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { editorCommand, type LeaveHow } from './editorKeys.ts';
import { watchEditorRights } from './editorRights.ts';
import { breakLine } from './noteEditing.ts';
import { whyNotChange, whyNotWrite } from './noteRights.ts';
import { goOnIn } from './openStays.ts';
import { createPlaceTogether, type PlaceTogether } from './placeTogether.ts';
import { useNoteActions } from './useNoteActions.ts';
import { draftKeyOf, wordsKeptFor } from './wordsKeptFor.ts';

export interface NewNoteEditorProps {
  /** The place the note is meant for. If somebody fills it meanwhile, both notes are kept in adjoining places. */
  cell: Cell;
  /** What was typed to open the editor; empty for a key of an input method. */
  initialText?: string;
  /** The editor was left, with the new note or without one. It has said so by itself, in the task after this call. */
  onDone(how: LeaveHow, note: string | undefined): void;
  /**
   * The right to add notes has ended while this one was being written: it is on the board as it stands, for text of a
   * note that is there may be written for a minute more. Go on in its editor.
   */
  onBegun(note: string): void;
}

/** The server takes a new note for ten seconds when the right to add one has ended; it needs a moment to get there. */
const BEGIN_MS = 8_000;

/**
 * Writes a note that does not exist yet. It is made whole when the editor is left with words in it: an empty note
 * never exists for anybody, making it is one step of undo, and an input method can compose in peace.
 */
export function NewNoteEditor({ cell, initialText = '', onDone, onBegun }: NewNoteEditorProps) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const state = useRef<{
    isOver: boolean;
    isComposing: boolean;
    mounts: number;
    offered?: { readonly key: string; readonly text: string } | undefined;
    together?: PlaceTogether;
    lostAtMs?: number | undefined;
  }>({ isOver: false, isComposing: false, mounts: 0 });
  const { section, row } = cell;
  const address = room.store.addressOf(cell);
  const draftKey = draftKeyOf(cell);

  /** With each keystroke, so that even a crash loses nothing. What was kept before stays until something is written. */
  function keepWords(words: string): void {
    if (words.trim() !== '') actions.drafts.keep(draftKey, words);
  }

  /** They are in this editor from now on. */
  function bringBack(): void {
    const { offered } = state.current;
    if (area.current === null || offered === undefined) return;
    area.current.value = offered.text;
    state.current.offered = undefined;
    if (offered.key !== draftKey) actions.drafts.forget(offered.key);
    keepWords(offered.text);
    announcer.say(t('note.draftBack'));
  }

  /** The stay is over; what was held comes in. Who wrote in this place meanwhile. */
  function end(): string | undefined {
    state.current.isOver = true;
    const meanwhile = state.current.together?.letIn();
    state.current.together?.destroy();
    return meanwhile;
  }

  function leave(how: LeaveHow): void {
    if (state.current.isOver) return;
    const words = area.current?.value ?? '';
    const isWritten = words.trim() !== '';
    if (how === 'cancel' || !isWritten) {
      end();
      keepWords(words);
      onDone(how, undefined);
      announcer.say(t(isWritten ? 'note.cancelledKept' : 'note.nothingWritten'));
      return;
    }
    // Before the held changes: who filled this place at the same moment then keeps their note beside mine.
    const isLate = whyNotWrite(room, { cell }) !== undefined;
    const note = keepAsNote(words);
    const meanwhile = end();
    onDone(how, note);
    const stands = room.store.cellOf(note) ?? cell;
    if (isLate) announcer.say(t('rights.handedIn', { address: room.store.addressOf(stands) }));
    else actions.sayKept(stands, meanwhile);
  }

  function keepAsNote(words: string): string {
    // Where it was begun it was allowed: if that has ended, the server says whether it still counts, and keeps it.
    const note = actions.handIn(cell, words);
    actions.drafts.forget(draftKey);
    return note;
  }

  /** Taken away with words in it. Where the view was changed they are kept for this place; where its section is gone, as a note. */
  function takenAway(words: string): void {
    const { together } = state.current;
    end();
    if (together?.isGone() !== true) {
      actions.drafts.keep(draftKey, words);
      return;
    }
    const note = words.trim() === '' ? undefined : keepAsNote(words);
    onDone('gone', note);
    const here = room.store.addressOf((note && room.store.cellOf(note)) || room.current.get().cell);
    const key = note === undefined ? 'together.sectionGone' : 'together.sectionGoneKept';
    announcer.say(t(key, { address: here }));
  }

  /** Where the right to add it has just ended: what there is comes in time, and the rest as text of a note. */
  function beginInTime(): string | undefined {
    const field = area.current;
    const { isOver, isComposing, lostAtMs } = state.current;
    if (field === null || isOver || isComposing || lostAtMs === undefined) return undefined;
    if (field.value.trim() === '' || Date.now() - lostAtMs > BEGIN_MS) return undefined;
    const { selectionStart: start, selectionEnd } = field;
    // Before the note is there: the view takes this editor away then.
    state.current.isOver = true;
    const note = keepAsNote(field.value);
    end();
    goOnIn(room, announcer, note, { selection: { start, end: selectionEnd }, lostAtMs });
    onBegun(note);
    return note;
  }

  /** An input method is not disturbed: its words are whole when it has composed them. */
  function composed(): void {
    state.current.isComposing = false;
    beginInTime();
  }

  function lost(): void {
    const begun = beginInTime();
    if (begun === undefined) announcer.remote(t('rights.finishNew'), 'here');
    else
      announcer.remote(t(whyNotChange(room, begun) === undefined ? 'rights.begun' : 'rights.finish'), 'here');
  }

  const latest = useRef({ leave, takenAway, lost });
  useLayoutEffect(() => {
    latest.current = { leave, takenAway, lost };
  });

  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return undefined;
    const { current } = state;
    current.mounts += 1;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    if (current.mounts === 1) {
      current.together ??= createPlaceTogether(room, { section, row });
      current.offered = wordsKeptFor({ section, row }, actions.drafts, room.store);
      if (current.offered !== undefined) announcer.say(t('note.draftKept'));
    }
    const stopWatching = watchEditorRights({
      room,
      stay: current,
      why: () => whyNotWrite(room, { cell: { section, row } }),
      // In a task of its own: a note cannot be made while the board tells that its section is locked.
      onLost: () => queueMicrotask(() => latest.current.lost()),
    });
    return () => {
      stopWatching();
      current.mounts -= 1;
      queueMicrotask(() => {
        if (current.mounts === 0 && !current.isOver) latest.current.takenAway(field.value);
      });
    };
  }, [announcer, actions, room, section, row]);

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    const command = editorCommand(event.nativeEvent);
    if (command === undefined || command === 'undo' || (command === 'newLine' && event.shiftKey)) return;
    const { offered } = state.current;
    if (command === 'redo' && offered === undefined) return;
    event.preventDefault();
    if (command === 'newLine') breakLine(event.currentTarget);
    else if (command === 'redo') bringBack();
    else leave(command);
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
      onInput={(event) => {
        keepWords(event.currentTarget.value);
        beginInTime();
      }}
      onCompositionStart={() => {
        state.current.isComposing = true;
      }}
      onCompositionEnd={composed}
      onBlur={(event) => {
        if (document.activeElement !== event.currentTarget && event.currentTarget.isConnected)
          latest.current.leave('blur');
      }}
    />
  );
}
