import type { ViewCommandId } from '../command/index.ts';
import type { OutlineEntry } from './outlineEntries.ts';

/** The list as it is walked through: sections, each with at least one entry. */
export interface OutlineList {
  readonly sections: readonly string[];
  entriesOf(section: string): readonly OutlineEntry[];
}

/** A position in the list. */
export interface OutlineSpot {
  readonly section: string;
  readonly index: number;
}

const PAGE = 10;

type Walk = (list: OutlineList, from: OutlineSpot) => OutlineSpot | undefined;

function sectionBeside(list: OutlineList, section: string, step: -1 | 1): string | undefined {
  return list.sections[list.sections.indexOf(section) + step];
}

function lastIn(list: OutlineList, section: string): OutlineSpot {
  return { section, index: list.entriesOf(section).length - 1 };
}

function by(step: -1 | 1): Walk {
  return (list, { section, index }) => {
    if (list.entriesOf(section)[index + step] !== undefined) return { section, index: index + step };
    const next = sectionBeside(list, section, step);
    if (next === undefined) return undefined;
    return step === 1 ? { section: next, index: 0 } : lastIn(list, next);
  };
}

function many(step: Walk): Walk {
  return (list, from) => {
    let spot = step(list, from);
    for (let taken = 1; taken < PAGE && spot !== undefined; taken += 1) spot = step(list, spot) ?? spot;
    return spot;
  };
}

function toSection(step: -1 | 1): Walk {
  return (list, { section, index }) => {
    if (step === -1 && index > 0) return { section, index: 0 };
    const next = sectionBeside(list, section, step);
    return next === undefined ? undefined : { section: next, index: 0 };
  };
}

const moved = (from: OutlineSpot, to: OutlineSpot) =>
  from.section === to.section && from.index === to.index ? undefined : to;

/** Where the keys that go about lead in a list; `undefined` at its ends. Left and right are the sections'. */
export const OUTLINE_WALKS = {
  up: by(-1),
  down: by(1),
  pageUp: many(by(-1)),
  pageDown: many(by(1)),
  left: toSection(-1),
  right: toSection(1),
  jumpUp: toSection(-1),
  jumpDown: toSection(1),
  jumpLeft: toSection(-1),
  jumpRight: toSection(1),
  rowStart: (_, from) => moved(from, { section: from.section, index: 0 }),
  rowEnd: (list, from) => moved(from, lastIn(list, from.section)),
  gridStart: (list, from) => moved(from, { section: list.sections[0] ?? from.section, index: 0 }),
  gridEnd: (list, from) => moved(from, lastIn(list, list.sections.at(-1) ?? from.section)),
} satisfies Partial<Record<ViewCommandId, Walk>>;

export type OutlineStep = keyof typeof OUTLINE_WALKS;
