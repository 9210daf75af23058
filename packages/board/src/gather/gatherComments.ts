import * as Y from 'yjs';
import type { Board } from '../Board.ts';
import type { Comment } from '../Comment.ts';
import { isSame } from '../isSame.ts';
import { parseMergedFrom } from '../Note.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { copyId } from './copyId.ts';
import { type CopyState, copyState } from './copyState.ts';
import { fingerprint } from './fingerprint.ts';
import type { GatheredRoom } from './GatheredRoom.ts';
import type { Gathered, GatherMemory } from './Gathering.ts';

/** Key of a comment among the things that are remembered. */
export const commentKey = (id: string): string => `comments/${id}`;

/** What is done with the comments of a gathering. */
type GatheredComments = Pick<Gathered, 'comments' | 'settled'>;

/** The copies of notes, by `copyId` of what they are copies of. */
export type CopyIds = ReadonlyMap<string, string>;

/**
 * Brings the comments of rooms to the copies of their notes, or to the notes those were merged into; new answers come
 * with each gathering, and what was settled in a room is. Only inside a transaction.
 */
export function gatherComments(
  main: Board,
  rooms: readonly GatheredRoom[],
  memory: GatherMemory & { readonly copies: CopyIds },
  records: Map<string, CopyRecord>,
): GatheredComments {
  const merged = mergedInto(main);
  const comments: string[] = [];
  const settled: GatheredComments['settled'][number][] = [];
  for (const room of rooms) {
    for (const { comment, about } of room.comments) {
      const copy = commentCopy(main, memory, room.id, comment);
      const key = commentKey(copy.id);
      const record = memory.records.get(key) ?? {};
      if (copy.state === 'there') {
        const done = settle(main, copy.id, comment, record);
        if (done !== undefined && !isSame(done.after, record)) records.set(key, done.after);
        if (done?.before !== undefined) settled.push({ id: copy.id, before: done.before, record });
      } else if (copy.state === 'new' || record.isTakenBack) {
        const plain = copyId(about.room, about.source);
        const id = memory.copies.get(plain) ?? plain;
        const note = main.notes.has(id) ? id : merged.get(id);
        if (note === undefined) continue;
        main.comments.set(copy.id, commentMap(comment, note, room.id));
        records.set(key, recordOf(comment));
        comments.push(copy.id);
      }
    }
  }
  return { comments, settled };
}

/** For each note that was merged into another one, that one. */
function mergedInto(main: Board): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  main.notes.forEach((value, id) => {
    if (!(value instanceof Y.Map)) return;
    for (const { note } of parseMergedFrom(value.get('mergedFrom')) ?? []) holders.set(note, id);
  });
  return holders;
}

function commentCopy(main: Board, { ledger }: GatherMemory, room: string, comment: Comment): CopyState {
  const ledgered = (id: string) => ledger.get(commentKey(id));
  const isCopy = ({ author, createdAt }: { author: string; createdAt: number }) =>
    author === comment.author && createdAt === comment.createdAt;
  return copyState(main.comments, ledgered, { room, id: comment.id }, isCopy);
}

function commentMap(comment: Comment, note: string, room: string): Y.Map<unknown> {
  const { id: _id, replyTo, resolved, ...fields } = comment;
  return new Y.Map<unknown>(
    Object.entries({
      ...fields,
      note,
      ...(replyTo !== undefined && { replyTo: copyId(room, replyTo) }),
      ...(resolved && { resolved: { ...resolved } }),
    }),
  );
}

/** What a copy is to be remembered by, and what it was before where it was changed; nothing where main has its own way. */
function settle(
  main: Board,
  id: string,
  comment: Comment,
  record: CopyRecord,
): { after: CopyRecord; before?: unknown } | undefined {
  const map = main.comments.get(id);
  if (!(map instanceof Y.Map)) return undefined;
  const { resolved } = comment;
  const now: unknown = map.get('resolved');
  if (isSame(now, resolved)) return { after: recordOf(comment) };
  if (record.fields?.resolved !== fingerprint(now)) return undefined;
  if (resolved === undefined) map.delete('resolved');
  else map.set('resolved', { ...resolved });
  return { after: recordOf(comment), before: now ?? null };
}

function recordOf({ resolved }: Comment): CopyRecord {
  return { fields: { resolved: fingerprint(resolved) } };
}
