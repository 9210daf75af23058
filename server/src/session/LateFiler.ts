import { UNSORTED } from '@evenboard/board';
import type { ParticipantId } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Store } from '../storage/Store.ts';
import type { Alarms } from './alarms.ts';
import type { Documents } from './Documents.ts';
import { fileLate } from './fileLate.ts';
import type { LiveSession } from './LiveSession.ts';
import { findLate, type KeptLate } from './lateTray.ts';
import type { Referee } from './Referee.ts';

/** A client that goes on writing brings the note word by word: so long nothing more must have come. */
const QUIET_MS = 10_000;

/** Puts new notes that come after the closing time onto the board by itself, where that is set. */
export interface LateFiler {
  /** Something has come late, or it is set now that such notes come onto the board. */
  look(session: LiveSession): void;
}

export function createLateFiler(parts: {
  store: Pick<Store, 'findLate'>;
  documents: Documents;
  referee: Pick<Referee, 'facts'>;
  alarms: Alarms;
  /** Told whose notes have come onto the board. */
  onFiled: (session: LiveSession, writers: ReadonlySet<ParticipantId>) => void;
  log: Logger;
  now: () => number;
}): LateFiler {
  const { store, documents, referee, alarms, onFiled, log, now } = parts;
  const waiting = new WeakSet<LiveSession>();
  const isMarking = (session: LiveSession) => !session.isErased && session.state.late === 'mark';

  async function fileAll(session: LiveSession): Promise<void> {
    if (!isMarking(session)) return;
    const coming = (await findLate(store, session.stored.id)).filter(comesByItself);
    const ready = coming.filter(({ late }) => now() - late.at >= QUIET_MS);
    for (const kept of ready) {
      const { room, late } = kept;
      const filing = { documents, world: session.world, facts: referee.facts() };
      await fileLate(filing, kept, { room, section: late.section ?? UNSORTED });
    }
    if (ready.length > 0) onFiled(session, new Set(ready.map(({ late }) => late.participant)));
    if (ready.length < coming.length) lookAt(session, now() + QUIET_MS);
  }

  function lookAt(session: LiveSession, time: number): void {
    if (waiting.has(session)) return;
    waiting.add(session);
    alarms.set(time, () => {
      waiting.delete(session);
      session
        .exclusive(() => fileAll(session))
        .catch((error: unknown) => {
          log.error({ err: error, session: session.stored.id }, 'late notes could not be put on the board');
          lookAt(session, now() + QUIET_MS);
        });
    });
  }

  return {
    look(session) {
      if (isMarking(session)) lookAt(session, now() + QUIET_MS);
    },
  };
}

/** A new note, and nothing that would change what stood on a board when it closed; nor what was written quietly. */
function comesByItself(kept: KeptLate): kept is KeptLate & { room: string } {
  const { kind, reason, text } = kept.late;
  return kept.room !== undefined && kind === 'note' && reason === 'closed' && text.trim() !== '';
}
