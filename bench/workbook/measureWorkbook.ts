import { createSession, exportFile, joinSession } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';
import { gridFilling } from '../grid/gridFilling.ts';
import { openFilledBoard } from '../shared/openFilledBoard.ts';
import { askMeanwhile } from './askMeanwhile.ts';
import { readPlainly, writePlainly } from './plainExceljs.ts';

/** One run of one thing. */
export interface Run {
  readonly tookMs: number;
  /** Of others, meanwhile; plain exceljs makes nobody wait here. */
  readonly waitsMs: readonly number[];
}

/** In the order in which they were made; the first of each finds nothing loaded. */
export interface WorkbookFigures {
  readonly notes: number;
  readonly bytes: number;
  readonly idle: Run;
  readonly out: readonly Run[];
  readonly in: readonly Run[];
  readonly plainWriting: readonly Run[];
  readonly plainReading: readonly Run[];
}

const IDLE_MS = 2_000;

/** A filled board goes out as a workbook so many times, and into as many empty sessions; then exceljs alone does the same. */
export async function measureWorkbook(url: string, notes: number, runs: number): Promise<WorkbookFigures> {
  const { sessionId, key } = await openFilledBoard(url, gridFilling(notes));
  const { token } = await joinSession(url, sessionId, key, 'Amina');
  // It goes out while people are on the board.
  const colleague = openReplica(url, sessionId, token);
  await colleague.synced();
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = await askMeanwhile(url, wait);

  const out: Run[] = [];
  let file: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  for (let run = 0; run < runs; run += 1) {
    const { result, ...figures } = await askMeanwhile(url, () =>
      exportFile(url, sessionId, token, 'workbook.xlsx'),
    );
    file = result;
    out.push(figures);
  }
  colleague.destroy();
  const into: Run[] = [];
  for (let run = 0; run < runs; run += 1) into.push(await measureImport(url, file, notes));

  const plainReading: Run[] = [];
  const plainWriting: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { sheets, tookMs } = await readPlainly(file);
    plainReading.push({ tookMs, waitsMs: [] });
    plainWriting.push({ tookMs: (await writePlainly(sheets)).tookMs, waitsMs: [] });
  }
  return { notes, bytes: file.byteLength, idle, out, in: into, plainWriting, plainReading };
}

async function measureImport(url: string, file: Buffer, notes: number): Promise<Run> {
  const { sessionId, keys } = await createSession(url, { title: 'The same again' });
  const { token } = await joinSession(url, sessionId, keys.facilitator, 'Oluchi');
  const { result, ...figures } = await askMeanwhile(url, async () => {
    const response = await fetch(`${url}/api/sessions/${sessionId}/import?mode=apply`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new Uint8Array(file),
    });
    if (!response.ok) throw new Error(`import: ${response.status} ${await response.text()}`);
    return (await response.json()) as { added: number };
  });
  if (result.added !== notes) throw new Error(`${result.added} notes came in, not ${notes}`);
  return figures;
}
