import { type Section, UNSORTED } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { type NoteActions, sectionTitle } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { createFullScreen } from './fullScreen.ts';

/** The section that is shown, and where it stood when it was turned to: it may be gone by now. */
export interface ShownSection {
  readonly section: string;
  readonly index: number;
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
  go(step: PresentStep): void;
  /** Says which section is shown; at the start, once the focus has moved. */
  sayShown(): void;
}

/** The sections that are presented: all, and the notes in no section where there are any. */
export function presentedSections({ store }: Pick<RoomSession, 'store'>): readonly Section[] {
  const hasUnsorted = store.getColumn(UNSORTED).cells.length > 0;
  return store.getSections().filter(({ isUnsorted }) => !isUnsorted || hasUnsorted);
}

interface PresentOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  notes: Pick<NoteActions, 'focusCurrent'>;
}

export function createPresentActions({ room, announcer, notes }: PresentOptions): PresentActions {
  const { store } = room;
  const shown = createValue<ShownSection | undefined>(undefined);
  const fullScreen = createFullScreen(stop);

  function show(sections: readonly Section[], index: number): void {
    const section = sections[index];
    if (section !== undefined) shown.set({ section: section.id, index });
  }

  function sayShown(): void {
    const sections = presentedSections(room);
    const index = sections.findIndex(({ id }) => id === shown.get()?.section);
    const section = sections[index];
    if (section === undefined) return;
    announcer.say(
      t('present.said', {
        letter: section.letter,
        title: sectionTitle(section),
        count: store.getColumn(section.id).cells.filter((note) => note !== undefined).length,
        number: index + 1,
        total: sections.length,
      }),
    );
  }

  function close(): void {
    shown.set(undefined);
    fullScreen.leave();
  }

  function stop(): void {
    close();
    afterDialog(() => {
      notes.focusCurrent();
      announcer.say(t('present.stopped'));
    });
  }

  return {
    shown,
    close,
    stop,
    sayShown,
    start() {
      const sections = presentedSections(room);
      if (sections.length === 0) {
        announcer.say(t('present.nothing'));
        return;
      }
      const { section } = room.current.get().cell;
      fullScreen.enter();
      show(
        sections,
        Math.max(
          0,
          sections.findIndex(({ id }) => id === section),
        ),
      );
    },
    go(step) {
      const now = shown.get();
      if (now === undefined) return;
      const sections = presentedSections(room);
      const index = sections.findIndex(({ id }) => id === now.section);
      const to = indexAfter(step, { index, before: now.index, last: sections.length - 1 });
      if (to === index || sections[to] === undefined) {
        announcer.say(t(step === 'next' || step === 'last' ? 'present.last' : 'present.first'));
        return;
      }
      show(sections, to);
      sayShown();
    },
  };
}

interface Where {
  /** Below zero where the section that is shown has been deleted. */
  index: number;
  /** Where it stood before. */
  before: number;
  last: number;
}

/** Where a step leads. From a section that is gone, "next" is the one that has come into its place. */
function indexAfter(step: PresentStep, { index, before, last }: Where): number {
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'next':
      return Math.min(last, index < 0 ? before : index + 1);
    case 'previous':
      return Math.max(0, (index < 0 ? before : index) - 1);
  }
}
