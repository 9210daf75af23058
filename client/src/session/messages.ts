import { isId, type MessageEntry } from '@evenboard/protocol';
import type * as Y from 'yjs';
import { createValue, type Readable } from './Readable.ts';

/** What a facilitator said in writing to one room or to all. */
export interface Message extends Readonly<MessageEntry> {
  readonly id: string;
}

export interface Messages {
  /** The latest last. */
  readonly messages: Readable<readonly Message[]>;
  destroy(): void;
}

function readMessage(id: string, value: unknown): Message | undefined {
  if (!isId(id) || typeof value !== 'object' || value === null) return undefined;
  const { at, by, to, text } = value as Partial<Message>;
  if (typeof at !== 'number' || !Number.isFinite(at) || typeof by !== 'string') return undefined;
  if (typeof to !== 'string' || typeof text !== 'string' || text === '') return undefined;
  return { id, at, by, to, text };
}

/** The messages of facilitators in the session's document. Entries it cannot read it skips. */
export function readMessages(doc: Y.Doc): Messages {
  const root = doc.getMap('messages');
  const messages = createValue<readonly Message[]>([]);
  const changed = () =>
    messages.set(
      [...root.entries()]
        .flatMap(([id, value]) => readMessage(id, value) ?? [])
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    );
  root.observe(changed);
  return { messages, destroy: () => root.unobserve(changed) };
}
