import type { Announcer } from '../announce/index.ts';
import type { ViewCommandId } from '../command/index.ts';
import { detailsWords, type NoteActions, noteFacts } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

interface OutlineNoteCommandsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  actions: NoteActions;
  /** Runs on the current note if it is the one that was told; says why where it does not. */
  onNote(run: (note: string) => unknown): void;
}

/** What can be done with the current note of the list. */
export function createOutlineNoteCommands(options: OutlineNoteCommandsOptions) {
  const { room, announcer, actions, onNote } = options;

  function details(note: string): void {
    const facts = noteFacts(room, note);
    if (facts !== undefined) announcer.say(`${facts.note.text} ${detailsWords(facts, Date.now())}`);
  }

  return {
    details: () => onNote(details),
    dot: () => onNote(actions.voting.toggleDot),
    comments: () => onNote((note) => actions.openDialog({ kind: 'comments', note })),
    moveTo: () => onNote((note) => actions.openDialog({ kind: 'move', note })),
    colour: () => onNote((note) => actions.openDialog({ kind: 'colour', note })),
    moveUp: () => onNote((note) => actions.moveBy(note, 'up')),
    moveDown: () => onNote((note) => actions.moveBy(note, 'down')),
    moveLeft: () => onNote((note) => actions.moveBy(note, 'left')),
    moveRight: () => onNote((note) => actions.moveBy(note, 'right')),
    copy: () => onNote(actions.copy),
    cut: () => onNote(actions.cut),
    remove: () => onNote(actions.remove),
    duplicate: () => onNote(actions.duplicate),
    merge: () => onNote(actions.merge),
    copyLink: () => onNote(actions.copyLink),
    openLinks: () => onNote(actions.openLinks),
  } satisfies Partial<Record<ViewCommandId, () => void>>;
}
