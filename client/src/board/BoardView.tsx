import {
  type FocusEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { NoSections } from '../section/index.ts';
import type { CurrentPlace } from '../session/roomSession.ts';
import { BoardFocusContext } from './BoardFocusContext.ts';
import { BoardMenu } from './BoardMenu.tsx';
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
import { DragArea } from './DragArea.tsx';
import { attachGround } from './ground.ts';
import { elementAt, placeOf } from './places.ts';
import { BoardSize } from './SizeButtons.tsx';
import { OneSection, Wall } from './Wall.tsx';

const NARROW = '(max-width: 40rem)';

/** The whiteboard: frames on a wall that is panned and zoomed, or one section at a time where there is no room. */
export function BoardView() {
  const isNarrow = useIsNarrow();
  const parts = useMemo(() => createBoardParts(isNarrow), [isNarrow]);
  return (
    <BoardPartsContext value={parts}>
      <Board key={String(isNarrow)} />
    </BoardPartsContext>
  );
}

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = globalThis.matchMedia?.(NARROW);
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => globalThis.matchMedia?.(NARROW).matches === true,
  );
}

function Board() {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const root = useRef<HTMLDivElement>(null);
  const focus = useRef<BoardFocus>(undefined);
  const commands = useMemo(
    () =>
      createBoardCommands({
        room,
        parts,
        actions,
        announcer,
        openMenu: () => root.current && openMenuAt(root.current, room.current.get(), parts),
      }),
    [room, parts, actions, announcer],
  );
  const pressed = useMemo(
    () => createBoardKeys({ parts, actions, commands, announcer }),
    [parts, actions, commands, announcer],
  );
  const view = useMemo(
    () => ({
      edit: (target: Parameters<typeof actions.edit>[0]) => {
        if (
          !actions.mayWrite('note' in target ? room.store.cellOf(target.note)?.section : target.cell.section)
        )
          return;
        if ('note' in target) room.current.setNote(target.note);
        else room.current.setCell(target.cell);
        parts.editing.set('note' in target ? target : { cell: target.cell, text: target.text ?? '' });
      },
      focusCurrent: () => focus.current?.focusCurrent(),
      ...commands,
    }),
    [actions, room, parts, commands],
  );
  useEffect(() => actions.registerView(view), [actions, view]);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const made = createBoardFocus(root.current, room, parts);
    focus.current = made;
    made.settle();
    return () => {
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

  function doubleClicked({ target }: MouseEvent): void {
    const note = target instanceof Element && !target.closest('.handle') && target.closest('[data-note]');
    if (note instanceof HTMLElement && note.dataset['note'] && !note.querySelector('textarea')) {
      view.edit({ note: note.dataset['note'] });
    }
  }

  function askedForMenu(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('.handle, textarea')) return;
    const cell = placeOf(event.target);
    if (!cell) return;
    event.preventDefault();
    room.current.setCell(cell);
    commands.run('menu');
  }

  return (
    <BoardFocusContext value={focus}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the places inside; the page names the region */}
      <div
        ref={root}
        className={parts.isNarrow ? 'board is-narrow' : 'board'}
        onKeyDown={pressed}
        onFocus={focused}
        onDoubleClick={doubleClicked}
        onContextMenu={askedForMenu}
      >
        <NoSections onUse={() => actions.activate(view)} />
        <DragArea>{parts.isNarrow ? <OneSection /> : <Canvas />}</DragArea>
        <PlaceKeeper focus={focus} />
        <BoardMenu commands={commands} />
      </div>
    </BoardFocusContext>
  );
}

/** Hangs the menu of a place from the head of its note, so that the note's words stay in sight. */
function openMenuAt(root: HTMLElement, { cell, note }: CurrentPlace, { menu }: BoardParts): void {
  const element = elementAt(root, cell);
  if (element) menu.set({ cell, note, anchor: element.querySelector('.head') ?? element });
}

/** The window onto the wall. It takes the focus by a click on empty ground only: then the arrow keys pan. */
function Canvas() {
  const { camera } = useBoardParts();
  const viewport = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    const measure = () => camera.setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    const detach = attachGround(element, camera);
    return () => {
      observer?.disconnect();
      detach();
    };
  }, [camera]);
  return (
    <>
      <div className="board-view" ref={viewport} tabIndex={-1}>
        <Wall />
      </div>
      <BoardSize />
    </>
  );
}

/** Rendered last: when the current place changes, the slots are in the page already and the focus can follow. */
function PlaceKeeper({ focus }: { focus: { current: BoardFocus | undefined } }) {
  const place = useReadable(useRoomSession().current);
  useLayoutEffect(() => focus.current?.placeChanged(place), [focus, place]);
  return null;
}
