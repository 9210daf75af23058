import { useEffect, useMemo, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { NoSections, useSectionActions } from '../section/index.ts';
import { createGrid } from './createGrid.ts';
import { FocusKeeper } from './FocusKeeper.tsx';
import { GridContext } from './GridContext.ts';
import { GridMenu } from './GridMenu.tsx';
import { GridTable } from './GridTable.tsx';
import { Pager } from './Pager.tsx';
import './grid.css';

/** Set here and not by React: scrolling draws nothing anew. */
function keepNumbersInSight(scroller: HTMLElement): void {
  scroller.classList.toggle('is-aside', scroller.scrollLeft !== 0);
}

/** The board as a spreadsheet in which each cell is a note: accessibility.md, section 1. */
export function GridView() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const sections = useSectionActions();
  const rooms = useReadable(room.rooms);
  const table = useRef<HTMLTableElement>(null);
  const parts = useMemo(
    () => createGrid({ room, announcer, actions, sections, table: () => table.current }),
    [room, announcer, actions, sections],
  );
  const { state, view, still, cells } = parts;
  const isMenuOpen = useReadable(parts.isMenuOpen);

  useEffect(() => {
    const stops = [state.connect(), cells.connect(), still.connect(), actions.registerView(view)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [state, cells, still, actions, view]);

  const name = rooms.get(room.roomId)?.name ?? '';
  return (
    <GridContext value={parts}>
      <NoSections onUse={() => actions.activate(view)} />
      <Pager side="above" />
      <div className="scroller" onScroll={({ currentTarget }) => keepNumbersInSight(currentTarget)}>
        <GridTable
          ref={table}
          label={room.roomId === 'main' ? t('grid.label') : t('grid.roomLabel', { room: name })}
          onActivate={() => actions.activate(view)}
        />
        <FocusKeeper />
      </div>
      <Pager side="below" />
      {isMenuOpen && <GridMenu />}
    </GridContext>
  );
}
