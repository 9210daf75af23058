import { readBoard } from '@evenboard/board';
import { isId, MAIN_ROOM } from '@evenboard/protocol';
import { FileRefused, type PlannedFile } from '@evenboard/workbook';
import { boardSheet } from './session/boardSheet.ts';
import { checkJson } from './session/checkJson.ts';
import type { FileSession } from './session/FileSession.ts';
import { boardEntries, checkBoards, fileBoard } from './session/fileBoard.ts';
import { entriesIn, isRecord, type Json } from './session/json.ts';
import { parseFileSession } from './session/parseFileSession.ts';

/** Of session.json, as it is written. */
const VERSION = 1;

/** A file that is brought in; a session.json also has the whole session. */
export interface PlannedImport extends PlannedFile {
  readonly whole?: FileSession;
}

/**
 * What a `session.json` would bring: the board of each room as a sheet, for a session with something in it, and the whole
 * session for an empty one. Undefined where the text is none.
 */
export function planSessionFile(text: string): PlannedImport | undefined {
  const file = parsed(text);
  if (file === undefined || !isRecord(file.session)) return undefined;
  const { id, rooms, people } = file.session;
  const names = namesIn(rooms);
  const authors = namesIn(people);
  // A room is known by its id, in the names of documents too.
  const boards = entriesIn(file.boards).filter(([room]) => isId(room));
  checkBoards(boards.map(([, board]) => board));
  const whole = parseFileSession(
    file,
    boards.map(([room]) => room),
  );
  const read = boards.map(([room, json]) => ({ room, board: fileBoard(json) }));
  return {
    ...(typeof id === 'string' && { session: id }),
    sheets: read.map(({ room, board }) =>
      boardSheet(readBoard(board), {
        room,
        name: room === MAIN_ROOM ? 'Board' : (names.get(room) ?? room),
        authors,
      }),
    ),
    leftOut: [],
    whole: { ...whole, boards: read.map(({ room, board }) => ({ room, entries: boardEntries(board) })) },
  };
}

/** A session.json is known by what it says it is. What is broken behind that is a damaged one, and no table. */
function parsed(text: string): Json | undefined {
  const isOurs = /^\uFEFF?\s*\{\s*"version"\s*:\s*1\s*,\s*"session"\s*:/.test(text.slice(0, 500));
  try {
    checkJson(Buffer.from(text));
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const isSession = isRecord(value) && value.version === VERSION && isRecord(value.boards);
    return isSession ? value : undefined;
  } catch (error) {
    if (isOurs) throw error instanceof FileRefused ? error : new FileRefused('damaged');
    return undefined;
  }
}

/** By id; whatever has no name is left out. */
function namesIn(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    entriesIn(value).flatMap(([id, one]) =>
      isRecord(one) && typeof one.name === 'string' ? [[id, one.name] as const] : [],
    ),
  );
}
