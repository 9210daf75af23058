import { NOTE_FILLS } from '@evenboard/board';
import { markdownLines, markdownText } from '../markdownText.ts';
import type { OutlineNote } from '../roomOutline.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import type { Box } from './pictureLayout.ts';
import { type PicturedRoom, pictureRooms } from './pictureRooms.ts';

/**
 * `board.canvas`: the board as JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0/), a group for each section and a text
 * for each note. Texts in it are Markdown, so that what people wrote is escaped as in `board.md`.
 */
export function boardCanvas(input: WorkbookInput): string {
  const { rooms } = pictureRooms(input);
  const nodes = rooms.flatMap(({ outline, frames }) =>
    roomNodes(outline.id, outline.title, rooms.length > 1, frames),
  );
  return `${JSON.stringify({ nodes, edges: [] }, undefined, 2)}\n`;
}

function roomNodes(room: string, title: string, isNamed: boolean, frames: PicturedRoom['frames']) {
  return frames.flatMap((frame) => {
    const { section, notes } = frame;
    const label = `${section.letters}. ${section.title.text}`;
    return [
      {
        id: `${room}/${section.id}`,
        type: 'group',
        ...whole(frame),
        label: isNamed ? `${title}: ${label}` : label,
      },
      ...notes.map((pictured) => ({
        id: `${room}/${section.id}/${pictured.note.id}`,
        type: 'text',
        ...whole(pictured),
        color: `#${NOTE_FILLS[pictured.note.colour].fill}`,
        text: noteText(pictured.note),
      })),
    ];
  });
}

/** The words, then in italics the cell and whose they are, then what was said about it. */
function noteText({ text, address, about, comments }: OutlineNote): string {
  const said = comments.map(
    (comment) => `- ${markdownText(comment.by)}: ${markdownLines(comment.text, '  ')}`,
  );
  const parts = [markdownLines(text, ''), `*${markdownText(`${address}. ${about}`)}*`, said.join('\n')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The specification wants whole numbers. */
function whole({ x, y, width, height }: Box): Box {
  const at = { x: Math.round(x), y: Math.round(y) };
  return { ...at, width: Math.round(width), height: Math.round(height) };
}
