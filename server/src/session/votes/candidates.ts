import { type Note, readBoard } from '@evenboard/board';
import { type Candidate, type CommandOf, LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import type { Documents } from '../Documents.ts';
import { ProblemError } from '../ProblemError.ts';
import type { Facts, World } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** What a vote is about, numbered from 1: as it reads now, for that is what people vote on. */
export async function candidatesOf(
  documents: Documents,
  world: World,
  { candidates, room = MAIN_ROOM }: Pick<CommandOf<'openVote'>, 'candidates' | 'room'>,
  facts: Facts,
): Promise<Candidate[]> {
  checkRoom(world, room);
  if ('texts' in candidates) return numbered(candidates.texts.map((text) => ({ text })));
  const notes = await documents.readDocument(
    boardName(world, room),
    (doc) => readBoard(serverBoard(doc, facts)).notes,
  );
  const chosen =
    'section' in candidates ? inSection(notes, candidates.section) : listed(notes, candidates.notes);
  return numbered(chosen.map(({ id, text }) => ({ text, note: id })));
}

function checkRoom({ state }: World, room: string): void {
  if (room === MAIN_ROOM || state.rooms.some(({ id }) => id === room)) return;
  throw new ProblemError('no_such_thing', 'There is no such room in this session. Nothing was changed.');
}

/** In the order of their rows. A note without words is nothing to vote on. */
function inSection(notes: readonly Note[], section: string): readonly Note[] {
  const found = notes.filter((note) => note.section === section && note.text.trim() !== '');
  if (found.length > 0 && found.length <= LIMITS.candidates) return found;
  throw new ProblemError(
    'bad_content',
    found.length === 0
      ? 'There are no notes with words in this section, so there is nothing to vote on. Nothing was changed.'
      : `A vote can have at most ${LIMITS.candidates} candidates, and this section has ${found.length} notes. Nothing was changed. Choose some of them.`,
  );
}

/** In the order that was asked for. */
function listed(notes: readonly Note[], ids: readonly string[]): Note[] {
  if (new Set(ids).size < ids.length) {
    throw new ProblemError('bad_content', 'One note is named twice. Nothing was changed. Name each once.');
  }
  const byId = new Map(notes.map((note) => [note.id, note]));
  return ids.map((id) => {
    const note = byId.get(id);
    if (note !== undefined && note.text.trim() !== '') return note;
    throw new ProblemError(
      note === undefined ? 'no_such_thing' : 'bad_content',
      note === undefined
        ? 'One of these notes is not on the board, or not any more. Nothing was changed. Choose again.'
        : 'One of these notes has no words, so nobody could vote on it. Nothing was changed. Choose again.',
    );
  });
}

function numbered(candidates: readonly Omit<Candidate, 'number'>[]): Candidate[] {
  return candidates.map((candidate, index) => ({ number: index + 1, ...candidate }));
}
