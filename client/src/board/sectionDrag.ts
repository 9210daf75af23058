import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { BoardParts } from './BoardParts.ts';
import type { Point } from './frameLayout.ts';
import type { PointerWatch } from './pointer.ts';

/** One arrow key moves a section in hand by so much, in px of the wall. */
const STEP_PX = 40;
/** Sections hang on a fine grid, so that two that should be level are. */
const SNAP_PX = 10;
const STEPS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
};
const DIRECTIONS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface SectionDragOptions {
  readonly parts: BoardParts;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly pointer: PointerWatch;
  letterOf(section: string): string;
  /** Hangs the section there, in px of the wall; says so, or why not. */
  place(section: string, at: Point): void;
}

/** The course of a drag of a section: it is drawn where it would hang, and written once, on the drop. */
export function createSectionDrag({ parts, announcer, pointer, letterOf, place }: SectionDragOptions) {
  const held = () => {
    const hand = parts.hand.get();
    return hand?.kind === 'section' ? hand : undefined;
  };
  const snapped = (px: number) => Math.round(px / SNAP_PX) * SNAP_PX;

  return {
    start(section: string, isKeyboard: boolean): void {
      parts.hand.set({ kind: 'section', section, offset: { x: 0, y: 0 }, isKeyboard });
      announcer.say(t('board.pickedSection', { letter: letterOf(section) }));
    },
    /** The pointer has moved: as far as it is from where it took hold. */
    moved(): void {
      const [hand, from, at] = [held(), pointer.pressedAt(), pointer.at()];
      if (!hand || hand.isKeyboard || !from || !at) return;
      const { zoom } = parts.camera.get();
      const offset = { x: snapped((at.x - from.x) / zoom), y: snapped((at.y - from.y) / zoom) };
      if (offset.x !== hand.offset.x || offset.y !== hand.offset.y) parts.hand.set({ ...hand, offset });
    },
    arrow(code: string): boolean {
      const [hand, step, direction] = [held(), STEPS[code], DIRECTIONS[code]];
      if (!hand || !step || !direction) return false;
      parts.hand.set({ ...hand, offset: { x: hand.offset.x + step.x, y: hand.offset.y + step.y } });
      announcer.say(t(`board.sectionGoes.${direction}`));
      return true;
    },
    drop(): void {
      const hand = held();
      const box = hand && parts.layout.get().frameOf(hand.section)?.box;
      parts.hand.set(undefined);
      if (!hand || !box) return;
      if (hand.offset.x === 0 && hand.offset.y === 0) announcer.say(t('board.sectionNotMoved'));
      else place(hand.section, { x: box.x + hand.offset.x, y: box.y + hand.offset.y });
    },
    cancel(): void {
      if (!held()) return;
      parts.hand.set(undefined);
      announcer.say(t('board.sectionNotMoved'));
    },
  };
}
