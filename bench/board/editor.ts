import { type Board, type BoardStore, createBoardStore, setNoteText } from '@evenboard/board';
import { joinSession } from '../../e2e/support/api.ts';
import { openReplica, type Replica } from '../../e2e/support/Replica.ts';

/** How the process of the editor comes in. */
export interface EditorEntrance {
  readonly url: string;
  readonly sessionId: string;
  readonly key: string;
}

/** What it is told to do then. */
export interface EditorTask {
  readonly count: number;
  readonly ms: number;
}

/** From one edited note to the next: they are spread over the board, as those of many people are. */
const STRIDE = 97;

// A process of its own, so that what the edits cost here is not what the page is measured by.
process.once('message', (entrance: EditorEntrance) => void comeIn(entrance));

async function comeIn({ url, sessionId, key }: EditorEntrance): Promise<void> {
  const { token } = await joinSession(url, sessionId, key, 'Editor');
  const replica = openReplica(url, sessionId, token);
  await replica.synced();
  process.on('message', (task: EditorTask) => void edit(replica, task));
  process.send?.('ready');
}

/** The first note of the first section is the last: it is in sight. */
async function edit({ board, allSaved }: Replica, { count, ms }: EditorTask): Promise<void> {
  const store = createBoardStore(board);
  const notes = notesInTurn(store);
  store.destroy();
  const stamp = Date.now();
  let left = count;
  const timer = setInterval(() => {
    left -= 1;
    const text = `edited from elsewhere, ${stamp}, ${left} to go`;
    write(board, notes[(left * STRIDE) % notes.length], text);
    if (left > 0) return;
    clearInterval(timer);
    void allSaved().then(() => process.send?.(text));
  }, ms / count);
}

function write(board: Board, note: string | undefined, text: string): void {
  if (note !== undefined) setNoteText(board, note, text);
}

/** The notes as they were dealt out: one of each section, then the next of each. */
function notesInTurn(store: BoardStore): string[] {
  const columns = store.getSections().map(({ id }) => store.getColumn(id).cells);
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => columns.flatMap((cells) => cells[row] ?? [])).flat();
}
