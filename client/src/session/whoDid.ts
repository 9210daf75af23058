import type { BoardChange, BoardStore } from '@evenboard/board';

/**
 * The participant whose doing a change was, as far as is known: by the client that wrote it, else, of a new note or
 * comment, by whom it says it was written.
 */
export function whoDid(
  change: BoardChange,
  store: BoardStore,
  personOf: (clientId: number | undefined) => string | undefined,
): string | undefined {
  const person = personOf(change.by);
  if (person !== undefined) return person;
  if (change.kind === 'noteAdded') return store.getNote(change.note)?.typedBy ?? change.author;
  if (change.kind !== 'commentAdded') return undefined;
  const comment = store.getComments(change.note).find(({ id }) => id === change.comment);
  return comment?.typedBy ?? change.author;
}
