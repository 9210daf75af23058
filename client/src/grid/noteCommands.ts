import { t } from '../messages/t.ts';
import { detailsWords, type Notes, noteFacts } from '../note/index.ts';
import { type GridTools, isAsHeard, noteHere, onNote, onNotes } from './gridTools.ts';

type Direction = 'up' | 'down' | 'left' | 'right';

/** What can be done with the note I am on, or with those that are selected. */
export function createNoteCommands(tools: GridTools) {
  const { room, announcer, actions, state } = tools;

  function moveBy(direction: Direction): void {
    onNotes(tools, (notes) => {
      if (actions.moveBy(notes, direction)) state.selection.followNotes();
    });
  }

  /** What becomes of several notes: there is nothing left to be selected. */
  function together(run: (notes: Notes) => boolean): void {
    onNotes(tools, (notes) => {
      if (run(notes)) state.selection.letGo();
    });
    state.hear();
  }

  /** Where to, or in which colour: of all that is selected at once. */
  function ask(kind: 'move' | 'colour'): void {
    onNotes(tools, (notes) => {
      const [note] = [notes].flat();
      if (note !== undefined) actions.openDialog({ kind, note, ...(typeof notes !== 'string' && { notes }) });
    });
  }

  function details(): void {
    const cell = state.active.get();
    if (!isAsHeard(tools)) return;
    const note = noteHere(tools);
    const facts = note === undefined ? undefined : noteFacts(room, note);
    if (facts !== undefined) announcer.say(detailsWords(facts, Date.now()));
    else announcer.say(t('grid.emptyDetails', { address: room.store.addressOf(cell) }));
  }

  return {
    details,
    dot: () => onNote(tools, actions.voting.toggleDot),
    moveUp: () => moveBy('up'),
    moveDown: () => moveBy('down'),
    moveLeft: () => moveBy('left'),
    moveRight: () => moveBy('right'),
    comments: () => onNote(tools, (note) => actions.openDialog({ kind: 'comments', note })),
    moveTo: () => ask('move'),
    colour: () => ask('colour'),
    remove: () => together(actions.remove),
    duplicate: () => together(actions.duplicate),
    merge: () => together(actions.merge),
    copyLink: () => onNote(tools, actions.copyLink),
    openLinks: () => onNote(tools, actions.openLinks),
  };
}
