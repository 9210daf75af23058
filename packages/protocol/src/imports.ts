import { z } from 'zod';
import { id } from './commands/fields.ts';
import { MAIN_ROOM, type RoomId } from './ids.ts';

/** Of a sheet's name; programs take 31. */
const NAME_LENGTH = 200;

/** JSON that stands in an address. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('it is not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

const bySheet = <Schema extends z.ZodType>(schema: Schema) => z.record(z.string().max(NAME_LENGTH), schema);

/** What stands behind the `?` of a session's `import`. */
export const importQuery = z.strictObject({
  mode: z.enum(['preview', 'apply']),
  /** Where a sheet goes that is no room's; an only sheet goes there whatever it is called. */
  room: id.default(MAIN_ROOM),
  /** Whether what has gone from the file goes from the board too. */
  delete: z.enum(['true', 'false']).optional(),
  /** By a sheet's name the room it goes to, or `null`: nowhere. As JSON. */
  rooms: json(bySheet(id.nullable())).optional(),
  /** By a sheet's name the row in which its headings stand. As JSON. */
  headers: json(bySheet(z.number().int().positive().max(1_048_576))).optional(),
});
export type ImportQuery = z.output<typeof importQuery>;

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
  /** The act by which it can be taken back. */
  act?: string;
}
