/** A point of the wall, in px before the camera. */
export interface WallPoint {
  readonly x: number;
  readonly y: number;
}

/** A frame as it hangs. */
export interface WallBox extends WallPoint {
  readonly width: number;
  readonly height: number;
}

/** What the board that is shown tells of its wall, so that a section can be hung by words, without dragging. */
export interface WallPlaces {
  /** The free space kept between two frames. */
  readonly gapPx: number;
  /** Where each section's frame hangs now; what this page has just written counts. */
  boxes(): ReadonlyMap<string, WallBox>;
}

/** Which side of another section, or the way to go. */
export const WALL_SIDES = ['rightOf', 'below', 'leftOf', 'above'] as const;
export type WallSide = (typeof WALL_SIDES)[number];

const right = ({ x, width }: WallBox) => x + width;
const bottom = ({ y, height }: WallBox) => y + height;

export const isAcross = (a: WallBox, b: WallBox) => a.y < bottom(b) && b.y < bottom(a);
export const isAlong = (a: WallBox, b: WallBox) => a.x < right(b) && b.x < right(a);

/** The place right beside `other`, whatever else hangs there. */
export function beside(box: WallBox, other: WallBox, side: WallSide, gapPx: number): WallBox {
  switch (side) {
    case 'rightOf':
      return { ...box, x: right(other) + gapPx, y: other.y };
    case 'leftOf':
      return { ...box, x: other.x - gapPx - box.width, y: other.y };
    case 'below':
      return { ...box, x: other.x, y: bottom(other) + gapPx };
    case 'above':
      return { ...box, x: other.x, y: other.y - gapPx - box.height };
  }
}

/** From there on to that side, the first place where nothing else hangs: so that no other frame has to give way. */
export function freeSpot(
  box: WallBox,
  others: ReadonlyMap<string, WallBox>,
  side: WallSide,
  gapPx: number,
): WallBox {
  let spot = box;
  for (;;) {
    const inTheWay = [...others.values()].find((other) => isAcross(spot, other) && isAlong(spot, other));
    if (inTheWay === undefined) return spot;
    const next = beside(spot, inTheWay, side, gapPx);
    // Only onwards: up or down it stays in its column, left or right at its height.
    spot = side === 'rightOf' || side === 'leftOf' ? { ...next, y: spot.y } : { ...next, x: spot.x };
  }
}

/** The nearest neighbour on a side. */
export function neighbourOn(
  box: WallBox,
  others: ReadonlyMap<string, WallBox>,
  side: WallSide,
): string | undefined {
  const distance = (other: WallBox): number => {
    switch (side) {
      case 'rightOf':
        return isAcross(box, other) ? box.x - right(other) : -1;
      case 'leftOf':
        return isAcross(box, other) ? other.x - right(box) : -1;
      case 'below':
        return isAlong(box, other) ? box.y - bottom(other) : -1;
      case 'above':
        return isAlong(box, other) ? other.y - bottom(box) : -1;
    }
  };
  let nearest: { id: string; far: number } | undefined;
  for (const [id, other] of others) {
    const far = distance(other);
    if (far >= 0 && far < (nearest?.far ?? Infinity)) nearest = { id, far };
  }
  return nearest?.id;
}
