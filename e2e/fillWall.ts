import { addNote, addSection, NOTE_COLOURS } from '@evenboard/board';
import type { Scenario } from './scenario/Scenario.ts';
import { joinSession, type NewSession } from './support/api.ts';
import { openReplica } from './support/Replica.ts';

const SECTIONS = 10;
const NOTES_IN_EACH = 100;
const COLUMNS = 8;
const IN_A_ROW = 5;
/** A little more than a frame of eight slots a line and thirteen lines takes. */
const FRAME = { width: 1_600, height: 2_200 };

/** A thousand notes with the scenario's words on two rows of frames, written at one stroke. */
export async function fillWall(url: string, session: NewSession, scenario: Scenario): Promise<void> {
  const { token, participant } = await joinSession(
    url,
    session.sessionId,
    session.keys.facilitator,
    scenario.people[0]?.name ?? 'Oluchi',
  );
  const replica = openReplica(url, session.sessionId, token);
  await replica.synced();
  const { board } = replica;
  board.doc.transact(() => {
    for (let at = 0; at < SECTIONS; at += 1) {
      // The questions first, then what was said of each in the rooms.
      const room = scenario.rooms[at - scenario.sections.length];
      const title = scenario.sections[at]?.title ?? `Said in the ${room?.id ?? 'main'} room`;
      const section = addSection(board, {
        title,
        columns: COLUMNS,
        position: { x: (at % IN_A_ROW) * FRAME.width, y: Math.floor(at / IN_A_ROW) * FRAME.height },
      });
      for (let count = 0; count < NOTES_IN_EACH; count += 1) {
        const number = at * NOTES_IN_EACH + count;
        const text = scenario.notes[number % scenario.notes.length]?.text ?? '';
        // Now and then another colour, as it comes where several groups have written.
        const colour = NOTE_COLOURS[(at + (number % 7 === 0 ? number : 0)) % NOTE_COLOURS.length] ?? 'grey';
        addNote(board, { section, text, colour, author: participant.id, row: count + 2 });
      }
    }
  }, board.origin);
  await replica.allSaved();
  replica.destroy();
}
