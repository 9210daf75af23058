import type { Role } from '@evenboard/protocol';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { connectDocument } from './connectDocument.ts';
import { readMessages } from './messages.ts';
import { createMine } from './mine.ts';
import { openDesk } from './openDesk.ts';
import { readPolls } from './readPolls.ts';
import { readVotes } from './readVotes.ts';
import type { RoomSession } from './roomSession.ts';
import type { ServerClock } from './serverClock.ts';
import { readSessionDocument } from './sessionDocument.ts';

/** What is the same in every room of a session, as this person may know it. */
export interface WholeSession
  extends Pick<
    RoomSession,
    | 'people'
    | 'rooms'
    | 'info'
    | 'timer'
    | 'breakout'
    | 'quiet'
    | 'votes'
    | 'polls'
    | 'namedBallots'
    | 'desk'
    | 'messages'
    | 'late'
    | 'ballots'
    | 'answers'
    | 'checkMine'
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
  const mine = createMine(sessionId);
  const onYoursChanged = (): void => {
    void mine.check();
    options.onYoursChanged();
  };
  const line = connectDocument(doc, { kind: 'session', sessionId }, { onClosed, onYoursChanged });
  whenConnected(line, (isAgain) => {
    // A line that was down may mean a device that slept, or a server that was started anew on another machine.
    clock.check();
    // What is mine may have changed while nobody could tell this page: words that its board's line, back first, brought late.
    if (isAgain) onYoursChanged();
    else void mine.check();
  });
  const { destroy: stopReading, ...document } = readSessionDocument(doc);
  const { messages, ...messageReader } = readMessages(doc);
  const { destroy: stopVotes, ...votes } = readVotes(doc);
  const { destroy: stopPolls, ...polls } = readPolls(doc);
  const desk = openDesk(sessionId, role);
  line.connect();
  return {
    ...document,
    ...votes,
    ...polls,
    desk: desk.desk,
    messages,
    late: mine.late,
    ballots: mine.ballots,
    answers: mine.answers,
    checkMine: mine.check,
    destroy() {
      line.destroy();
      desk.destroy();
      stopReading();
      stopVotes();
      stopPolls();
      messageReader.destroy();
      doc.destroy();
    },
  };
}

/** Calls when the line is there, and again each time that it comes back. */
export function whenConnected(
  line: Pick<WebsocketProvider, 'on'>,
  connected: (isAgain: boolean) => void,
): void {
  let isAgain = false;
  line.on('status', ({ status }) => {
    if (status !== 'connected') return;
    connected(isAgain);
    isAgain = true;
  });
}
