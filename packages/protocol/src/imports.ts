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
  /** With how many notes that are not there yet. */
  sections: { title: string; isNew: boolean; notes: number }[];
}

/** Something that would change, or that somebody should look at. */
export interface ImportItem {
  /** `besides`: it goes below the last note, because the board has another one in its cell. */
  kind: 'added' | 'besides' | 'cutText' | 'cutHeading' | 'noHeading' | 'unknownFormula';
  /** Where it stands in the file. */
  sheet: string;
  from: string;
  room?: RoomId;
  section?: string;
  /** Its cell on the board. */
  cell?: string;
  /** The beginning of its words. */
  text?: string;
  colour?: string;
  /** How many comments come with it. */
  comments?: number;
}

/** What bringing in a file does, or has done. Counts are of notes. */
export interface ImportAnswer {
  added: number;
  changed: number;
  moved: number;
  deleted: number;
  /** How many items are in doubt. */
  doubtful: number;
  /** How many are there already, in the same words. */
  already: number;
  sheets: ImportSheet[];
  leftOut: { name: string; why: 'hidden' | 'list' | 'empty' }[];
  items: ImportItem[];
  /** The act by which it can be taken back. */
  act?: string;
}
