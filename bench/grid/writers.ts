import { createBoardStore } from '@evenboard/board';
import { joinSession } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';
import { randomChange, type Weights } from '../../e2e/support/randomChange.ts';
import { seededRandom } from '../../e2e/support/seededRandom.ts';
import { openWritingLine, type WritingLine } from './writingLine.ts';

/** What the process of the writers is told. */
export interface WritersTask {
  readonly url: string;
  readonly sessionId: string;
  readonly key: string;
  readonly writers: number;
  /** At most, each. */
  readonly perSecond: number;
  readonly notes: number;
}

/** What it has done when it is told to stop. */
export interface WritersReport {
  readonly changes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** What went wrong; the figures count for nothing then. */
  readonly faults: readonly string[];
}

const WEIGHTS: Weights = { add: 3, edit: 8, move: 3, delete: 3 };
const SECTIONS = 10;

// A process of its own, so that what the writers cost is not what the page is measured by.
process.once('message', (task: WritersTask) => void write(task));
process.setMaxListeners(100);

async function write({ url, sessionId, key, writers, perSecond, notes }: WritersTask): Promise<void> {
  const faults: string[] = [];
  const reader = await joinSession(url, sessionId, key, 'Reader');
  // One copy of the board is enough to choose by: thirty of them, on thirty computers in life, would be this one's load.
  const replica = openReplica(url, sessionId, reader.token);
  await replica.synced();
  const { board } = replica;
  const store = createBoardStore(board);
  const lines: WritingLine[] = [];
  for (let number = 1; number <= writers; number += 1) {
    const { token, participant } = await joinSession(url, sessionId, key, `Writer ${number}`);
    lines.push(await openWritingLine(board.doc, { url, sessionId, token, author: participant.id }));
  }
  const random = seededRandom(1);
  let changes = 0;
  const timers = lines.map((line) =>
    setInterval(
      () => {
        const { author } = line;
        const scene = { board, store, random, author, mostNotes: notes, sections: SECTIONS };
        try {
          // As if the provider had brought it: it goes out on the writer's line and not on the reader's.
          line.write(() => board.doc.transact(() => randomChange(scene, WEIGHTS), replica.provider));
          changes += 1;
        } catch (error) {
          faults.push(String(error));
        }
      },
      (1_000 / perSecond) * (1 + random() / 2),
    ),
  );
  const begun = performance.now();
  const cpu = process.cpuUsage();
  process.send?.('ready');
  process.once('message', () => {
    for (const timer of timers) clearInterval(timer);
    const { user, system } = process.cpuUsage(cpu);
    const closed = [...replica.closeCodes, ...lines.flatMap(({ closeCodes }) => closeCodes)];
    if (closed.length > 0) faults.push(`the server closed lines: ${closed.join(', ')}`);
    const seconds = (performance.now() - begun) / 1_000;
    const report: WritersReport = { changes, seconds, cpuSeconds: (user + system) / 1e6, faults };
    process.send?.(report, () => process.exit(0));
  });
}
