import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { keepDrafts } from '../session/drafts.ts';
import { roomName } from '../session/roomName.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeCaptureDraft, readCaptureDraft } from './captureDraft.ts';
import type { LiveNote } from './liveNote.ts';

interface RestoreOptions {
  readonly room: RoomSession;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly area: HTMLTextAreaElement;
  readonly live: Pick<LiveNote, 'resume'>;
}

/**
 * Brings back into the field what was in the middle of being typed when the page was loaded again, or when the room
 * became another. What stands on the board already is taken up there, so that nothing comes twice.
 */
export function restoreWords({ room, announcer, area, live }: RestoreOptions): void {
  const { sessionId, roomId } = room;
  const { text, note, room: from, isStanding } = readCaptureDraft(sessionId);
  if (text === '') return;
  if (note === undefined) area.value = text;
  else if (from === roomId) takeUp();
  else if (isStanding) {
    // It stands where it was said, and is brought along when the rooms are gathered.
    changeCaptureDraft(sessionId, { text: '', note: undefined });
    announcer.say(t('capture.stayed', { room: roomName(room, from) }));
  } else {
    // The page went without warning: perhaps the last of it never got there.
    area.value = text;
    changeCaptureDraft(sessionId, { note: undefined });
    announcer.say(t('capture.maybeThere', { room: roomName(room, from) }));
  }

  function takeUp(): void {
    if (note === undefined || !live.resume(note)) {
      area.value = text;
      return;
    }
    const there = area.value;
    if (there === text) return;
    if (text.startsWith(there)) {
      // The last letters had not left the page.
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (!there.includes(text)) {
      // Somebody has changed it meanwhile: their words stand, and mine are kept beside the board.
      const cell = room.store.cellOf(note);
      const address = cell === undefined ? '' : room.store.addressOf(cell);
      keepDrafts(sessionId, [{ text, address, atMs: Date.now() }]);
    }
  }
}
