import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import type { Side } from './hand.ts';
import { shownSections } from './navigableFrames.ts';
import type { PointerWatch } from './pointer.ts';

/** So near to a side of the page a pointer asks for the section beside. */
const EDGE_PX = 32;
/** So long it rests there first: whoever only passes does not turn. */
export const TURNS_AFTER_MS = 700;

interface SectionTurnOptions {
  readonly room: RoomSession;
  readonly parts: Pick<BoardParts, 'hand' | 'isNarrow'>;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly pointer: Pick<PointerWatch, 'at'>;
}

/** Where one section is drawn: notes that are held at a side of the page turn to the section beside, and on while they rest there. */
export interface SectionTurn {
  /** Something was taken up, or the pointer has moved with it. */
  moved(): void;
  end(): void;
}

export function createSectionTurn({ room, parts, announcer, pointer }: SectionTurnOptions): SectionTurn {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is taken up beside the edge must not turn: first the pointer has to come away from there. */
  let wasInside = false;

  const held = () => {
    const hand = parts.hand.get();
    return hand?.kind === 'notes' ? hand : undefined;
  };

  function beside(side: Side) {
    const { sections, shown } = shownSections(room, parts);
    return sections[sections.findIndex(({ id }) => id === shown?.id) + side];
  }

  function aimAt(side: Side | undefined): void {
    clearTimeout(timer);
    const hand = held();
    const aim = side !== undefined && beside(side) !== undefined ? side : undefined;
    if (hand === undefined) return;
    if (hand.aim !== aim) parts.hand.set({ ...hand, aim });
    if (aim !== undefined) timer = setTimeout(() => turn(aim), TURNS_AFTER_MS);
  }

  function turn(side: Side): void {
    const [hand, next] = [held(), beside(side)];
    if (hand === undefined || next === undefined) return;
    parts.hand.set({ ...hand, landing: undefined, turnedTo: next.id });
    const title = next.isUnsorted ? t('board.unsorted') : next.title;
    announcer.say(t('board.turned', { letter: next.letter, title }));
    aimAt(side);
  }

  return {
    moved() {
      const at = pointer.at();
      if (!parts.isNarrow || at === undefined) return;
      const side = sideOf(at.x, document.documentElement.clientWidth);
      if (side === undefined) wasInside = true;
      const meant = wasInside ? side : undefined;
      if (meant !== held()?.aim) aimAt(meant);
    },
    end() {
      clearTimeout(timer);
      wasInside = false;
    },
  };
}

function sideOf(x: number, width: number): Side | undefined {
  if (x < EDGE_PX) return -1;
  return x > width - EDGE_PX ? 1 : undefined;
}
