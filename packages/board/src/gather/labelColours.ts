import type { Board } from '../Board.ts';
import { setLegend } from '../commentCommands.ts';
import { type NoteColour, parseColour } from '../NoteColour.ts';
import { readLegend } from '../readBoard.ts';
import type { GatheredRoom } from './GatheredRoom.ts';

/** Says in the legend which room a colour stands for, where nobody has said what it stands for. Answers the labels it set. */
export function labelColours(board: Board, rooms: readonly GatheredRoom[]): Readonly<Record<string, string>> {
  const legend = readLegend(board);
  const labels: Record<string, string> = {};
  for (const [shown, alike] of Map.groupBy(rooms, ({ colour }) => parseColour(colour))) {
    // `red` shows as pink and has a label of its own: what either is called, both are.
    if (legend[shown] || (shown === 'pink' && legend['red'])) continue;
    const key: NoteColour | 'red' = alike.every(({ colour }) => colour === 'red') ? 'red' : shown;
    const label = alike.map(({ name }) => name).join(', ');
    setLegend(board, key, label);
    labels[key] = label;
  }
  return labels;
}
