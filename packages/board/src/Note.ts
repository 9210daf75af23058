import * as Y from 'yjs';
import type { Place, Position } from './Cell.ts';
import { isFiniteNumber, isId, isLang, isPlainObject } from './isId.ts';
import { type NoteColour, parseColour } from './NoteColour.ts';
import { parsePlace, parsePosition } from './parsePlace.ts';

/** Where a merged text came from: the note that is gone, and whose it was. */
export interface MergedFrom {
  readonly note: string;
  readonly author: string;
}

/** A note as people see it: its effective place, and every field in order. */
export interface Note {
  readonly id: string;
  /** The section it is in; `unsorted` too when the section it names is gone. */
  readonly section: string;
  /** Its sheet row, 2 for the first. */
  readonly row: number;
  readonly text: string;
  readonly colour: NoteColour;
  /** A participant's id or `anonymous`. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly typedBy?: string;
  readonly confirmed?: boolean;
  /** The room it came from. */
  readonly room?: string;
  /** The note it was gathered from. */
  readonly source?: string;
  /** When it came, in ms, where that was after the session had closed. Only the server says so. */
  readonly cameLate?: number;
  readonly mergedFrom?: readonly MergedFrom[];
  readonly lang?: string;
  readonly position?: Position;
}

/** A note as the document holds it, with its claim instead of its effective place. */
export type ParsedNote = Omit<Note, 'section' | 'row'> & { readonly place: Place };

/** A note's Y.Map when it has all that is required of a note, whatever else it has; undefined otherwise. */
export function noteEntry(
  id: string,
  value: unknown,
): { map: Y.Map<unknown>; place: Place; text: Y.Text } | undefined {
  if (!isId(id) || !(value instanceof Y.Map)) return undefined;
  const place = parsePlace(value.get('place'));
  const text = value.get('text');
  if (place === undefined || !(text instanceof Y.Text)) return undefined;
  if (!isId(value.get('author')) || !isFiniteNumber(value.get('createdAt'))) return undefined;
  return value.has('colour') ? { map: value, place, text } : undefined;
}

/** Reads one entry of the root `notes`; undefined when it is malformed. An odd optional field is left out, never the note. */
export function parseNote(id: string, value: unknown): ParsedNote | undefined {
  const entry = noteEntry(id, value);
  const author = entry?.map.get('author');
  const createdAt = entry?.map.get('createdAt');
  if (entry === undefined || !isId(author) || !isFiniteNumber(createdAt)) return undefined;
  const { map, place, text } = entry;
  const [typedBy, confirmed, room, source, lang] = NOTE_OPTIONS.map((field) => map.get(field));
  const cameLate = map.get('cameLate');
  const position = parsePosition(map.get('position'));
  const mergedFrom = parseMergedFrom(map.get('mergedFrom'));
  return {
    id,
    place,
    text: text.toString(),
    colour: parseColour(map.get('colour')),
    author,
    createdAt,
    ...(isId(typedBy) && { typedBy }),
    ...(typeof confirmed === 'boolean' && { confirmed }),
    ...(isId(room) && { room }),
    ...(isId(source) && { source }),
    ...(isLang(lang) && { lang }),
    ...(isFiniteNumber(cameLate) && { cameLate }),
    ...(mergedFrom && { mergedFrom }),
    ...(position && { position }),
  };
}

const NOTE_OPTIONS = ['typedBy', 'confirmed', 'room', 'source', 'lang'] as const;

/** Reads whom a merged text is from; undefined when nobody well-formed is named. */
export function parseMergedFrom(value: unknown): readonly MergedFrom[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const named = value.flatMap((entry: unknown) =>
    isPlainObject(entry) && isId(entry.note) && isId(entry.author)
      ? [{ note: entry.note, author: entry.author }]
      : [],
  );
  return named.length > 0 ? named : undefined;
}
