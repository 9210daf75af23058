import * as Y from 'yjs';
import { smallestSplice } from '../smallestSplice.ts';
import { copyId } from './copyId.ts';
import { fingerprint } from './fingerprint.ts';
import type { GatheredNote } from './GatheredRoom.ts';

/** What of a note comes along with its copy, and may be changed on either side afterwards. */
export const COPIED_FIELDS = ['text', 'colour', 'confirmed', 'lang', 'mergedFrom'] as const;
export type CopiedField = (typeof COPIED_FIELDS)[number];
/** Plain JSON; what a note does not have is missing. */
export type CopiedFields = Readonly<Partial<Record<CopiedField, unknown>>>;

/** As a copy of the note has them. Those it was merged from are named as their copies. */
export function fieldsForCopy(
  { text, colour, confirmed, lang, mergedFrom }: GatheredNote,
  room: string,
): CopiedFields {
  return {
    text,
    colour,
    ...(confirmed !== undefined && { confirmed }),
    ...(lang !== undefined && { lang }),
    ...(mergedFrom && {
      mergedFrom: mergedFrom.map(({ note, author }) => ({ note: copyId(room, note), author })),
    }),
  };
}

/** As they are written in a note now. */
export function fieldsOf(note: Y.Map<unknown>): CopiedFields {
  const text = note.get('text');
  const values = COPIED_FIELDS.map((field) => [
    field,
    field === 'text' && text instanceof Y.Text ? text.toString() : note.get(field),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Writes one of them; of a text only what differs. Only inside a transaction. */
export function writeField(note: Y.Map<unknown>, field: CopiedField, value: unknown): void {
  if (field === 'text') writeText(note, typeof value === 'string' ? value : '');
  else if (value === undefined) note.delete(field);
  else note.set(field, value);
}

function writeText(note: Y.Map<unknown>, wanted: string): void {
  const text = note.get('text');
  if (!(text instanceof Y.Text)) return;
  const shown = text.toString();
  if (text.length !== shown.length) {
    // A stranger has put an object into the text, which counts as a character and shows as none.
    text.delete(0, text.length);
    text.insert(0, wanted);
    return;
  }
  const { at, remove, insert } = smallestSplice(shown, wanted);
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
}

/** What a copy is made with beside those fields. */
export interface CopyCreation {
  readonly place: { readonly section: string; readonly row: number };
  readonly room: string;
  readonly source: GatheredNote;
}

/** A copy of a room's note, whole. */
export function copyMap({ place, room, source }: CopyCreation): Y.Map<unknown> {
  const { text, ...fields } = fieldsForCopy(source, room);
  const { author, createdAt, typedBy, cameLate, id } = source;
  return new Y.Map<unknown>(
    Object.entries({
      place: { ...place },
      text: new Y.Text(String(text)),
      author,
      createdAt,
      ...(typedBy !== undefined && { typedBy }),
      ...(cameLate !== undefined && { cameLate }),
      room,
      source: id,
      ...fields,
    }),
  );
}

/** A fingerprint of each. */
export function fingerprintsOf(fields: CopiedFields): Readonly<Record<CopiedField, string>> {
  const [text, colour, confirmed, lang, mergedFrom] = COPIED_FIELDS.map((field) =>
    fingerprint(fields[field]),
  );
  return { text, colour, confirmed, lang, mergedFrom } as Record<CopiedField, string>;
}
