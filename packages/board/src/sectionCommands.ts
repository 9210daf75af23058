import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import type { Position } from './Cell.ts';
import { UNSORTED } from './Cell.ts';
import { cleanText } from './cleanText.ts';
import { isFiniteNumber, isId } from './isId.ts';
import type { NoteColour } from './NoteColour.ts';
import { evenOrders, orderBetween } from './orderBetween.ts';
import { parsePosition } from './parsePlace.ts';
import {
  clampColumns,
  DEFAULT_COLUMNS,
  orderedSections,
  type ParsedSection,
  parseSection,
} from './Section.ts';

/** What a new section is made of. */
export interface NewSection {
  title: string;
  prompt?: string | undefined;
  colour?: NoteColour | undefined;
  /** Slots a line on the board; 3 when it is not given. */
  columns?: number | undefined;
  /** Its column, 0 for A; the last when it is not given. */
  index?: number | undefined;
  position?: Position | undefined;
  lang?: string | undefined;
  /** A fresh one when it is not given or taken already. */
  id?: string | undefined;
}

/** Adds a section, whole, in one transaction, and answers its id. */
export function addSection(board: Board, section: NewSection): string {
  const isOwnId = isId(section.id) && section.id !== UNSORTED && !board.sections.has(section.id);
  const id = isOwnId && section.id !== undefined ? section.id : board.environment.newId();
  change(board, () => {
    const others = sortedSections(board);
    const map = new Y.Map<unknown>();
    map.set('title', cleanText(section.title));
    map.set('prompt', cleanText(section.prompt ?? ''));
    map.set('columns', clampColumns(section.columns ?? DEFAULT_COLUMNS));
    map.set('locked', false);
    map.set('order', orderAt(board, others, section.index ?? others.length));
    if (section.colour !== undefined) map.set('colour', section.colour);
    if (section.position) map.set('position', { x: section.position.x, y: section.position.y });
    if (section.lang !== undefined) map.set('lang', section.lang);
    board.sections.set(id, map);
  });
  return id;
}

/** Gives a section another title, without control characters. False, and nothing happens, when the section is gone. */
export function renameSection(board: Board, id: string, title: string): boolean {
  return setField(board, id, 'title', cleanText(title));
}

/** Gives a section another prompt, without control characters. False, and nothing happens, when the section is gone. */
export function setSectionPrompt(board: Board, id: string, prompt: string): boolean {
  return setField(board, id, 'prompt', cleanText(prompt));
}

/** Gives a section's frame another colour, or none. False, and nothing happens, when the section is gone. */
export function recolourSection(board: Board, id: string, colour: NoteColour | undefined): boolean {
  return setField(board, id, 'colour', colour);
}

/**
 * Puts a section's frame at a point on the board, in pixels; without one it goes back into the row, where sections
 * hang by their order. False, and nothing happens, when the section is gone or the point is none.
 */
export function placeSection(board: Board, id: string, position: Position | undefined): boolean {
  if (position === undefined) return setField(board, id, 'position', undefined);
  const point = parsePosition({ x: position.x, y: position.y });
  return point !== undefined && setField(board, id, 'position', point);
}

/** Sets how many slots a line has on the board, 1 to 24. */
export function setSectionColumns(board: Board, id: string, columns: number): boolean {
  return isFiniteNumber(columns) && setField(board, id, 'columns', clampColumns(columns));
}

/**
 * Locks a section for all but facilitators, or opens it again. False, and nothing happens, when the section is gone.
 * Who may is not asked here: the server refuses it from anybody but a facilitator.
 */
export function lockSection(board: Board, id: string, locked: boolean): boolean {
  return setField(board, id, 'locked', locked);
}

/** Moves a section so that it becomes column `index` (0 for A; beyond the last, the last). */
export function moveSection(board: Board, id: string, index: number): boolean {
  const sections = sortedSections(board);
  const from = sections.findIndex((section) => section.id === id);
  if (from < 0) return false;
  const others = sections.filter((section) => section.id !== id);
  const to = clampIndex(index, others.length);
  if (to === from) return true;
  change(board, () => setField(board, id, 'order', orderAt(board, others, to)));
  return true;
}

/** Deletes a section. Its notes stay and are unsorted from now on; its gaps count for nothing. */
export function deleteSection(board: Board, id: string): boolean {
  if (sectionMap(board, id) === undefined) return false;
  change(board, () => board.sections.delete(id));
  return true;
}

function sortedSections(board: Board): readonly ParsedSection[] {
  const parsed = [...board.sections.entries()].flatMap(([id, value]) => parseSection(id, value) ?? []);
  return orderedSections(parsed).slice(0, -1);
}

/** A key for column `index` among `others`; where their keys leave no room, all of them get new ones. */
function orderAt(board: Board, others: readonly ParsedSection[], index: number): string {
  const at = clampIndex(index, others.length);
  const key = orderBetween(others[at - 1]?.order, others[at]?.order, board.environment.random());
  if (key !== undefined) return key;
  const keys = evenOrders(others.length + 1);
  const own = keys.splice(at, 1)[0] ?? 'P';
  others.forEach((section, position) => {
    sectionMap(board, section.id)?.set('order', keys[position]);
  });
  return own;
}

/** Without a value the section has that field no longer. */
function setField(board: Board, id: string, field: string, value: unknown): boolean {
  const map = sectionMap(board, id);
  if (map === undefined) return false;
  change(board, () => (value === undefined ? map.delete(field) : map.set(field, value)));
  return true;
}

function sectionMap(board: Board, id: string): Y.Map<unknown> | undefined {
  const value = board.sections.get(id);
  return value instanceof Y.Map && parseSection(id, value) ? value : undefined;
}

function clampIndex(index: number, most: number): number {
  return Number.isNaN(index) ? most : Math.min(most, Math.max(0, Math.trunc(index)));
}
