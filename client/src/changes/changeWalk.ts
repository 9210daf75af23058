import { t } from '../messages/t.ts';
import { momentWords, stepThrough, type WalkTools } from '../note/index.ts';
import type { UnseenChange } from '../session/roomSession.ts';
import { changeDestination, changePlace } from './changePlace.ts';
import { changeWords } from './changeWords.ts';

export interface ChangeWalkTools extends WalkTools {
  now(): number;
}

/** From one change to the next on the board itself, without the list. */
export function createChangeWalk({ room, announcer, notes, filter, journey, now }: ChangeWalkTools) {
  const { store, changes, current } = room;
  let last: string | undefined;

  /** Goes to a change and answers whether it could; what is not a note is looked at by being there. */
  function goTo(change: UnseenChange): boolean {
    const destination = changeDestination(change, store);
    if (destination === undefined) return false;
    const hasRevealed = filter.reveal('note' in destination ? destination.note : undefined);
    if (!journey.goTo(destination)) return false;
    last = change.id;
    if (!('note' in destination)) changes.seen(change.id);
    notes.focusCurrent();
    if (hasRevealed) announcer.say(t('changes.allShown'));
    return true;
  }

  function sayNone(): void {
    const ms = now();
    announcer.say(t('changes.none', { time: momentWords(changes.sinceMs.get(), ms) }));
  }

  function step(direction: 'next' | 'previous'): boolean {
    const places = changes.unseen.get().flatMap((change) => {
      const cell = changePlace(change, store);
      return cell === undefined ? [] : [{ id: change.id, cell, change }];
    });
    const here = current.get();
    const found = stepThrough(places, { store, here: here.cell, direction, last: last ?? here.note });
    if (found === undefined) {
      sayNone();
      return false;
    }
    const { change } = found.item;
    if (places.length === 1 && found.item.id === here.note) {
      announcer.say(t('changes.only'));
      return false;
    }
    const { what, text } = changeWords(change, room);
    const values = { what, text, number: found.number, count: places.length };
    const ofNote = change.kinds.includes('deleted') ? 'changes.stepGone' : 'changes.step';
    if (!goTo(change)) return false;
    const line = t(change.of === 'section' ? 'changes.stepSection' : ofNote, values);
    announcer.say(found.hasWrapped ? `${t('changes.wrapped')} ${line}` : line);
    return true;
  }

  return { goTo, step, sayNone };
}
