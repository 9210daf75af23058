import { type Cell, FIRST_ROW, type Section } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId, ViewCommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { hasLinks, type LeaveHow, type NoteActions, sectionTitle } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { OutlineEntry } from './outlineEntries.ts';
import type { OutlineFocus } from './outlineFocus.ts';
import type { OutlineNews } from './outlineNews.ts';
import { createOutlineNoteCommands } from './outlineNoteCommands.ts';
import type { OutlineState } from './outlineState.ts';
import { OUTLINE_WALKS, type OutlineStep } from './outlineWalk.ts';

interface OutlineCommandsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  actions: NoteActions;
  state: OutlineState;
  focus: Pick<OutlineFocus, 'give'>;
  news: OutlineNews;
}

/** What keys, buttons and menus do in the list. */
export interface OutlineCommands {
  /** False where the list has no such command. */
  run(command: CommandId): boolean;
  can(command: CommandId): boolean;
  /** A printable key: starts a note on an empty place, and on a note says how to edit. */
  write(text: string): void;
  edit(target: { note: string } | { cell: Cell; text?: string }): void;
  goTo(note: string): void;
  /** To the first of what a section shows; says how many notes it has. The focus stays where that was asked for. */
  goToSection(section: Section): void;
  /** Begins a note at the end of a section. */
  writeAtEnd(section: string): void;
  openMenu(note: string): void;
  pasteText(text: string, html: string): void;
  /** The editor of a note was left; `made` is the new one where there was none. */
  left(how: LeaveHow, note: string | undefined, made?: string): void;
}

export function createOutlineCommands(options: OutlineCommandsOptions): OutlineCommands {
  const { room, announcer, actions, state, focus, news } = options;
  const { store, current } = room;
  let edgeSaid = '';

  function arriveAt(section: string, entry: OutlineEntry): void {
    if ('note' in entry) current.setNote(entry.note);
    else current.setCell({ section, row: entry.row });
    news.hear();
  }

  function walk(step: OutlineStep): void {
    const list = state.list();
    const to = OUTLINE_WALKS[step](list, state.here());
    const entry = to && list.entriesOf(to.section)[to.index];
    if (to === undefined || entry === undefined) {
      const isBack = ['up', 'left', 'jumpUp', 'jumpLeft', 'pageUp', 'rowStart', 'gridStart'].includes(step);
      const edge = t(isBack ? 'outline.first' : 'outline.last');
      if (edge !== edgeSaid) announcer.say(edge);
      edgeSaid = edge;
      return;
    }
    edgeSaid = '';
    arriveAt(to.section, entry);
    focus.give();
  }

  /** A command acts on the note that was last told. If another stands here by now it does not run, and says so. */
  function isAsHeard(): boolean {
    const { note } = current.get();
    if (note === news.heard()) return true;
    const text = note === undefined ? undefined : store.getNote(note)?.text;
    announcer.say(
      text === undefined ? t('outline.emptied') : t('outline.another', { text: text.slice(0, 80) }),
    );
    news.hear();
    return false;
  }

  function onNote(run: (note: string) => unknown): void {
    if (!isAsHeard()) return;
    const { note } = current.get();
    if (note === undefined) announcer.say(t('outline.noNote'));
    else run(note);
    news.hear();
    focus.give();
  }

  function edit(target: { note: string } | { cell: Cell; text?: string }): void {
    const cell = 'note' in target ? store.cellOf(target.note) : target.cell;
    if (cell === undefined) announcer.say(t('note.gone'));
    if (cell === undefined || !actions.mayWrite(target)) return;
    if ('note' in target) current.setNote(target.note);
    else current.setCell(cell);
    news.hear();
    state.editing.set('note' in target ? target : { cell, text: target.text ?? '' });
  }

  function editHere(text = ''): void {
    if (!isAsHeard()) return;
    const { cell, note } = current.get();
    edit(note === undefined ? { cell, text } : { note });
  }

  function writeAtEnd(section: string): void {
    edit({ cell: { section, row: store.getColumn(section).cells.length + FIRST_ROW } });
  }

  function cancelCut(): void {
    if (actions.clipping.get()?.kind !== 'cut') return;
    actions.cancelCut();
    announcer.say(t('outline.cutCancelled'));
  }

  function pasted(paste: (cell: Cell) => string | undefined): void {
    if (!isAsHeard()) return;
    const note = paste(current.get().cell);
    // It may ask what is to become of the notes that are there, and has the focus then.
    if (note === undefined && actions.dialog.get() !== undefined) return;
    if (note !== undefined) current.setNote(note);
    news.hear();
    focus.give();
  }

  const mine = (run: () => unknown) => () => {
    run();
    news.hear();
    focus.give();
  };

  const does: Readonly<Partial<Record<CommandId, () => void>>> = {
    edit: () => editHere(),
    newAtEnd: () => writeAtEnd(current.get().cell.section),
    undo: mine(actions.undo),
    redo: mine(actions.redo),
    ...createOutlineNoteCommands({ room, announcer, actions, onNote }),
    menu: () => state.menu.set(current.get().cell),
    paste: () => pasted(actions.paste),
    escape: cancelCut,
  } satisfies Partial<Record<ViewCommandId, () => void>>;

  const isStep = (command: CommandId): command is OutlineStep => command in OUTLINE_WALKS;

  return {
    edit,
    writeAtEnd,
    goTo(note) {
      current.setNote(note);
      news.hear();
      focus.give();
    },
    goToSection(section) {
      const [first] = state.list().entriesOf(section.id);
      if (first !== undefined) arriveAt(section.id, first);
      const count = store.getColumn(section.id).cells.filter((note) => note !== undefined).length;
      const names = { letter: section.letter, title: sectionTitle(section) };
      announcer.say(t('outline.sectionShown', { ...names, count }));
    },
    can(command) {
      if (command === 'dot') return actions.voting.mayVote(current.get().note);
      if (command === 'openLinks') return hasLinks(store.getNote(current.get().note ?? '')?.text);
      return isStep(command) || does[command] !== undefined;
    },
    run(command) {
      if (isStep(command)) walk(command);
      else does[command]?.();
      return isStep(command) || does[command] !== undefined;
    },
    write(text) {
      if (current.get().note === undefined) editHere(text);
      else announcer.say(t('outline.howToEdit'));
    },
    openMenu(note) {
      current.setNote(note);
      news.hear();
      const cell = store.cellOf(note);
      if (cell !== undefined) state.menu.set(cell);
    },
    pasteText: (text, html) => pasted((cell) => actions.pasteText(cell, text, html)),
    left(how, note, made) {
      state.editing.set(undefined);
      const stands = made ?? note;
      if (stands !== undefined && store.getNote(stands) !== undefined && how !== 'blur')
        current.setNote(stands);
      news.hear();
      if (how === 'blur') return;
      const hasNext = OUTLINE_WALKS.down(state.list(), state.here()) !== undefined;
      if (how === 'enter' && made === undefined && hasNext) walk('down');
      else focus.give(how === 'tab' ? 'edit' : 'item');
    },
  };
}
