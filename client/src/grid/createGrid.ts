import type { Announcer } from '../announce/index.ts';
import { type NoteActions, type NoteView, noteFilterOf } from '../note/index.ts';
import type { useSectionActions } from '../section/index.ts';
import { atPagePace } from '../session/pace.ts';
import { createValue, type Value } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { land } from '../ui/land.ts';
import { type CellViews, createCellViews } from './cellViews.ts';
import { createGridCommands, type GridCommands } from './gridCommands.ts';
import { createGridFocus, type GridFocus } from './gridFocus.ts';
import { createGridState, type GridState } from './gridState.ts';
import { createStillness, type Stillness } from './stillness.ts';

/** The grid apart from React. */
export interface GridParts {
  readonly state: GridState;
  readonly commands: GridCommands;
  readonly focus: GridFocus;
  readonly still: Stillness;
  readonly cells: CellViews;
  readonly isMenuOpen: Value<boolean>;
  readonly view: NoteView;
}

/** A page that has just come keeps Orca busy: what had the focus at the door is gone [measured: 60 ms are too few, 300 ms do]. */
const ARRIVED_AFTER_MS = 300;

interface GridOptions {
  room: RoomSession;
  announcer: Announcer;
  actions: NoteActions;
  sections: ReturnType<typeof useSectionActions>;
  table(): HTMLTableElement | null;
}

export function createGrid({ room, announcer, actions, sections, table }: GridOptions): GridParts {
  const focus = createGridFocus(table);
  const isMenuOpen = createValue(false);
  const { results } = noteFilterOf(room);
  const state = createGridState({
    room,
    announcer,
    results,
    now: () => Date.now(),
    hasFocus: focus.has,
  });
  const still = createStillness({
    scroller: () => table()?.closest<HTMLElement>('.scroller') ?? null,
    focused: () => (focus.has() ? focus.find(state.active.get()) : undefined),
  });
  function focusPlace(): void {
    focus.give(state.active.get());
    still.remember();
  }
  const commands = createGridCommands({
    room,
    announcer,
    actions,
    sections,
    state,
    pageRows: focus.pageRows,
    openMenu: () => isMenuOpen.set(true),
    focusPlace,
  });
  const view: NoteView = {
    edit(target) {
      const cell = 'note' in target ? room.store.cellOf(target.note) : target.cell;
      if (cell === undefined) return;
      state.go(cell);
      state.startEditing('note' in target ? target : { cell, text: target.text ?? '' });
    },
    focusCurrent: focusPlace,
    arrive: () => land(table(), focusPlace, ARRIVED_AFTER_MS),
    show: (cell) => {
      const place = focus.find(cell);
      place?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      still.remember();
      return place !== undefined;
    },
    selected: () => state.selection.notes(),
    run: commands.run,
    can: commands.can,
  };
  return {
    state,
    commands,
    focus,
    still,
    cells: createCellViews({ room, results, active: state.active, pace: atPagePace }),
    isMenuOpen,
    view,
  };
}
