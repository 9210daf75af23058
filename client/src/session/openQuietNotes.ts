import { type NoteColour, noteText, parseNote } from '@evenboard/board';
import { CLOSE } from '@evenboard/protocol';
import { connectDocument } from './connectDocument.ts';
import { keepDrafts } from './drafts.ts';
import { createQuietNotes, type QuietNotes } from './quietNotes.ts';
import { createValue } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';
import { createSaveTracker } from './saveTracker.ts';
import { keepUnsaved, leaveUnsaved, readUnsaved, type UnsavedNote } from './unsavedQuiet.ts';
import { watchLine } from './watchLine.ts';
import { watchOwnChanges } from './watchOwnChanges.ts';

/**
 * Opens what one person writes in a quiet stage. Nothing of it is kept on this device but words that the server does
 * not have yet: they are back after a reload, and drafts where the stage takes them no more.
 */
export function openQuietNotes(
  { sessionId, me, board: room }: Pick<RoomSession, 'sessionId' | 'me' | 'board'>,
  colour: NoteColour,
  { stage, owner }: { stage: string; owner: string },
): QuietNotes {
  const place = { sessionId, stage, owner };
  const isClosed = createValue(false);
  // Kept until the document has come: only then is it known what of them the server lacks.
  let restored = readUnsaved(place);
  const tracker = createSaveTracker([], (changes) => {
    const unsaved = [...new Set(changes.flat())].flatMap(unsavedNote);
    const isNewer = new Set(unsaved.map(({ id }) => id));
    keepUnsaved(place, [...restored.filter(({ id }) => !isNewer.has(id)), ...unsaved]);
  });
  const notes = createQuietNotes({
    room,
    environment: room.environment,
    me: me.id,
    owner,
    colour,
    save: tracker.state,
    isClosed,
  });
  const { board } = notes;

  function unsavedNote(id: string): readonly UnsavedNote[] {
    const note = parseNote(id, board.notes.get(id));
    return note && note.text.trim() !== '' ? [{ id, section: note.place.section, text: note.text }] : [];
  }

  /** Puts words of an earlier page where they belong. What has gone on since then on another device stays as it is. */
  function restore(): void {
    const before = restored;
    restored = [];
    for (const { id, section, text } of before) {
      const there = noteText(board, id)?.toString();
      const isTaken = there === text || (there === undefined && notes.add(section, text, id) !== undefined);
      if (!isTaken) keepDrafts(sessionId, [{ text, address: '', atMs: Date.now() }]);
    }
    if (before.length > 0)
      keepUnsaved(place, [...new Set(tracker.unacknowledged().flat())].flatMap(unsavedNote));
  }

  // Before the provider listens: the tracker must know of a change when it is sent.
  watchOwnChanges(board, tracker.changed);
  const line = connectDocument(
    board.doc,
    { kind: 'quiet', sessionId, stageId: stage, participantId: owner },
    {
      tracker,
      onYoursChanged: () => undefined,
      onClosed(code) {
        if (code === CLOSE.notJoined) return;
        isClosed.set(true);
        leaveUnsaved(sessionId, (...other) => other.join('/') !== `${stage}/${owner}`);
      },
    },
  );
  line.on('sync', (isSynced: boolean) => isSynced && restore());
  const stopWatching = watchLine(line, tracker.state);
  line.connect();
  return {
    ...notes,
    destroy() {
      stopWatching();
      line.destroy();
      notes.destroy();
    },
  };
}
