import { t } from '../messages/t.ts';
import { type Criteria, isNarrowing, type WalkTools } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import { afterDialog, backAfterDialog } from '../ui/afterDialog.ts';
import { criteriaWords } from './criteriaWords.ts';
import { createFindWalk } from './findWalk.ts';
import { type FoundOrder, foundNotes } from './foundNotes.ts';

/** Looking for notes. Each action says its result; none changes the board. */
export interface FindActions {
  readonly isOpen: Readable<boolean>;
  /** What is looked for, kept between openings. */
  readonly criteria: Readable<Criteria>;
  readonly order: Readable<FoundOrder>;
  open(): void;
  close(): void;
  lookFor(criteria: Criteria): void;
  sortBy(order: FoundOrder): void;
  /** Closes the dialog and goes to one note. */
  choose(note: string): void;
  /** To the next match in reading order; asks what for when nothing is looked for yet. */
  next(): void;
  previous(): void;
  /** Shows only what is looked for in the grid and the list. */
  showOnly(): void;
  /** Shows all notes again. */
  clear(): void;
}

export function createFindActions(options: WalkTools): FindActions {
  const { room, announcer, notes, filter } = options;
  const isOpen = createValue(false);
  const criteria = createValue<Criteria>({});
  const order = createValue<FoundOrder>('place');
  const walk = createFindWalk(options);

  /** First the dialog goes and gives the focus back, then the focus goes on, then something is said. */
  function closeThen(then: () => void): void {
    isOpen.set(false);
    afterDialog(then);
  }

  function step(direction: 'next' | 'previous'): void {
    const wanted = isNarrowing(criteria.get()) ? criteria.get() : filter.criteria.get();
    if (wanted === undefined) isOpen.set(true);
    else if (isOpen.get() && foundNotes(room, wanted).length > 0)
      closeThen(() => walk.step(wanted, direction));
    else walk.step(wanted, direction);
  }

  /** Where the filter hides my place, my place goes on to the next note that is shown. */
  function leaveHidden(count: number): void {
    const { note } = room.current.get();
    if (note === undefined || filter.results.get()?.has(note) !== true) walk.step(criteria.get(), 'next');
    else notes.focusCurrent();
    announcer.say(t('find.onlySaid', { count, total: room.store.getNoteCount() }));
  }

  return {
    isOpen,
    criteria,
    order,
    open: () => isOpen.set(true),
    close() {
      isOpen.set(false);
      backAfterDialog(notes.focusCurrent);
    },
    lookFor: (next) => criteria.set(next),
    sortBy(next) {
      order.set(next);
      announcer.say(`${t(`find.by.${next}`)}.`);
    },
    choose: (note) => closeThen(() => walk.goTo(note)),
    next: () => step('next'),
    previous: () => step('previous'),
    showOnly() {
      const count = foundNotes(room, criteria.get()).length;
      if (!isNarrowing(criteria.get())) announcer.say(t('find.nothingAsked'));
      else if (count === 0) announcer.say(t('find.nothingToShow'));
      else {
        filter.set(criteria.get());
        closeThen(() => leaveHidden(count));
      }
    },
    clear() {
      const wasOn = filter.criteria.get() !== undefined;
      filter.clear();
      announcer.say(wasOn ? t('find.allSaid', { count: room.store.getNoteCount() }) : t('find.allAlready'));
    },
  };
}

/** What the filter shows, in words. */
export function filterWords(options: Pick<WalkTools, 'room' | 'filter'>): string | undefined {
  const { room, filter } = options;
  const wanted = filter.criteria.get();
  if (wanted === undefined) return undefined;
  const count = filter.results.get()?.size ?? 0;
  return t('find.strip', { count, total: room.store.getNoteCount(), what: criteriaWords(wanted, room) });
}
