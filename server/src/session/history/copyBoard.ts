import type { Board } from '@evenboard/board';
import * as Y from 'yjs';

const ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;

/**
 * Writes everything that is on one board to another, empty one, also what this version does not know, under the ids it
 * had. What was deleted does not come along, and whose a Yjs client id is begins anew.
 */
export function copyBoard(from: Y.Doc, to: Board): void {
  to.doc.transact(() => {
    for (const root of ROOTS) {
      const target = to.doc.getMap(root);
      for (const [id, value] of from.getMap(root)) {
        target.set(id, value instanceof Y.AbstractType ? value.clone() : value);
      }
    }
  });
}

/** Every text that stands in the fields of what is on a board, texts that people write apart: ids of people among them. */
export function idsOn(doc: Y.Doc): ReadonlySet<string> {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') ids.add(value);
    else if (value instanceof Y.Map) for (const field of value.values()) collect(field);
    else if (typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType))
      for (const field of Object.values(value)) collect(field);
  };
  for (const root of ['notes', 'comments'] as const) collect(doc.getMap(root));
  return ids;
}
