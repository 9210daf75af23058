import {
  addSection,
  deleteSection,
  FIRST_ROW,
  lockSection,
  moveSection,
  type Section,
} from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyNotIn } from '../session/whyNot.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { savedWords, sectionNames } from './savedWords.ts';
import { createSectionDialogs, type SectionDialogs } from './sectionDialogs.ts';
import type { Hang, SectionDraft, SectionWords } from './sectionDraft.ts';
import { createSectionWall } from './sectionWall.ts';
import type { WallPlaces, WallPoint } from './wallPlaces.ts';
import { writeRow, writeSection } from './writeSection.ts';

/**
 * What can be done with a section, once for all views. Each says its result to the announcer, also when it could
 * not be done. On a section that somebody has just deleted it says so and changes nothing.
 */
export interface SectionActions extends SectionDialogs {
  /** Whether I may change a section now (without one: add one), without a word about it. */
  mayChange(section?: Section): boolean;
  /** A new last section; its first place is the current one then. Its id, or `undefined`. */
  add(words: SectionWords & Partial<Pick<SectionDraft, 'columns' | 'colour'>>): string | undefined;
  /** Writes what is given, in one step of undo. */
  save(section: string, changed: Partial<SectionDraft>): boolean;
  /** How many slots a line has on the board; brought to the nearest that is possible. */
  setColumns(section: string, columns: number): boolean;
  /** Hangs it at a point of the wall, in px before the camera. All others stay where they are. */
  place(section: string, point: WallPoint): boolean;
  /** Hangs it so much further on, in px before the camera, and past whatever hangs in the way. */
  placeBy(section: string, dxPx: number, dyPx: number): boolean;
  /** All that I may change hang in a row again, by their order. */
  hangInRow(): boolean;
  /** Whether a board is shown on which it hangs, beside which others can be hung. */
  isOnWall(section: string): boolean;
  /** For the board that is shown: makes its wall known; call the answer when it goes. */
  registerWall(places: WallPlaces): () => void;
  move(section: string, side: 'left' | 'right'): boolean;
  /** For facilitators. */
  lock(section: string, isLocked: boolean): boolean;
  /** Its notes stay, and are in no section from now on. */
  remove(section: string): boolean;
  /** Takes back my last step, whatever it was; says what it was. */
  undo(): boolean;
}

interface SectionActionsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  notes: NoteActions;
}

export function createSectionActions({ room, announcer, notes }: SectionActionsOptions): SectionActions {
  const { board, store, me } = room;
  /** A dialog that closes now gives the focus back first, and what is said comes last. */
  function tell(words: string): void {
    if (dialogs.dialog.get() === undefined) announcer.say(words);
    else afterDialog(() => announcer.say(words));
  }

  function refuse(words: string): undefined {
    tell(words);
    return undefined;
  }

  /** The section, if it is there and I may change it; says why not. */
  function changeable(id: string): Section | undefined {
    const section = store.getSection(id);
    if (section === undefined) return refuse(t('section.gone'));
    if (section.isUnsorted) return refuse(t('section.unsortedNoEdit'));
    return notes.mayArrange(id) ? section : undefined;
  }

  const named = (id: string) => sectionNames(store, id);
  const wall = createSectionWall(room);

  /** Where those stand that hang in the row beside it: without places they would close up behind it. */
  function standing(moved: string): (readonly [string, WallPoint])[] {
    return store.getSections().flatMap((section) => {
      const box = wall.boxOf(section.id);
      if (box === undefined || section.position || section.id === moved || !mayChange(section)) return [];
      return [[section.id, { x: box.x, y: box.y }] as const];
    });
  }

  function save(id: string, changed: Partial<SectionDraft>): boolean {
    const section = changeable(id);
    if (section === undefined) return false;
    const { hang, ...fields } = changed;
    const point = hang === undefined ? undefined : wall.pointFor(id, hang);
    // Beside a section that has just been deleted there is no place.
    if (hang !== undefined && point === undefined) return refuse(t('section.gone')) ?? false;
    writeSection(board, id, { ...fields, points: point && new Map([[id, point], ...standing(id)]) });
    tell(savedWords(id, changed, { store, wall }));
    return true;
  }

  const mayChange = (section?: Section) =>
    section?.isUnsorted !== true && whyNotIn(room, 'arrange', section?.id) === undefined;

  const hangAt = (id: string, hang: Hang | undefined) => hang !== undefined && save(id, { hang });

  const dialogs = createSectionDialogs({
    mayOpen: (section) => (section === undefined ? notes.mayArrange() : changeable(section) !== undefined),
    focusCurrent: notes.focusCurrent,
  });

  return {
    ...dialogs,
    undo: notes.undo,
    mayChange,
    add({ colour, ...words }) {
      if (!notes.mayArrange()) return undefined;
      // The built-in one does not count.
      if (store.getSections().length > LIMITS.sectionsOnBoard)
        return refuse(t('section.tooMany', { most: LIMITS.sectionsOnBoard }));
      const id = addSection(board, { ...words, ...(colour !== 'none' && { colour }) });
      room.current.setCell({ section: id, row: FIRST_ROW });
      tell(t('section.added', named(id)));
      return id;
    },
    save,
    setColumns: (id, columns) => Number.isFinite(columns) && save(id, { columns: withinColumns(columns) }),
    place: (id, point) => hangAt(id, point),
    placeBy: (id, dxPx, dyPx) => hangAt(id, wall.pointBy(id, dxPx, dyPx)),
    hangInRow() {
      if (!notes.mayArrange()) return false;
      const placed = store.getSections().filter((section) => section.position && mayChange(section));
      writeRow(
        board,
        placed.map(({ id }) => id),
      );
      tell(t(placed.length === 0 ? 'section.inRowAlready' : 'section.inRow'));
      return placed.length > 0;
    },
    isOnWall: (id) => wall.boxOf(id) !== undefined,
    registerWall: wall.register,
    move(id, side) {
      const section = changeable(id);
      if (section === undefined) return false;
      const to = section.index + (side === 'left' ? -1 : 1);
      // The last of the list is the built-in one: nobody goes past it.
      if (to < 0 || to > store.getSections().length - 2) {
        tell(t(side === 'left' ? 'section.firstAlready' : 'section.lastAlready', named(id)));
        return false;
      }
      moveSection(board, id, to);
      tell(t('section.moved', named(id)));
      return true;
    },
    lock(id, isLocked) {
      if (me.role !== 'facilitator') {
        tell(t('section.lockFacilitators'));
        return false;
      }
      if (changeable(id) === undefined) return false;
      lockSection(board, id, isLocked);
      tell(t(isLocked ? 'section.lockedNow' : 'section.unlockedNow', named(id)));
      return true;
    },
    remove(id) {
      if (changeable(id) === undefined) return false;
      const names = named(id);
      const count = store.getColumn(id).cells.filter((note) => note !== undefined).length;
      deleteSection(board, id);
      tell(count === 0 ? t('section.deletedEmpty', names) : t('section.deleted', { ...names, count }));
      return true;
    },
  };
}

const withinColumns = (columns: number) => Math.min(LIMITS.sectionColumns, Math.max(1, Math.round(columns)));
