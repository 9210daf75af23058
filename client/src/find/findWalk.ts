import { t } from '../messages/t.ts';
import { type Criteria, stepThrough, type WalkTools } from '../note/index.ts';
import { criteriaWords } from './criteriaWords.ts';
import { foundNotes } from './foundNotes.ts';

/** From one note found to the next, in reading order from where I am. */
export function createFindWalk({ room, announcer, notes, filter, journey }: WalkTools) {
  /** Goes to a note, past the filter if that hides it; says so when it is gone. */
  function goTo(note: string): boolean {
    const isThere = room.store.getNote(note) !== undefined;
    const hasRevealed = isThere && filter.reveal(note);
    if (isThere) journey.goTo({ note });
    notes.focusCurrent();
    if (!isThere) announcer.say(t('find.gone'));
    else if (hasRevealed) announcer.say(t('find.allSaid', { count: room.store.getNoteCount() }));
    return isThere;
  }

  function step(criteria: Criteria, direction: 'next' | 'previous'): boolean {
    const { current, store } = room;
    const places = foundNotes(room, criteria).map(({ id, section, row }) => ({ id, cell: { section, row } }));
    const here = current.get();
    const found = stepThrough(places, { store, here: here.cell, direction });
    if (found === undefined) {
      announcer.say(t('find.none', { what: criteriaWords(criteria, room) }));
      return false;
    }
    if (!goTo(found.item.id)) return false;
    const isOnly = places.length === 1 && found.item.id === here.note;
    const wrapped = t(direction === 'next' ? 'find.wrappedDown' : 'find.wrappedUp');
    const line = t('find.step', { number: found.number, count: places.length });
    announcer.say(isOnly ? t('find.only') : found.hasWrapped ? `${wrapped} ${line}` : line);
    return true;
  }

  return { goTo, step };
}
