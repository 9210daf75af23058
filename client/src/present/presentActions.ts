import { type Section, UNSORTED } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { createFullScreen } from './fullScreen.ts';

/** The section that is shown, and where it stood when it was turned to: it may be gone by now. */
export interface ShownSection {
  readonly section: string;
  readonly index: number;
}

/** One page of the presentation. Without a section: somebody deleted it while it was shown. */
export interface PresentedPage {
  readonly id: string;
  readonly section: Section | undefined;
}

export type PresentStep = 'next' | 'previous' | 'first' | 'last';

/** Showing the board on a large screen, one section at a time. Only I turn to another one; it writes nothing. */
export interface PresentActions {
  /** Undefined: nothing is being presented. */
  readonly shown: Readable<ShownSection | undefined>;
  /** From the section of the current place on. */
  start(): void;
  /** Ends it, with the focus back on the current note. */
  stop(): void;
  /** Ends it without a word: the page has gone. */
  close(): void;
  /** Turns, and answers whether there was a page to turn to; otherwise it has said which end this is. */
  go(step: PresentStep): boolean;
  /** Turns to one page. */
  goTo(section: string): void;
}

/** All sections, and the notes in no section where there are any. What is shown keeps its place when somebody deletes it. */
export function presentedPages(
  { store }: Pick<RoomSession, 'store'>,
  shown: ShownSection | undefined,
): readonly PresentedPage[] {
  const hasUnsorted = store.getColumn(UNSORTED).cells.length > 0;
  const pages: PresentedPage[] = store
    .getSections()
    .filter(({ isUnsorted }) => !isUnsorted || hasUnsorted)
    .map((section) => ({ id: section.id, section }));
  if (shown !== undefined && !pages.some(({ id }) => id === shown.section))
    pages.splice(shown.index, 0, { id: shown.section, section: undefined });
  return pages;
}

interface PresentOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  notes: Pick<NoteActions, 'focusCurrent'>;
}

export function createPresentActions({ room, announcer, notes }: PresentOptions): PresentActions {
  const shown = createValue<ShownSection | undefined>(undefined);
  const fullScreen = createFullScreen(stop);

  /** From a section that is gone, the next one is the one that has come into its place. */
  function goTo(section: string): void {
    const index = presentedPages(room, undefined).findIndex(({ id }) => id === section);
    if (index >= 0) shown.set({ section, index });
  }

  function close(): void {
    shown.set(undefined);
    fullScreen.leave();
  }

  function stop(): void {
    close();
    backAfterDialog(notes.focusCurrent, () => announcer.say(t('present.stopped')));
  }

  return {
    shown,
    close,
    stop,
    goTo,
    start() {
      const pages = presentedPages(room, undefined);
      const { section } = room.current.get().cell;
      const first = pages.find(({ id }) => id === section) ?? pages[0];
      if (first === undefined) {
        announcer.say(t('present.nothing'));
        return;
      }
      fullScreen.enter();
      goTo(first.id);
    },
    go(step) {
      const now = shown.get();
      const pages = presentedPages(room, now);
      const index = pages.findIndex(({ id }) => id === now?.section);
      const to = pages[indexAfter(step, index, pages.length - 1)];
      if (to === undefined || to.id === now?.section) {
        announcer.say(t(step === 'next' || step === 'last' ? 'present.last' : 'present.first'));
        return false;
      }
      goTo(to.id);
      return true;
    },
  };
}

/** Where a step leads. */
function indexAfter(step: PresentStep, index: number, last: number): number {
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'next':
      return Math.min(last, index + 1);
    case 'previous':
      return Math.max(0, index - 1);
  }
}
