import * as Y from 'yjs';
import type { Board } from './Board.ts';
import { UNSORTED } from './Cell.ts';
import type { CellEntry } from './cellPlaces.ts';
import { parseGap } from './Gap.ts';
import { noteEntry } from './Note.ts';
import { parsePlace } from './parsePlace.ts';
import { parseSection } from './Section.ts';

/** Whether the section is there and well-formed; the built-in one always is. */
export function hasSection(board: Board, id: string): boolean {
  return id === UNSORTED || parseSection(id, board.sections.get(id)) !== undefined;
}

/** The section people see a claim in: its own, or `unsorted` when that is gone. */
export function effectiveSection(board: Board, id: string): string {
  return hasSection(board, id) ? id : UNSORTED;
}

/** Every note and gap of one section, in no order, read from the document. */
export function sectionEntries(board: Board, section: string): CellEntry[] {
  const known = new Map<string, boolean>();
  const isHere = (id: string): boolean => {
    if (id === section) return true;
    if (section !== UNSORTED) return false;
    const isKnown = known.get(id) ?? hasSection(board, id);
    known.set(id, isKnown);
    return !isKnown;
  };
  const entries: CellEntry[] = [];
  board.notes.forEach((value, id) => {
    // The section first: on a large board most notes are elsewhere and need no closer look.
    const claim = value instanceof Y.Map ? parsePlace(value.get('place')) : undefined;
    const place = claim && isHere(claim.section) ? noteEntry(id, value)?.place : undefined;
    if (place) entries.push({ id, row: place.row, kind: 'note' });
  });
  board.gaps.forEach((value, id) => {
    const gap = parseGap(id, value);
    if (gap?.section === section) entries.push({ id, row: gap.row, kind: 'gap' });
  });
  return entries;
}

/** The notes and gaps of all sections that have some: one look at the board, where several sections are wanted. */
export function entriesBySection(board: Board): ReadonlyMap<string, CellEntry[]> {
  const bySection = new Map<string, CellEntry[]>();
  const put = (section: string, entry: CellEntry): void => {
    const entries = bySection.get(section);
    if (entries === undefined) bySection.set(section, [entry]);
    else entries.push(entry);
  };
  const effective = new Map<string, string>();
  board.notes.forEach((value, id) => {
    const place = noteEntry(id, value)?.place;
    if (place === undefined) return;
    const section = effective.get(place.section) ?? effectiveSection(board, place.section);
    effective.set(place.section, section);
    put(section, { id, row: place.row, kind: 'note' });
  });
  board.gaps.forEach((value, id) => {
    const gap = parseGap(id, value);
    if (gap) put(gap.section, { id, row: gap.row, kind: 'gap' });
  });
  return bySection;
}
