import { createSession, exportFile, joinSession, runCommand } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';
import { gridFilling } from '../grid/gridFilling.ts';
import { cpuSeconds } from '../relay/processCost.ts';
import type { Server } from '../relay/startServer.ts';
import { openFilledBoard } from '../shared/openFilledBoard.ts';
import { askMeanwhile } from './askMeanwhile.ts';
import { readPlainly, writePlainly } from './plainExceljs.ts';

/** One run of one thing. */
export interface Run {
  readonly tookMs: number;
  /** Of the processor, in all threads: it depends little on what else the machine does. */
  readonly cpuMs: number;
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
  /** Each import, taken back. */
  readonly back: readonly Run[];
  readonly plainWriting: readonly Run[];
  readonly plainReading: readonly Run[];
}

const IDLE_MS = 2_000;

/** A filled board goes out as a workbook so many times, and into as many empty sessions; then exceljs alone does the same. */
export async function measureWorkbook(server: Server, notes: number, runs: number): Promise<WorkbookFigures> {
  const { url } = server;
  const { sessionId, key } = await openFilledBoard(url, gridFilling(notes));
  const { token } = await joinSession(url, sessionId, key, 'Amina');
  // It goes out while people are on the board.
  const colleague = openReplica(url, sessionId, token);
  await colleague.synced();
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = (await measured(server, wait)).run;

  const out: Run[] = [];
  let file: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  for (let run = 0; run < runs; run += 1) {
    const { result, run: figures } = await measured(server, () =>
      exportFile(url, sessionId, token, 'workbook.xlsx'),
    );
    file = result;
    out.push(figures);
  }
  colleague.destroy();
  const into: Run[] = [];
  const back: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const there = await measureImport(server, file, notes);
    into.push(there.run);
    back.push(there.back);
  }

  const plainReading: Run[] = [];
  const plainWriting: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const read = await plainly(() => readPlainly(file));
    plainReading.push(read.run);
    plainWriting.push((await plainly(() => writePlainly(read.result))).run);
  }
  return { notes, bytes: file.byteLength, idle, out, in: into, back, plainWriting, plainReading };
}

/** What the server does, and how others are served meanwhile. */
async function measured<Result>(
  { url, pid }: Server,
  work: () => Promise<Result>,
): Promise<{ result: Result; run: Run }> {
  const before = cpuSeconds(pid);
  const { result, tookMs, waitsMs } = await askMeanwhile(url, work);
  return { result, run: { tookMs, waitsMs, cpuMs: (cpuSeconds(pid) - before) * 1_000 } };
}

/** What exceljs does in this process. */
async function plainly<Result>(work: () => Promise<Result>): Promise<{ result: Result; run: Run }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    result,
    run: { tookMs: performance.now() - begun, cpuMs: (user + system) / 1_000, waitsMs: [] },
  };
}

async function measureImport(server: Server, file: Buffer, notes: number): Promise<{ run: Run; back: Run }> {
  const { url } = server;
  const { sessionId, keys } = await createSession(url, { title: 'The same again' });
  const { token } = await joinSession(url, sessionId, keys.facilitator, 'Oluchi');
  const { result, run } = await measured(server, async () => {
    const response = await fetch(`${url}/api/sessions/${sessionId}/import?mode=apply`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new Uint8Array(file),
    });
    if (!response.ok) throw new Error(`import: ${response.status} ${await response.text()}`);
    return (await response.json()) as { added: number; act: string };
  });
  if (result.added !== notes) throw new Error(`${result.added} notes came in, not ${notes}`);
  const undone = await measured(server, () =>
    runCommand<{ takenBack: number }>(url, sessionId, token, { type: 'undoAct', act: result.act }),
  );
  if (undone.result.takenBack !== notes)
    throw new Error(`${undone.result.takenBack} notes went, not ${notes}`);
  return { run, back: undone.run };
}
