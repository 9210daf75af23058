import { UNSORTED } from '@evenboard/board';
import { LIMITS, parseDocumentName } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { StoredAct } from '../../storage/Store.ts';
import type { DeletedAtOnce, Documents } from '../Documents.ts';
import type { Facts } from '../referee/World.ts';
import { newAct } from './newAct.ts';

/** The act that a deletion is; `undefined` where it is too small for one: an empty section, say. */
export async function deletionAct(
  documents: Documents,
  { document, by, deletion }: DeletedAtOnce,
  facts: Facts,
): Promise<StoredAct | undefined> {
  const address = parseDocumentName(document);
  if (address?.kind !== 'board') return undefined;
  const sections = new Set(deletion.sections.map(({ id }) => id));
  // The notes of a deleted section stay, without one. They are what the act is about all the same.
  const left = await documents.readDocument(document, (doc) => countIn(doc, sections));
  const count = deletion.notes.length + left;
  if (count === 0 || (sections.size === 0 && count < LIMITS.bigDeletion)) return undefined;
  const wayBack = { room: address.roomId, deleted: deletion };
  return newAct(facts, { id: by }, { kind: 'deletion', count, wayBack });
}

function countIn(doc: Y.Doc, sections: ReadonlySet<string>): number {
  if (sections.size === 0) return 0;
  let count = 0;
  for (const note of doc.getMap('notes').values()) {
    const place =
      note instanceof Y.Map ? (note.get('place') as { section?: unknown } | undefined) : undefined;
    const section = place?.section ?? UNSORTED;
    if (typeof section === 'string' && sections.has(section)) count++;
  }
  return count;
}
