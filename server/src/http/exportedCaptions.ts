import { documentName } from '@evenboard/protocol';
import type { ExportedCaption } from '@evenboard/workbook';
import { captionLines } from '../session/captions/appendCaptions.ts';
import type { LiveSession } from '../session/LiveSession.ts';
import type { ExportedRoom } from './exportedRooms.ts';
import type { HttpParts } from './HttpParts.ts';

/** What was taken down in these rooms since everybody was told that it goes into workbooks; nothing where nobody was. */
export async function exportedCaptions(
  documents: HttpParts['documents'],
  { stored, state }: Pick<LiveSession, 'stored' | 'state'>,
  rooms: readonly ExportedRoom[],
): Promise<readonly ExportedCaption[]> {
  const since = state.captionsInExportsSince;
  if (since === undefined) return [];
  const all: ExportedCaption[] = [];
  for (const { id: roomId, name: room } of rooms) {
    const name = documentName({ kind: 'captions', sessionId: stored.id, roomId });
    const lines = await documents.readDocument(name, (doc) => captionLines(doc).toArray());
    for (const { at, text, speaker } of lines)
      if (at >= since) all.push({ room, at, text, ...(speaker !== undefined && { speaker }) });
  }
  return all;
}
