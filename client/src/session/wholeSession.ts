import type { Role } from '@evenboard/protocol';
import * as Y from 'yjs';
import { connectDocument } from './connectDocument.ts';
import { createLateWords } from './lateWords.ts';
import { readMessages } from './messages.ts';
import { openDesk } from './openDesk.ts';
import type { RoomSession } from './roomSession.ts';
import type { ServerClock } from './serverClock.ts';
import { readSessionDocument } from './sessionDocument.ts';

/** What is the same in every room of a session, as this person may know it. */
export interface WholeSession
  extends Pick<
    RoomSession,
    'people' | 'rooms' | 'info' | 'timer' | 'breakout' | 'quiet' | 'desk' | 'messages' | 'late'
  > {
  destroy(): void;
}

interface WholeSessionOptions {
  sessionId: string;
  role: Role;
  clock: Pick<ServerClock, 'check'>;
  onYoursChanged(): void;
  /** The server closed the line for good. */
  onClosed(code: number): void;
}

/**
 * Opens what the server says of the whole session. It outlives the rooms that one goes through, so that nothing of it
 * is gone for a moment on the way from one to the next.
 */
export function openWholeSession(options: WholeSessionOptions): WholeSession {
  const { sessionId, role, clock, onClosed } = options;
  const doc = new Y.Doc();
  const late = createLateWords(sessionId);
  const onYoursChanged = (): void => {
    void late.check();
    options.onYoursChanged();
  };
  const line = connectDocument(doc, { kind: 'session', sessionId }, { onClosed, onYoursChanged });
  // A line that was down may mean a device that slept, or a server that was started anew on another machine.
  line.on('status', ({ status }) => status === 'connected' && clock.check());
  const { destroy: stopReading, ...document } = readSessionDocument(doc);
  const { messages, ...messageReader } = readMessages(doc);
  const desk = openDesk(sessionId, role);
  line.connect();
  void late.check();
  return {
    ...document,
    desk: desk.desk,
    messages,
    late,
    destroy() {
      line.destroy();
      desk.destroy();
      stopReading();
      messageReader.destroy();
      doc.destroy();
    },
  };
}
