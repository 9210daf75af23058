import { documentName, type ParticipantId, type QuietDesk } from '@evenboard/protocol';
import { quietNotesIn } from './bringQuietNotes.ts';
import type { Documents } from './Documents.ts';
import type { DeskEntries } from './deskDocument.ts';
import type { LiveSession } from './LiveSession.ts';
import { shownQuiet } from './referee/quiet/quietStages.ts';

interface Seen {
  readonly stage: string;
  readonly counts: ReadonlyMap<ParticipantId, { readonly notes: number; readonly hadPeople: boolean }>;
}

/**
 * What facilitators know of quiet writing: how many notes each person has, and who is done. Of the notes themselves
 * nothing. It is empty once they are revealed: a number beside a name could tell something then.
 */
export function createQuietDesk(documents: Documents): (session: LiveSession) => Promise<DeskEntries> {
  const seen = new WeakMap<LiveSession, Seen>();

  async function look(session: LiveSession, stageId: string): Promise<Seen> {
    const last = seen.get(session);
    const before = last?.stage === stageId ? last.counts : undefined;
    const counts = await Promise.all(
      [...session.people.keys()].map(async (participantId) => {
        const name = documentName({ kind: 'quiet', sessionId: session.stored.id, stageId, participantId });
        const hadPeople = documents.peopleOn(name).size > 0;
        const known = before?.get(participantId);
        // Where nobody is, and nobody was, nothing can have changed.
        if (known !== undefined && !hadPeople && !known.hadPeople) return [participantId, known] as const;
        const notes = await documents.readDocument(name, (doc) => quietNotesIn(doc).length);
        return [participantId, { notes, hadPeople }] as const;
      }),
    );
    const now = { stage: stageId, counts: new Map(counts) };
    seen.set(session, now);
    return now;
  }

  return async (session) => {
    const quiet = shownQuiet(session.state);
    if (quiet === undefined || quiet.reveal !== undefined) return new Map();
    const { counts } = await look(session, quiet.stage);
    const written = [...counts].filter(([, { notes }]) => notes > 0).map(([id, { notes }]) => [id, notes]);
    const entry: QuietDesk = {
      stage: quiet.stage,
      done: [...quiet.done],
      counts: Object.fromEntries(written),
    };
    return new Map(Object.entries(entry));
  };
}
