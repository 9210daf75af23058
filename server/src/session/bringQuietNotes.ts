import { randomInt } from 'node:crypto';
import {
  addNotes,
  type NewNote,
  type NoteColour,
  type ParsedNote,
  parseColour,
  parseNote,
} from '@evenboard/board';
import { CLOSE, documentName, MAIN_ROOM, type ParticipantId, type RoomId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { Store } from '../storage/Store.ts';
import type { Documents } from './Documents.ts';
import { revealed, revealingQuiet } from './referee/quiet/quietStages.ts';
import { shuffled } from './referee/rooms/shuffled.ts';
import type { QuietStage } from './referee/SessionState.ts';
import type { Decision, Facts, World } from './referee/World.ts';
import { boardName, serverBoard } from './roomBoards.ts';

type Reveal = NonNullable<QuietStage['reveal']>;

/**
 * Root of a board in which the server notes what has been revealed there: stage → how many notes. It is written in one
 * transaction with them, so that a server that stopped half-way doubles nothing, and tells nothing of anybody.
 */
const REVEALED_ROOT = 'revealed';

/**
 * The order of notes without names must tell nothing. `Math.random` would: from numbers that it has given, and claims
 * of notes are such numbers, the ones before can be worked out.
 */
const UNGUESSABLE = { random: () => randomInt(2 ** 48 - 1) / 2 ** 48 };

/**
 * Brings the notes of what is being revealed to the boards, and answers with the decision that it is done; `undefined`
 * where nothing is. It may be repeated: what has come already does not come again. It is the facilitators' act, so a
 * section that is locked by now takes its notes too: beside another question they would answer nothing.
 */
export async function bringQuietNotes(
  { documents, store }: { documents: Documents; store: Pick<Store, 'forgetDocuments'> },
  world: World,
  facts: Facts,
): Promise<Decision | undefined> {
  const quiet = revealingQuiet(world.state);
  if (quiet?.reveal === undefined) return undefined;
  const { reveal, stage } = quiet;
  const names = Object.keys(reveal.boards).map((person) => quietName(world, stage, person));
  let notes = 0;
  for (const [room, writers] of writersByRoom(reveal)) {
    const written = await Promise.all(
      writers.map((person) => documents.readDocument(quietName(world, stage, person), quietNotesIn)),
    );
    const coming = shuffled(written.flat(), UNGUESSABLE).map((note) =>
      quiet.signed ? signed(note) : unsigned(note, reveal, colourOf(world, room)),
    );
    notes += await bringOnce(documents, boardName(world, room), stage, coming, facts);
  }
  if (!quiet.signed) {
    for (const document of names) {
      documents.closeConnections({ sessionId: world.stored.id, document }, CLOSE.noSuchDocument);
    }
    await store.forgetDocuments(names);
  }
  return revealed(world, stage, notes);
}

function quietName({ stored }: Pick<World, 'stored'>, stageId: string, participantId: ParticipantId): string {
  return documentName({ kind: 'quiet', sessionId: stored.id, stageId, participantId });
}

function writersByRoom({ boards }: Reveal): ReadonlyMap<RoomId, readonly ParticipantId[]> {
  return Map.groupBy(Object.keys(boards), (person) => boards[person] ?? MAIN_ROOM);
}

/** The notes in a quiet document that say something. */
export function quietNotesIn(doc: Y.Doc): readonly ParsedNote[] {
  const notes = [...doc.getMap('notes').entries()].flatMap(([id, value]) => parseNote(id, value) ?? []);
  return notes.filter(({ text }) => text.trim() !== '');
}

function signed({ place, text, colour, author, typedBy, createdAt, confirmed, lang }: ParsedNote): NewNote {
  return { section: place.section, text, colour, author, typedBy, createdAt, confirmed, lang };
}

/** All with one colour and one time: whoever always writes in green would be known by it. */
function unsigned({ place, text, lang }: ParsedNote, { at }: Reveal, colour: NoteColour): NewNote {
  return { section: place.section, text, colour, author: 'anonymous', createdAt: at, lang };
}

function colourOf({ state }: Pick<World, 'state'>, room: RoomId): NoteColour {
  return parseColour(state.rooms.find(({ id }) => id === room)?.colour);
}

/** How many notes of the stage are on the board, whether they have come now or earlier. */
async function bringOnce(
  documents: Documents,
  board: string,
  stage: string,
  notes: readonly NewNote[],
  facts: Facts,
): Promise<number> {
  const countIn = (doc: Y.Doc) => doc.getMap<number>(REVEALED_ROOT).get(stage);
  const earlier = await documents.readDocument(board, countIn);
  if (earlier !== undefined || notes.length === 0) return earlier ?? 0;
  await documents.writeDocument(board, (doc) => {
    addNotes(serverBoard(doc, facts), notes);
    doc.getMap<number>(REVEALED_ROOT).set(stage, notes.length);
  });
  return notes.length;
}
