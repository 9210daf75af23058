import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { type NoteView, useNoteActions } from '../note/index.ts';
import { NoSections, useSectionActions } from '../section/index.ts';
import { GridContext } from './GridContext.ts';
import { GridMenu } from './GridMenu.tsx';
import { GridTable } from './GridTable.tsx';
import { createGridCommands } from './gridCommands.ts';
import { createGridFocus } from './gridFocus.ts';
import { createGridState } from './gridState.ts';
import './grid.css';

/** The board as a spreadsheet in which each cell is a note: accessibility.md, section 1. */
export function GridView() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const sections = useSectionActions();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const parts = useMemo(() => {
    const focus = createGridFocus(() => table.current);
    const state = createGridState({
      room,
      announcer,
      now: () => Date.now(),
      hasFocus: focus.has,
      beforePush: () => focus.remember(state.active.get()),
    });
    const commands = createGridCommands({
      room,
      announcer,
      actions,
      state,
      pageRows: focus.pageRows,
      openMenu: () => setMenuOpen(true),
      editSection: (section) =>
        sections.openEdit(section, () => {
          // Meanwhile the place followed the current note; if the section is gone it is best left there.
          if (room.store.getSection(section) !== undefined) state.go({ section, row: 1 });
          focus.give(state.active.get());
        }),
    });
    const view: NoteView = {
      edit(target) {
        const cell = 'note' in target ? room.store.cellOf(target.note) : target.cell;
        if (cell === undefined) return;
        state.go(cell);
        state.startEditing('note' in target ? target : { cell, text: target.text ?? '' });
      },
      focusCurrent: () => focus.give(state.active.get()),
      run: () => false,
      can: () => false,
    };
    return { state, commands, focus, view };
  }, [room, announcer, actions, sections]);
  const { state, focus, view } = parts;

  useEffect(() => state.connect(), [state]);
  useEffect(() => actions.registerView(view), [actions, view]);

  const active = useReadable(state.active);
  const editing = useReadable(state.editing);
  // The focus follows in the same commit, so that no key and no speech falls between the old place and the new one.
  useLayoutEffect(() => {
    if (editing === undefined) focus.follow(active, state.takePushed());
  }, [active, editing, focus, state]);

  return (
    <GridContext value={parts}>
      <NoSections onUse={() => actions.activate(view)} />
      <div className="scroller">
        <GridTable
          ref={table}
          label={room.roomId === 'main' ? t('grid.label') : t('grid.roomLabel', { room: roomName() })}
          onActivate={() => actions.activate(view)}
        />
      </div>
      {isMenuOpen && (
        <GridMenu
          anchor={() => focus.find(active)}
          onClose={() => {
            setMenuOpen(false);
            focus.give(state.active.get());
          }}
        />
      )}
    </GridContext>
  );

  function roomName(): string {
    return room.rooms.get().get(room.roomId)?.name ?? '';
  }
}
