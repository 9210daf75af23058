import { isReadOnlyCopy, type StepFacts } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyLocked, whyNot, whyNotIn } from '../session/whyNot.ts';
import type { EditTarget } from './noteViews.ts';
import { roomOfOrigin } from './roomOfOrigin.ts';

type Place = Pick<RoomSession, 'me' | 'rooms' | 'store' | 'withheld'> & { readonly roomId: RoomId };

/** Why a note may not be changed, by what stands in it and where; nothing where it may, or where it is gone. */
export function whyNotChange(room: Place, id: string): string | undefined {
  const note = room.store.getNote(id);
  if (note === undefined) return undefined;
  if (isReadOnlyCopy(note, room.roomId)) {
    const name = roomOfOrigin(room, note);
    return name === undefined ? t('note.earlierGroup') : t('note.fromGroup', { room: name });
  }
  return whyNotIn(room, note.author === room.me.id ? 'editOwn' : 'editAll', room.store.cellOf(id)?.section);
}

/** Why nothing can be written there: in a note that stands there, or anew. */
export function whyNotWrite(room: Place, target: EditTarget): string | undefined {
  return 'note' in target ? whyNotChange(room, target.note) : whyNotIn(room, 'add', target.cell.section);
}

/** Why a step of mine cannot be taken back, or done again: it was made when more was allowed. */
export function whyNotStep(room: RoomSession, step: StepFacts | undefined): string | undefined {
  const authors = [...(step?.authors ?? [])];
  const deeds = [
    step?.hasSections && ('arrange' as const),
    step?.hasComments && ('comment' as const),
    ...authors.map((author) => (author === room.me.id ? ('editOwn' as const) : ('editAll' as const))),
  ];
  return deeds.map((deed) => deed && whyNot(room, deed)).find(Boolean) || undefined;
}

/** What I may do here and now. Where I may not, it is said why. */
export interface NoteRights {
  /** Write there: in that note, or a new one in that place. */
  mayWrite(target: EditTarget): boolean;
  mayAdd(section: string): boolean;
  /** Whether all of them may be changed. Those that are gone stand in nobody's way. */
  mayChange(notes: readonly string[]): boolean;
  /** Put there what I may change. */
  mayPut(section: string): boolean;
  /** Change sections: without one, add one. */
  mayArrange(section?: string): boolean;
}

export function createNoteRights(room: RoomSession, announcer: Pick<Announcer, 'say'>): NoteRights {
  function unless(why: string | undefined): boolean {
    if (why !== undefined) announcer.say(why);
    return why === undefined;
  }

  return {
    mayWrite: (target) => unless(whyNotWrite(room, target)),
    mayAdd: (section) => unless(whyNotIn(room, 'add', section)),
    mayChange: (notes) =>
      unless(notes.map((note) => whyNotChange(room, note)).find((why) => why !== undefined)),
    mayPut: (section) => unless(whyLocked(room, section)),
    mayArrange: (section) => unless(whyNot(room, 'arrange') ?? whyLocked(room, section)),
  };
}
