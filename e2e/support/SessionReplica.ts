import {
  type BreakoutEntry,
  documentName,
  MESSAGE,
  type PersonEntry,
  type PollEntry,
  type RoomEntry,
  type RoomId,
  type VoteEntry,
} from '@evenboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createWait } from './createWait.ts';

/** One person's copy of the session document, held up to date by y-websocket's own provider. */
export interface SessionReplica {
  people(): ReadonlyMap<string, PersonEntry>;
  rooms(): ReadonlyMap<RoomId, RoomEntry>;
  breakout(): Partial<BreakoutEntry>;
  votes(): ReadonlyMap<string, VoteEntry>;
  polls(): ReadonlyMap<string, PollEntry>;
  isClosed(): boolean;
  /** In ms; never, where it is not said. */
  closesAt(): number;
  /** Called after each change. */
  onChange(changed: () => void): void;
  /** Resolves when it is true; looked at after each change. */
  until(isTrue: () => boolean, what: string): Promise<void>;
  destroy(): void;
}

export function openSessionReplica(url: string, sessionId: string, token: string): SessionReplica {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync`,
    documentName({ kind: 'session', sessionId }),
    doc,
    { protocols: ['evenboard', `token.${token}`], disableBc: true },
  );
  provider.messageHandlers[MESSAGE.yoursChanged] = () => undefined;
  const people = doc.getMap<PersonEntry>('people');
  const rooms = doc.getMap<RoomEntry>('rooms');
  const breakout = doc.getMap('breakout');
  const votes = doc.getMap<VoteEntry>('votes');
  const polls = doc.getMap<PollEntry>('polls');
  const info = doc.getMap('info');
  const wait = createWait(() => `${people.size} people, ${JSON.stringify(breakout.toJSON())}`);
  doc.on('update', wait.look);
  return {
    people: () => new Map(people.entries()),
    rooms: () => new Map(rooms.entries()),
    breakout: () => breakout.toJSON(),
    votes: () => new Map(votes.entries()),
    polls: () => new Map(polls.entries()),
    isClosed: () => info.get('state') === 'closed',
    closesAt: () => Number(info.get('closesAt') ?? Number.POSITIVE_INFINITY),
    onChange: (changed) => void doc.on('update', changed),
    until: wait.until,
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}
