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
  /** Where its frame hangs now; undefined where no board is shown. */
  boxOf(section: string): WallBox | undefined;
  /** The point for `hang`; beside another section so that no frame has to give way. Undefined where there is none. */
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

  const boxOf = (section: string) => wall?.boxes().get(section);

  function othersOf(section: string): ReadonlyMap<string, WallBox> {
    return new Map([...(wall?.boxes() ?? [])].filter(([id]) => id !== section));
  }

  const settled = (section: string, wanted: WallBox, side: WallSide) =>
    bounded(freeSpot(wanted, othersOf(section), side, wall?.gapPx ?? 0));

  return {
    register(places) {
      wall = places;
      return () => {
        if (wall === places) wall = undefined;
      };
    },
    boxOf,
    pointFor(section, hang) {
      if ('x' in hang) return bounded(hang);
      const [own, other] = [boxOf(section), boxOf(hang.of)];
      if (wall === undefined || own === undefined || other === undefined) return undefined;
      return settled(section, beside(own, other, hang.side, wall.gapPx), hang.side);
    },
    pointBy(section, dxPx, dyPx) {
      const own = boxOf(section);
      if (own === undefined) return undefined;
      return settled(section, { ...own, x: own.x + dxPx, y: own.y + dyPx }, sideOf(dxPx, dyPx));
    },
    words(section) {
      const own = boxOf(section);
      if (own === undefined) return undefined;
      const others = othersOf(section);
      const on = (side: WallSide) => {
        const letter = store.getSection(neighbourOn(own, others, side) ?? '')?.letter;
        return letter === undefined ? [] : [t(`section.wall.${side}`, { letter })];
      };
      const found = OF_A_PAIR.map((sides) => sides.flatMap(on)).find((words) => words.length > 0);
      return found?.join(', ') ?? t('section.wall.alone');
    },
  };
}
