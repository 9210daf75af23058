import { z } from 'zod';
import { id } from './commands/fields.ts';
import { MAIN_ROOM } from './ids.ts';

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
