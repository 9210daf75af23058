import { addSection, type Board, type NewSection, NOTE_COLOURS, setLegend } from '@evenboard/board';
import type { PlanEntry } from '@evenboard/protocol';
import type { Room } from '../referee/SessionState.ts';

/** What a session can begin with: no people and no notes. */
export interface Template {
  /** In the order of their columns. With ids where a plan or rooms speak of them. */
  readonly sections: readonly Omit<NewSection, 'index'>[];
  /** Labels by colour. */
  readonly legend: Readonly<Record<string, string>>;
  readonly plan?: PlanEntry;
  readonly rooms: readonly Pick<Room, 'name' | 'colour' | 'section'>[];
}

/** Writes what a template says onto an empty board. */
export function layOutBoard(board: Board, { sections, legend }: Template): void {
  for (const section of sections) addSection(board, section);
  for (const colour of [...NOTE_COLOURS, 'red'] as const) {
    const label = legend[colour];
    if (label !== undefined) setLegend(board, colour, label);
  }
}
