import { t } from '../messages/t.ts';
import type { Journey } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import { afterDialog, backAfterDialog } from '../ui/afterDialog.ts';
import { type ChangeWalkTools, createChangeWalk } from './changeWalk.ts';
import { toggleFreeze } from './freeze.ts';

/** What can be done with what others have changed. Each says its result. */
export interface ChangeActions {
  readonly isOpen: Readable<boolean>;
  /** Opens the list; where I was in it is kept. */
  open(): void;
  /** Closes the list and takes me back to the place from which I set out, if I have not moved by myself since. */
  close(): void;
  /** Closes the list and goes to one change. */
  choose(id: string): void;
  /** The change that has the focus in the list, to begin there the next time. */
  reach(id: string): void;
  readonly reached: Readable<string | undefined>;
  next(): void;
  previous(): void;
  markSeen(id: string): void;
  /** These, or all that there are. */
  markAllSeen(ids?: readonly string[]): void;
  toggleFreeze(): void;
  /** Back to the place from which I set out; false when I have moved by myself since. */
  back(): boolean;
  readonly origin: Journey['origin'];
}

/** Makes the actions of a room; the list of changes itself is the room's. */
export function createChangeActions(options: ChangeWalkTools): ChangeActions {
  const { room, announcer, notes, journey } = options;
  const { changes } = room;
  const isOpen = createValue(false);
  const reached = createValue<string | undefined>(undefined);
  const walk = createChangeWalk(options);

  /** First the dialog goes and gives the focus back, then the focus goes on, then something is said. */
  function closeThen(then: () => void): void {
    isOpen.set(false);
    afterDialog(then);
  }

  function back(): boolean {
    const hasGone = journey.back();
    notes.focusCurrent();
    return hasGone;
  }

  return {
    isOpen,
    reached,
    origin: journey.origin,
    back,
    open: () => isOpen.set(true),
    close() {
      isOpen.set(false);
      backAfterDialog(() => {
        back();
        announcer.say(t('changes.backOn', { address: room.store.addressOf(room.current.get().cell) }));
      });
    },
    choose(id) {
      const change = changes.find(id);
      reached.set(id);
      closeThen(() => {
        if (change !== undefined && walk.goTo(change)) return;
        notes.focusCurrent();
        announcer.say(t('changes.gone'));
      });
    },
    reach: (id) => reached.set(id),
    next: () => walk.step('next'),
    previous: () => walk.step('previous'),
    markSeen(id) {
      changes.seen(id);
      announcer.say(t('changes.seenLeft', { count: changes.unseen.get().length }));
    },
    markAllSeen(ids = changes.unseen.get().map((change) => change.id)) {
      if (ids.length === 0) return walk.sayNone();
      if (ids.length >= changes.unseen.get().length) changes.allSeen();
      else for (const id of ids) changes.seen(id);
      announcer.say(t('changes.allSeen', { count: ids.length }));
    },
    toggleFreeze: () => toggleFreeze(room, announcer),
  };
}
