import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeCaptureDraft, readCaptureDraft } from './captureDraft.ts';
import { NOBODY } from './speakers.ts';

/** Who is speaking and where it goes: kept until another is chosen, through reloads too. */
export interface CaptureChoice {
  /** Nobody has been chosen yet where it is `undefined`. */
  readonly who: Readable<string | undefined>;
  readonly section: Readable<string>;
  setWho(who: string | undefined): void;
  setSection(section: string): void;
  /** The next section, or the one before, around the board. */
  step(by: 1 | -1): string;
}

export function createCaptureChoice(room: RoomSession): CaptureChoice {
  const { store, sessionId, people, rooms, roomId, current } = room;
  const draft = readCaptureDraft(sessionId);
  const isHere = draft.room === roomId;

  /** Who speaks in another room is no speaker of this one, unless words of theirs have come along. */
  function firstWho(): string | undefined {
    if (draft.who === undefined || draft.who === NOBODY || draft.text !== '') return draft.who;
    return people.get().size === 0 || people.get().get(draft.who)?.room === roomId ? draft.who : undefined;
  }

  /** As it was; in a room that I come into, its question. */
  function firstSection(): string {
    const wanted = [...(isHere ? [draft.section] : []), rooms.get().get(roomId)?.section, draft.section];
    return (
      wanted.find((id) => id !== undefined && store.getSection(id) !== undefined) ??
      current.get().cell.section
    );
  }

  const who = createValue(firstWho());
  const section = createValue(firstSection());
  const keep = () => changeCaptureDraft(sessionId, { who: who.get(), section: section.get(), room: roomId });

  return {
    who,
    section,
    setWho(next) {
      who.set(next);
      keep();
    },
    setSection(next) {
      section.set(next);
      keep();
    },
    step(by) {
      const all = store.getSections();
      const from = store.getSection(section.get())?.index ?? 0;
      return all[(from + by + all.length) % all.length]?.id ?? section.get();
    },
  };
}
