import { LIMITS } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Hang } from './sectionDraft.ts';
import {
  beside,
  freeSpot,
  neighbourOn,
  type WallBox,
  type WallPlaces,
  type WallPoint,
  type WallSide,
} from './wallPlaces.ts';

/** Where sections hang, as far as a board is shown. It writes nothing. */
export interface SectionWall {
  /** Makes a board's wall known; call the answer when the board goes. */
  register(places: WallPlaces): () => void;
  /** Whether a board is shown on which this section hangs. */
  isShown(section: string): boolean;
  /** The point for `hang`, chosen so that no other frame has to give way. Undefined: there is none, or in the row. */
  pointFor(section: string, hang: Hang): WallPoint | undefined;
  /** The point so far from where it hangs now; past whatever hangs in the way. Undefined where no board is shown. */
  pointBy(section: string, dxPx: number, dyPx: number): WallPoint | undefined;
  /** "right of B, below A". Undefined where no board is shown. */
  words(section: string): string | undefined;
}

const OF_A_PAIR: readonly (readonly [WallSide, WallSide])[] = [
  ['rightOf', 'below'],
  ['leftOf', 'above'],
];

function bounded({ x, y }: WallPoint): WallPoint {
  const within = (px: number) =>
    Math.min(LIMITS.wallReachPx, Math.max(-LIMITS.wallReachPx, Math.round(Number.isFinite(px) ? px : 0)));
  return { x: within(x), y: within(y) };
}

/** The way somebody goes who moves a frame by so much. */
function sideOf(dxPx: number, dyPx: number): WallSide {
  if (Math.abs(dxPx) > Math.abs(dyPx)) return dxPx > 0 ? 'rightOf' : 'leftOf';
  return dyPx < 0 ? 'above' : 'below';
}

export function createSectionWall({ store }: Pick<RoomSession, 'store'>): SectionWall {
  let wall: WallPlaces | undefined;

  /** The spot itself, or the next free one on that side. */
  function settled(section: string, wanted: WallBox, side: WallSide): WallPoint {
    if (wall === undefined) return bounded(wanted);
    return bounded(freeSpot(wanted, wall.boxesWithout(section), side, wall.gapPx));
  }

  function pointBeside(section: string, { side, of }: { side: WallSide; of: string }): WallPoint | undefined {
    const own = wall?.boxOf(section);
    const other = wall?.boxesWithout(section).get(of);
    if (wall === undefined || own === undefined || other === undefined) return undefined;
    return settled(section, beside(own, other, side, wall.gapPx), side);
  }

  return {
    register(places) {
      wall = places;
      return () => {
        if (wall === places) wall = undefined;
      };
    },
    isShown: (section) => wall?.boxOf(section) !== undefined,
    pointFor(section, hang) {
      if (hang === 'row') return undefined;
      if ('side' in hang) return pointBeside(section, hang);
      const own = wall?.boxOf(section);
      return own === undefined ? bounded(hang) : settled(section, { ...own, ...hang }, 'below');
    },
    pointBy(section, dxPx, dyPx) {
      const own = wall?.boxOf(section);
      if (own === undefined) return undefined;
      return settled(section, { ...own, x: own.x + dxPx, y: own.y + dyPx }, sideOf(dxPx, dyPx));
    },
    words(section) {
      const own = wall?.boxOf(section);
      if (wall === undefined || own === undefined) return undefined;
      const others = wall.boxesWithout(section);
      const on = (side: WallSide) => {
        const letter = store.getSection(neighbourOn(own, others, side) ?? '')?.letter;
        return letter === undefined ? [] : [t(`section.wall.${side}`, { letter })];
      };
      const found = OF_A_PAIR.map((sides) => sides.flatMap(on)).find((words) => words.length > 0);
      return found?.join(', ') ?? t('section.wall.alone');
    },
  };
}
