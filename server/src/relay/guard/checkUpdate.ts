import type { ParticipantId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { LedgerEntry } from '../../storage/Store.ts';
import { BoardRules } from './BoardRules.ts';
import { resolveUpdate } from './resolveUpdate.ts';

/** What the guard knows about a document. */
export interface GuardedDocument {
  doc: Y.Doc;
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
  readonly canWrite: boolean;
  isFacilitator: boolean;
  isProxy(participant: string): boolean | undefined;
}

export type Verdict =
  /** The document has all of it already. */
  | { kind: 'nothingNew' }
  /** It builds on structs that are not here: ask for them. */
  | { kind: 'missing' }
  /** It may never be applied; `reason` is for the log, and names no words of anybody. */
  | { kind: 'refused'; reason: string }
  /** `clients` wrote for the first time and are the sender's from now on. */
  | { kind: 'accepted'; clients: ReadonlyMap<number, ParticipantId> };

/** Says what is to happen with an update, and changes nothing. */
export function checkUpdate(
  document: GuardedDocument,
  sender: Sender,
  update: Uint8Array,
  now: number,
): Verdict {
  const resolved = resolveUpdate(document.doc, update);
  if (resolved.kind === 'malformed') return { kind: 'refused', reason: 'malformed update' };
  if (resolved.kind === 'missing') {
    return sender.canWrite ? { kind: 'missing' } : { kind: 'refused', reason: 'new content from a reader' };
  }
  if (resolved.clients.size === 0 && resolved.deletions.length === 0) return { kind: 'nothingNew' };
  if (!sender.canWrite) return { kind: 'refused', reason: 'new content from a reader' };
  const clients = new Map<number, ParticipantId>();
  for (const client of resolved.clients) {
    const owner = document.clients.get(client);
    if (owner === undefined) clients.set(client, sender.id);
    else if (owner !== sender.id) return { kind: 'refused', reason: 'client id of somebody else' };
  }
  const reason = new BoardRules(document, sender, now).check(resolved.writes, resolved.deletions);
  return reason === undefined ? { kind: 'accepted', clients } : { kind: 'refused', reason };
}
