import type { DocumentAddress, ParticipantId, SessionId } from '@evenboard/protocol';

/** A reload takes this long at most; somebody who is back before has never been away. */
const AWAY_AFTER_MS = 3_000;

/** Who has a connection, as the relay tells. */
export interface Presence {
  connected(session: SessionId, person: ParticipantId): void;
  disconnected(session: SessionId, person: ParticipantId): void;
  isOnline(session: SessionId, person: ParticipantId): boolean;
  opened(address: DocumentAddress): void;
  /** Told of every document that somebody opens. */
  onOpened(listener: (address: DocumentAddress) => void): void;
  onChanged(listener: (session: SessionId) => void): void;
  destroy(): void;
}

export function createPresence(awayAfterMs = AWAY_AFTER_MS): Presence {
  const entries = new Map<string, { connections: number; away: NodeJS.Timeout | undefined }>();
  const listeners: ((session: SessionId) => void)[] = [];
  const openListeners: ((address: DocumentAddress) => void)[] = [];
  const keyOf = (session: SessionId, person: ParticipantId) => `${session}/${person}`;
  const tell = (session: SessionId) => {
    for (const listener of listeners) listener(session);
  };
  return {
    connected(session, person) {
      const key = keyOf(session, person);
      const entry = entries.get(key);
      clearTimeout(entry?.away);
      entries.set(key, { connections: (entry?.connections ?? 0) + 1, away: undefined });
      if (entry === undefined) tell(session);
    },
    disconnected(session, person) {
      const key = keyOf(session, person);
      const entry = entries.get(key);
      if (entry === undefined) return;
      entry.connections = Math.max(0, entry.connections - 1);
      if (entry.connections > 0) return;
      clearTimeout(entry.away);
      entry.away = setTimeout(() => {
        entries.delete(key);
        tell(session);
      }, awayAfterMs);
    },
    isOnline: (session, person) => entries.has(keyOf(session, person)),
    opened(address) {
      for (const listener of openListeners) listener(address);
    },
    onOpened(listener) {
      openListeners.push(listener);
    },
    onChanged(listener) {
      listeners.push(listener);
    },
    destroy() {
      listeners.length = 0;
      openListeners.length = 0;
      for (const { away } of entries.values()) clearTimeout(away);
      entries.clear();
    },
  };
}
