import { type CaptionLine, cleanLine, LIMITS } from '@evenboard/protocol';
import type * as Y from 'yjs';

/** What somebody has taken down, as it was sent. */
export interface Captions {
  readonly text: string;
  readonly seq?: number | undefined;
  readonly lang?: string | undefined;
  readonly speaker?: string | undefined;
}

/** So far back a line is looked for that was sent again, or overtaken on its way. */
const LOOK_BACK = 100;

/** The lines of a captions document: plain JSON, in the order in which they were said. */
export function captionLines(doc: Y.Doc): Y.Array<CaptionLine> {
  return doc.getArray<CaptionLine>('lines');
}

/** The lines of a text that can be read: without empty ones, and cut where one is very long. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(cleanLine)
    .flatMap((line) => line.match(new RegExp(`.{1,${LIMITS.captionLength}}`, 'gsu')) ?? []);
}

/**
 * Adds what was sent to the lines, and lets the oldest go. What comes again under the same number changes nothing;
 * what was overtaken by something sent later stands before it.
 */
export function appendCaptions(
  doc: Y.Doc,
  { text, seq, lang, speaker }: Captions,
  facts: { now: number; newId(): string },
): void {
  const lines = captionLines(doc);
  const newest = lines.slice(Math.max(0, lines.length - LOOK_BACK));
  const texts = linesOf(text);
  if (seq !== undefined && isThere(newest, seq, texts)) return;
  const added = texts.map((line) => ({
    id: facts.newId(),
    at: facts.now,
    text: line,
    ...(seq !== undefined && { seq }),
    ...(lang !== undefined && { lang }),
    ...(speaker !== undefined && { speaker }),
  }));
  lines.insert(lines.length - overtaking(newest, seq), added);
  const tooMany = lines.length - LIMITS.captionLinesKept;
  if (tooMany > 0) lines.delete(0, tooMany);
}

/** A sender that begins anew counts from the start again, so the words have to be the same too. */
function isThere(newest: readonly CaptionLine[], seq: number, texts: readonly string[]): boolean {
  const sent = newest.filter((line) => line.seq === seq).map(({ text }) => text);
  return sent.length > 0 && texts.every((text) => sent.includes(text));
}

/** How many lines at the end were sent later and came earlier. A number far below theirs is a sender's new beginning. */
function overtaking(newest: readonly CaptionLine[], seq: number | undefined): number {
  if (seq === undefined) return 0;
  const isLater = (line: CaptionLine) =>
    line.seq !== undefined && line.seq > seq && line.seq - seq <= LOOK_BACK / 2;
  const before = newest.findLastIndex((line) => !isLater(line));
  return newest.length - 1 - before;
}
