import type { RoomId } from './ids.ts';

/** A sheet of the file, and what it brings. */
export interface ImportSheet {
  name: string;
  /** `null`: it was left out, as asked. */
  room: RoomId | null;
  /** The row of the file in which its headings stand. */
  headerRow: number;
  /** It is a sheet of this session's own workbook, and is compared with what the board was then. */
  isBack?: true;
  sections: ImportSection[];
}

/** What becomes of a section, in numbers of notes. */
export interface ImportSection {
  title: string;
  isNew: boolean;
  /** Its title on the board, which becomes this one. */
  was?: string;
  /** Those that are not there yet. */
  notes: number;
  changed: number;
  /** Those that move to it, or within it. */
  moved: number;
  deleted: number;
}

/** What both sides have done since the workbook was made; the board keeps its own. */
export const IMPORT_CONFLICTS = ['text', 'colour', 'place', 'taken', 'gone', 'missing'] as const;
export type ImportConflict = (typeof IMPORT_CONFLICTS)[number];

/** Something that would change, or that somebody should look at. */
export interface ImportItem {
  /**
   * `besides`: it goes below the last note, because the board has another one in its cell. Of what comes back: `text`,
   * `colour` and `place` were changed on both sides, `taken` moves to a cell that another note has got, `gone` was changed
   * in the file and deleted on the board, `missing` deleted in the file and changed on the board.
   */
  kind:
    | 'added'
    | 'changed'
    | 'moved'
    | 'deleted'
    | 'besides'
    | ImportConflict
    | 'cutText'
    | 'cutHeading'
    | 'noHeading'
    | 'unknownFormula';
  /** Where it stands in the file; empty for what is not in it any more. */
  sheet: string;
  from: string;
  room?: RoomId;
  section?: string;
  /** Its cell on the board, which is the new one of what moves. */
  cell?: string;
  /** The beginning of its words as the file has them. */
  text?: string;
  colour?: string;
  /** How many comments come with it. */
  comments?: number;
  /** The note as the board has it now. */
  board?: { cell: string; text: string; colour: string };
}

/** What a `session.json` has besides its boards. */
export interface ImportSession {
  /** Whether it comes too: into a session with nothing in it yet. In any other one these stay in the file. */
  comes: boolean;
  title: string;
  stages: number;
  rooms: number;
  /** Names without a way in. */
  people: number;
  /** With their results. */
  votes: number;
  polls: number;
  /** Votes and polls whose results nobody had been told: they stay in the file. */
  unrevealed: number;
}

/** What bringing in a file does, or has done. Counts are of notes. */
export interface ImportAnswer {
  added: number;
  /** Notes that get other words, another colour or more comments. */
  changed: number;
  moved: number;
  deleted: number;
  /** How many items are in doubt. */
  doubtful: number;
  /** How many are there already: as they are, or in the same words. */
  already: number;
  /** How many are on the board and not in the file any more; they stay, unless `delete=true` is asked for. */
  missing: number;
  /** How many of the file were deleted on the board since, and stay away. */
  gone: number;
  /** How many sections get another title. */
  renamed: number;
  sheets: ImportSheet[];
  leftOut: { name: string; why: 'hidden' | 'list' | 'empty' }[];
  items: ImportItem[];
  session?: ImportSession;
  /** The act by which it can be taken back. */
  act?: string;
}
