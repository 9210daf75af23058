import type { Role } from '@evenboard/protocol';
import * as Y from 'yjs';
import { connectDocument } from './connectDocument.ts';
import type { Desk } from './desk.ts';
import { readDeskDocument } from './deskDocument.ts';
import { createValue, type Readable } from './Readable.ts';

/** What only facilitators know; for everybody else `undefined`, without a line. */
export interface OpenDesk {
  readonly desk: Readable<Desk | undefined>;
  destroy(): void;
}

const NO_DESK: OpenDesk = { desk: createValue(undefined), destroy: () => undefined };

/**
 * The line to the desk of a session. That it is closed says nothing about the session: who is no facilitator any more
 * hears of that from the session's own line.
 */
export function openDesk(sessionId: string, role: Role): OpenDesk {
  if (role !== 'facilitator') return NO_DESK;
  const doc = new Y.Doc();
  const ignored = () => undefined;
  const line = connectDocument(
    doc,
    { kind: 'desk', sessionId },
    { onClosed: ignored, onYoursChanged: ignored },
  );
  const document = readDeskDocument(doc);
  line.connect();
  return {
    desk: document.desk,
    destroy() {
      line.destroy();
      document.destroy();
      doc.destroy();
    },
  };
}
