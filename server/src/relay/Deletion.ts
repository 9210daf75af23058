import type { Deleted, DeletedEntry } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import * as Y from 'yjs';

/** What was deleted of a board in one update: whole entries as they were. */
export type Deletion = Deleted;

/**
 * What a transaction has deleted, where that is a section or very many notes. Called within `afterTransaction`: a moment
 * later Yjs has thrown away what the entries held. Costs nothing where few entries were touched.
 */
export function bigDeletion(transaction: Y.Transaction): Deletion | undefined {
  const sections = deletedIn(transaction, 'sections', 1);
  const notes = deletedIn(transaction, 'notes', sections.length > 0 ? 1 : LIMITS.bigDeletion);
  return sections.length > 0 || notes.length > 0 ? { notes, sections } : undefined;
}

function deletedIn(transaction: Y.Transaction, root: string, least: number): DeletedEntry[] {
  const entries: Y.Map<unknown> = transaction.doc.getMap(root);
  const changed: ReadonlyMap<unknown, ReadonlySet<string | null>> = transaction.changed;
  const keys = changed.get(entries);
  if (keys === undefined || keys.size < least) return [];
  const gone = [...keys].flatMap((key) => {
    const item = key === null ? undefined : entries._map.get(key);
    return item !== undefined && wasThere(item, transaction) ? [item] : [];
  });
  return gone.length < least ? [] : gone.flatMap((item) => entryOf(item, transaction) ?? []);
}

/** Whether it was there before the transaction and is not any more. */
function wasThere(item: Y.Item, { deleteSet, beforeState }: Y.Transaction): boolean {
  const { client, clock } = item.id;
  return item.deleted && clock < (beforeState.get(client) ?? 0) && Y.isDeleted(deleteSet, item.id);
}

function entryOf(item: Y.Item, transaction: Y.Transaction): DeletedEntry | undefined {
  const map = item.content instanceof Y.ContentType ? item.content.type : undefined;
  if (!(map instanceof Y.Map) || item.parentSub === null) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of map._map) {
    const value = Y.isDeleted(transaction.deleteSet, field.id) ? writtenIn(field, transaction) : undefined;
    if (value !== undefined) fields[name] = value;
  }
  return { id: item.parentSub, fields };
}

/** A plain value, or the characters of a text that were there until now. */
function writtenIn({ content }: Y.Item, { deleteSet }: Y.Transaction): unknown {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr.at(-1);
  if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.Text)) return undefined;
  let text = '';
  for (let item = content.type._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && Y.isDeleted(deleteSet, item.id)) text += item.content.str;
  }
  return text;
}
