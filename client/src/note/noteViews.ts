import type { Cell } from '@evenboard/board';
import type { CommandId } from '../command/index.ts';
import type { FreePlace } from './noteMoves.ts';

/** What is to be written in: a note, or an empty place, with the first character if one was typed. */
export type EditTarget = { note: string } | { cell: Cell; text?: string };

/** A view that can open its editor; the board and the grid each register one. */
export interface NoteView {
  edit(target: EditTarget): void;
  /** Gives the focus to the current note or place in this view. */
  focusCurrent(): void;
  /** Gives it the first focus after coming in, where more than `focusCurrent` is needed for it to be heard well. */
  arrive?(): void;
  /**
   * Brings a place into sight and leaves the focus where it is. False where that cannot be done now: it is not there,
   * or something is held that would be carried off.
   */
  show?(cell: Cell): boolean;
  /** The notes that are selected in this view, in its order. */
  selected?(): readonly string[];
  /** Where notes could hang outside of all sections, without a drag; only where there is a wall. */
  freeChoices?(notes: readonly string[]): readonly FreeChoice[];
  /** Runs a command on the current place as if its key had been pressed here. False where this view has none such. */
  run(command: CommandId): boolean;
  /** Whether this view has that command. */
  can(command: CommandId): boolean;
}

/** Places of the wall outside of all sections, for notes that are to go there, in words. */
export interface FreeChoice {
  readonly words: string;
  readonly places: readonly FreePlace[];
}

export interface NoteViews {
  /** Makes a view known; call the answer when it goes. The first one shown is active. */
  registerView(view: NoteView): () => void;
  /** The focus is in this view now: what the toolbar asks for happens there. */
  activate(view: NoteView): void;
  /** Opens the editor in the active view. */
  edit(target: EditTarget): void;
  /** Gives the focus back to the active view, after a dialog or from the toolbar. */
  focusCurrent(): void;
  /** Gives the active view the first focus after coming in. */
  arrive(): void;
  /** Brings a place into sight in every view that is shown; false where none could. */
  show(cell: Cell): boolean;
  /** The notes that are selected in the active view, in its order. */
  selected(): readonly string[];
  /** Where notes could hang outside of all sections; nowhere, while no view with a wall is shown. */
  freeChoices(notes: readonly string[]): readonly FreeChoice[];
  /** Runs a command in the active view, for the palette; false where it has none such. */
  run(command: CommandId): boolean;
  can(command: CommandId): boolean;
}

/** Knows which views are shown and which of them was used last. */
export function createNoteViews(): NoteViews {
  const views: NoteView[] = [];
  let active: NoteView | undefined;
  return {
    registerView(view) {
      views.push(view);
      active ??= view;
      return () => {
        views.splice(views.indexOf(view), 1);
        if (active === view) active = views[0];
      };
    },
    activate(view) {
      active = view;
    },
    edit: (target) => active?.edit(target),
    focusCurrent() {
      // Who is quick has the next dialog open by the time the last one gives the focus back.
      if (document.activeElement?.closest('[aria-modal="true"]')) return;
      active?.focusCurrent();
    },
    arrive: () => (active?.arrive ?? active?.focusCurrent)?.(),
    show: (cell) => views.map((view) => view.show?.(cell) ?? false).includes(true),
    selected: () => active?.selected?.() ?? [],
    freeChoices: (notes) => views.flatMap((view) => view.freeChoices?.(notes) ?? []),
    run: (command) => active?.run(command) ?? false,
    can: (command) => active?.can(command) ?? false,
  };
}
