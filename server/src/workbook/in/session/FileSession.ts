import type { BoardEntries } from '@evenboard/board';
import type {
  FileInfo,
  FilePerson,
  FilePoll,
  FileRoom,
  FileVote,
  PlanEntry,
  RoomId,
} from '@evenboard/protocol';

/** With the id that it had in the file. */
export type WithId<Thing> = Thing & { readonly id: string };

/** A whole session as its `session.json` has it, each part checked by itself. Plain data. */
export interface FileSession {
  readonly info: FileInfo;
  readonly plan?: PlanEntry;
  /** The video call of the main room. */
  readonly mainLink?: string;
  /** Without the main one. */
  readonly rooms: readonly WithId<FileRoom>[];
  readonly people: readonly WithId<FilePerson>[];
  /** Those that were revealed, and polls that were shown, in the order in which they were opened. */
  readonly votes: readonly WithId<FileVote>[];
  readonly polls: readonly WithId<FilePoll>[];
  /** How many votes and polls were not: what was answered in them is in no file. */
  readonly unrevealed: number;
  readonly boards: readonly { readonly room: RoomId; readonly entries: BoardEntries }[];
}
