import {
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, useIdle, useIsNarrow, useReadable, useRoomSession } from '../hooks/index.ts';
import { type NoteView, useNoteActions } from '../note/index.ts';
import { NoSections } from '../section/index.ts';
import type { CurrentPlace } from '../session/roomSession.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { BoardFocusContext } from './BoardFocusContext.ts';
import { BoardMenuPlace } from './BoardMenuPlace.tsx';
import {
  type BoardParts,
  BoardPartsContext,
  createBoardParts,
  isSameCell,
  useBoardParts,
} from './BoardParts.ts';
import './board.css';
import { createBoardCommands } from './boardCommands.ts';
import { type BoardFocus, createBoardFocus } from './boardFocus.ts';
import { createBoardKeys } from './boardKeys.ts';
import { createBoardPresses } from './boardPresses.ts';
import { bringClose } from './boardZoom.ts';
import { Canvas } from './Canvas.tsx';
import { freeChoices } from './freeChoices.ts';
import { HandleHelp } from './HandleHelp.tsx';
import { elementAt, placeOf } from './places.ts';
import { OneSection } from './Wall.tsx';

const DragArea = createChunk(() => import('./DragArea.tsx').then(({ DragArea }) => DragArea), {
  whileMissing: null,
});

/** The whiteboard: frames on a wall that is panned and zoomed, or one section at a time where there is no room. */
export function BoardView() {
  const room = useRoomSession();
  const isNarrow = useIsNarrow();
  const parts = useMemo(() => createBoardParts(room, isNarrow), [room, isNarrow]);
  return (
    <BoardPartsContext value={parts}>
      <Board key={String(isNarrow)} />
    </BoardPartsContext>
  );
}

function Board() {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const root = useRef<HTMLDivElement>(null);
  const focus = useRef<BoardFocus>(undefined);
  // The notes are there first.
  const isLoaded = useDerived(room.save, ({ kind }) => kind !== 'loading');
  const isAtRest = useIdle(isLoaded);
  const commands = useMemo(
    () =>
      createBoardCommands({
        room,
        parts,
        actions,
        announcer,
        openMenu: () => root.current && openMenuAt(root.current, room.current.get(), parts),
        toHandle(note) {
          if (!actions.mayChange([note])) return;
          const place = root.current && elementAt(root.current, room.current.get().cell);
          place?.querySelector<HTMLElement>('.handle')?.focus({ preventScroll: true });
        },
      }),
    [room, parts, actions, announcer],
  );
  const view = useBoardView(commands, focus);
  const pressed = useMemo(
    () => createBoardKeys({ actions, commands, announcer, hand: parts.hand }),
    [parts, actions, commands, announcer],
  );
  // With the focus there: where it was before, a menu gives it back to, and the command would be for that note.
  const openMenu = useCallback(() => {
    actions.focusCurrent();
    commands.run('menu');
  }, [actions, commands]);
  const presses = useMemo(
    () => createBoardPresses({ room, parts, actions, announcer, view }),
    [room, parts, actions, announcer, view],
  );
  useEffect(() => actions.registerView(view), [actions, view]);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const made = createBoardFocus(root.current, room, parts);
    focus.current = made;
    // After the focus: it must know whose change it is before the wall is laid out anew.
    const stops = [parts.layout.connect(), parts.visible.connect()];
    made.settle();
    return () => {
      for (const stop of stops) stop();
      made.destroy();
      focus.current = undefined;
    };
  }, [room, parts]);

  function focused({ target }: FocusEvent): void {
    actions.activate(view);
    const cell = target.hasAttribute('data-row') ? placeOf(target) : undefined;
    if (!cell) return;
    if (!isSameCell(cell, room.current.get().cell)) room.current.setCell(cell);
    else focus.current?.focusArrived();
  }

  function askedForMenu(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('.handle, textarea')) return;
    const cell = placeOf(event.target);
    if (!cell) return;
    event.preventDefault();
    // The long press that picks a note up asks for a menu as well, on telephones.
    if (parts.hand.get() !== undefined) return;
    room.current.setCell(cell);
    openMenu();
  }

  return (
    <BoardFocusContext value={focus}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the places inside; the page names the region */}
      <div
        ref={root}
        className={parts.isNarrow ? 'board is-narrow' : 'board'}
        onKeyDown={pressed}
        onFocus={focused}
        onMouseDown={presses.pressed}
        onClick={presses.clicked}
        onDoubleClick={presses.doubleClicked}
        onContextMenu={askedForMenu}
        onCopy={presses.clipboard('copy')}
        onCut={presses.clipboard('cut')}
        onPaste={presses.clipboard('paste')}
      >
        <NoSections onUse={() => actions.activate(view)} />
        {parts.isNarrow ? <OneSection /> : <Canvas />}
        <HandleHelp />
        {isAtRest && <DragArea root={root} focus={focus} openMenu={openMenu} />}
        <PlaceKeeper focus={focus} />
        <BoardMenuPlace isTime={isAtRest} commands={commands} />
      </div>
    </BoardFocusContext>
  );
}

/** The board as the rest of the page knows it. */
function useBoardView(
  commands: Pick<NoteView, 'run' | 'can'>,
  focus: RefObject<BoardFocus | undefined>,
): NoteView {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  return useMemo(
    () => ({
      edit(target) {
        if (!actions.mayWrite(target)) return;
        if ('note' in target) room.current.setNote(target.note);
        else room.current.setCell(target.cell);
        parts.selection.letGo();
        bringClose(parts, room.current.get().cell);
        parts.editing.set('note' in target ? target : { cell: target.cell, text: target.text ?? '' });
      },
      focusCurrent: () => focus.current?.focusCurrent(),
      show(cell) {
        const isDrawn = parts.isNarrow
          ? cell.section === room.current.get().cell.section
          : parts.layout.get().slotOf(cell) !== undefined;
        if (!isDrawn || parts.hand.get() !== undefined) return false;
        focus.current?.reveal(cell);
        return true;
      },
      selected: parts.selection.notes,
      freeChoices: (notes) => freeChoices(room, parts, notes),
      ...commands,
    }),
    [room, parts, actions, commands, focus],
  );
}

/** Hangs the menu of a place from the head of its note, so that the note's words stay in sight. */
function openMenuAt(root: HTMLElement, { cell, note }: CurrentPlace, { menu }: BoardParts): void {
  const element = elementAt(root, cell);
  if (element) menu.set({ cell, note, anchor: element.querySelector('.head') ?? element });
}

/** Rendered last: when the current place changes, the slots are in the page already and the focus can follow. */
function PlaceKeeper({ focus }: { focus: { current: BoardFocus | undefined } }) {
  const place = useReadable(useRoomSession().current);
  useLayoutEffect(() => focus.current?.placeChanged(place), [focus, place]);
  return null;
}
