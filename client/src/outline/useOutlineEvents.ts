import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { commandOf } from '../command/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { giveOut, type NoteActions, type NoteView, useNoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { OutlineParts } from './OutlineContext.ts';
import { itemAround, itemOf } from './outlineItems.ts';

interface OutlineEventsOptions extends Pick<OutlineParts, 'commands' | 'focus' | 'news'> {
  room: RoomSession;
  actions: NoteActions;
  view: NoteView;
}

/** Whether an item as a whole has the focus, not a button or an editor in it. */
const isItem = (target: EventTarget) => target instanceof HTMLElement && target.dataset['part'] === 'item';

/** The note under a press, unless it was one on a button or in an editor. */
function noteUnder(target: EventTarget): string | undefined {
  if (!(target instanceof Element) || target.closest('button, textarea')) return undefined;
  const item = itemAround(target);
  const there = item === null ? undefined : itemOf(item);
  return there !== undefined && 'note' in there ? there.note : undefined;
}

/** What keys, focus, clipboard and pointer do on the items of the list, heard once for all of them. */
function createOutlineEvents({ room, actions, view, commands, focus, news }: OutlineEventsOptions) {
  const { current } = room;

  /** A key that writes: on an empty place the first of a new note. */
  function write({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
    const isOfInputMethod = key === 'Process' || key === 'Dead' || nativeEvent.isComposing;
    const isHeld = (ctrlKey || metaKey || altKey) && !nativeEvent.getModifierState('AltGraph');
    if (!isOfInputMethod && (isHeld || [...key].length !== 1)) return false;
    commands.write(isOfInputMethod ? '' : key);
    // An input method's key goes on into the text area that opens now.
    return !isOfInputMethod;
  }

  function keyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (event.defaultPrevented || target instanceof HTMLTextAreaElement || itemAround(target) === null)
      return;
    const command = commandOf(event.nativeEvent, 'view');
    // The browser makes events of their own of these keys.
    if (command === 'cut' || command === 'copy' || command === 'paste') return;
    // On a button Enter and Space press it; up and down go on to the next note all the same.
    if (!isItem(target) && command !== 'up' && command !== 'down') return;
    const meant = command && actions.voting.meantBy(command, current.get().note);
    if (meant === undefined ? write(event) : commands.run(meant)) event.preventDefault();
  }

  function focused({ target }: FocusEvent): void {
    actions.activate(view);
    const item = itemAround(target);
    const there = item === null ? undefined : itemOf(item);
    if (there === undefined) return;
    const { note, cell } = current.get();
    if ('note' in there) {
      if (there.note !== note) current.setNote(there.note);
    } else if (there.cell.section !== cell.section || there.cell.row !== cell.row) {
      current.setCell(there.cell);
    }
    // What others put under the focus is known once it was told of.
    if (!focus.isFollowing()) news.hear();
  }

  function clipboard(event: ClipboardEvent, kind: 'cut' | 'copy' | 'paste'): void {
    // Words that are marked are the browser's to copy.
    if (!isItem(event.target) || (kind === 'copy' && getSelection()?.isCollapsed === false)) return;
    event.preventDefault();
    const before = actions.clipping.get();
    const outside = kind === 'paste' ? event.clipboardData.getData('text/plain') : '';
    if (outside !== '' && outside !== before?.text) {
      commands.pasteText(outside, event.clipboardData.getData('text/html'));
      return;
    }
    commands.run(kind);
    const taken = actions.clipping.get();
    if (kind !== 'paste' && taken !== undefined && taken !== before) giveOut(taken, event.clipboardData);
  }

  function pressed(event: MouseEvent, run: (note: string) => void): void {
    const note = noteUnder(event.target);
    if (note === undefined) return;
    event.preventDefault();
    run(note);
  }

  return {
    onKeyDown: keyDown,
    onFocus: focused,
    onCut: (event: ClipboardEvent) => clipboard(event, 'cut'),
    onCopy: (event: ClipboardEvent) => clipboard(event, 'copy'),
    onPaste: (event: ClipboardEvent) => clipboard(event, 'paste'),
    onDoubleClick: (event: MouseEvent) => pressed(event, (note) => commands.edit({ note })),
    onContextMenu: (event: MouseEvent) => pressed(event, commands.openMenu),
  };
}

export function useOutlineEvents({ commands, focus, news }: OutlineParts, view: NoteView) {
  const room = useRoomSession();
  const actions = useNoteActions();
  return useMemo(
    () => createOutlineEvents({ room, actions, view, commands, focus, news }),
    [room, actions, view, commands, focus, news],
  );
}
