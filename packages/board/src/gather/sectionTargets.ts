import type { Board } from '../Board.ts';
import { UNSORTED } from '../Cell.ts';
import { parseColour } from '../NoteColour.ts';
import { orderedSections, parseSection } from '../Section.ts';
import { addSection } from '../sectionCommands.ts';
import { hasSection } from '../sectionEntries.ts';
import { copyId } from './copyId.ts';
import type { GatheredRoom } from './GatheredRoom.ts';
import type { GatherLayout } from './Gathering.ts';

/** Into which section of a board a room's notes go. */
export interface SectionTargets {
  /** Where a note of that section of the room goes. By room, the section may still have to be made. */
  sectionFor(room: Pick<GatheredRoom, 'id' | 'titles'>, section: string): string;
  /** Makes the room's own section, if it is that one and missing. Only inside a transaction. */
  make(section: string, room: Pick<GatheredRoom, 'id' | 'name' | 'colour'>): void;
  /** Those that were made. */
  readonly made: readonly string[];
}

/** By question: the section of the same id, else of the same title, else none. By room: a section for each room. */
export function sectionTargets(board: Board, layout: GatherLayout): SectionTargets {
  const byTitle = titlesOf(board);
  const made: string[] = [];
  return {
    made,
    sectionFor(room, section) {
      if (layout === 'rooms') return roomSection(room.id);
      if (hasSection(board, section)) return section;
      return byTitle.get((room.titles.get(section) ?? '').trim()) ?? UNSORTED;
    },
    make(section, { id, name, colour }) {
      if (section !== roomSection(id) || hasSection(board, section)) return;
      addSection(board, { id: section, title: name, colour: parseColour(colour) });
      made.push(section);
    },
  };
}

/** Of two sections with one title, the first. */
function titlesOf(board: Board): ReadonlyMap<string, string> {
  const byTitle = new Map<string, string>();
  const sections = [...board.sections.entries()].flatMap(([id, value]) => parseSection(id, value) ?? []);
  for (const { id, title } of orderedSections(sections)) {
    if (title.trim() !== '' && !byTitle.has(title.trim())) byTitle.set(title.trim(), id);
  }
  return byTitle;
}

const roomSection = (room: string): string => copyId(room, 'column');
