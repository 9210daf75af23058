import type { LateReason, ParticipantId, RoomId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { LedgerEntry } from '../../storage/Store.ts';
import { mayHandIn, type Rights } from '../Access.ts';
import { BoardRules } from './BoardRules.ts';
import { type Deletion, resolveUpdate, type Write } from './resolveUpdate.ts';
import { Withholding } from './Withholding.ts';

/** What the guard knows about a document. */
export interface GuardedDocument {
  doc: Y.Doc;
  /** Whose board it is. Copies of what other rooms said are the server's there. */
  room?: RoomId | undefined;
  /** Whose notes alone may stand in it. Missing: it is a board. */
  owner?: ParticipantId | undefined;
  /** Which participant a Yjs client id belongs to. */
  clients: ReadonlyMap<number, ParticipantId>;
  /** Notes, and comments under `comments/<id>`, as they were created. */
  ledger: ReadonlyMap<string, LedgerEntry>;
  /** When a section was locked, for those locked since the document was loaded. */
  lockedAt: ReadonlyMap<string, number>;
}

/** Who sends an update. */
export interface Sender {
  id: ParticipantId;
  isFacilitator: boolean;
  /** What they may do at this moment. */
  rights(): Rights;
  isProxy(participant: string): boolean | undefined;
}

export type Verdict =
  /** The document has all of it already. */
  | { kind: 'nothingNew' }
  /** It builds on structs that are not here: ask for them. */
  | { kind: 'missing' }
  /** It may never be applied; `reason` is for the log, and names no words of anybody. */
  | { kind: 'refused'; reason: string }
  /** It may not be applied any more, and its words are to be kept: all of them, so that nothing is torn apart. */
  | ({ kind: 'late'; reason: LateReason } & Touched)
  /** `clients` wrote for the first time and are the sender's from now on. */
  | ({ kind: 'accepted'; clients: ReadonlyMap<number, ParticipantId> } & Touched);

/** What an update would do to a document. */
export interface Touched {
  writes: readonly Write[];
  deletions: readonly Deletion[];
}

/** Says what is to happen with an update, and changes nothing. */
export function checkUpdate(
  document: GuardedDocument,
  sender: Sender,
  update: Uint8Array,
  now: number,
): Verdict {
  const rights = sender.rights();
  const resolved = resolveUpdate(document.doc, update);
  if (resolved.kind === 'malformed') return { kind: 'refused', reason: 'malformed update' };
  if (resolved.kind === 'missing') {
    return mayHandIn(rights) ? { kind: 'missing' } : { kind: 'refused', reason: 'new content from a reader' };
  }
  if (resolved.clients.size === 0 && resolved.deletions.length === 0) return { kind: 'nothingNew' };
  if (!mayHandIn(rights)) return { kind: 'refused', reason: 'new content from a reader' };
  const clients = new Map<number, ParticipantId>();
  for (const client of resolved.clients) {
    const owner = document.clients.get(client);
    if (owner === undefined) clients.set(client, sender.id);
    else if (owner !== sender.id) return { kind: 'refused', reason: 'client id of somebody else' };
  }
  const { writes, deletions } = resolved;
  const withholding = new Withholding(document, sender, rights, now);
  const reason = new BoardRules(document, sender, withholding).check(writes, deletions);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { late } = withholding;
  if (late !== undefined) return { kind: 'late', reason: late, writes, deletions };
  return { kind: 'accepted', clients, writes, deletions };
}
