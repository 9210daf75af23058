import * as Y from 'yjs';
import { compareCodeUnits, isFiniteNumber, isId, isLang, isPlainObject } from './isId.ts';

/** What somebody said about a note. */
export interface Comment {
  readonly id: string;
  readonly note: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
  readonly typedBy?: string;
  readonly replyTo?: string;
  readonly resolved?: { readonly by: string; readonly at: number };
  readonly lang?: string;
}

/** Reads one entry of the root `comments`; undefined when it is malformed. */
export function parseComment(id: string, value: unknown): Comment | undefined {
  if (!isId(id) || !(value instanceof Y.Map)) return undefined;
  const [note, text, author, createdAt] = ['note', 'text', 'author', 'createdAt'].map((key) =>
    value.get(key),
  );
  if (!isId(note) || typeof text !== 'string' || !isId(author) || !isFiniteNumber(createdAt))
    return undefined;
  const [typedBy, replyTo, lang] = ['typedBy', 'replyTo', 'lang'].map((key) => value.get(key));
  const resolved = parseResolved(value.get('resolved'));
  return {
    id,
    note,
    text,
    author,
    createdAt,
    ...(isId(typedBy) && { typedBy }),
    ...(isId(replyTo) && { replyTo }),
    ...(resolved && { resolved }),
    ...(isLang(lang) && { lang }),
  };
}

function parseResolved(value: unknown): Comment['resolved'] {
  if (!isPlainObject(value) || !isId(value.by) || !isFiniteNumber(value.at)) return undefined;
  return { by: value.by, at: value.at };
}

/** Oldest first, ties by id. */
export function compareComments(a: Comment, b: Comment): number {
  return a.createdAt - b.createdAt || compareCodeUnits(a.id, b.id);
}
