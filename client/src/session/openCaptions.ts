import { type CaptionLine, isId } from '@evenboard/protocol';
import * as Y from 'yjs';
import { connectDocument } from './connectDocument.ts';
import { createValue, type Readable } from './Readable.ts';

/** What is taken down of what is said in one room, as far as it has come here. */
export interface CaptionLog {
  /** In the order in which it was said; the server keeps the newest. */
  readonly lines: Readable<readonly CaptionLine[]>;
  destroy(): void;
}

function readLine(value: unknown): CaptionLine[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, at, text, lang, speaker } = value as Partial<CaptionLine>;
  if (!isId(id) || typeof text !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return [];
  return [{ id, at, text, ...(typeof lang === 'string' && { lang }), ...(isId(speaker) && { speaker }) }];
}

/** Reads a captions document; malformed lines are skipped. */
export function readCaptions(doc: Y.Doc): CaptionLog {
  const root = doc.getArray('lines');
  const read = () => root.toArray().flatMap(readLine);
  const lines = createValue<readonly CaptionLine[]>(read());
  const look = () => lines.set(read());
  root.observe(look);
  return { lines, destroy: () => root.unobserve(look) };
}

/** The line to the captions of a room. Without it they stay as they are; that says nothing about the session. */
export function openCaptions(sessionId: string, roomId: string): CaptionLog {
  const doc = new Y.Doc();
  const ignored = () => undefined;
  const line = connectDocument(
    doc,
    { kind: 'captions', sessionId, roomId },
    { onClosed: ignored, onYoursChanged: ignored },
  );
  const log = readCaptions(doc);
  line.connect();
  return {
    lines: log.lines,
    destroy() {
      line.destroy();
      log.destroy();
      doc.destroy();
    },
  };
}
