import { type PointerEvent, useRef } from 'react';
import { usePresentActions } from './usePresentActions.ts';

/** So far along the line, and so much more than across it, a finger has to go: less is a press, or scrolls. */
const SWIPE_PX = 60;
const STRAIGHT = 2;

/** A finger that is drawn over the page turns it, as on paper: to the left for the next. The buttons do the same. */
export function useSwipes() {
  const actions = usePresentActions();
  const from = useRef<{ id: number; x: number; y: number } | undefined>(undefined);
  return {
    onPointerDown({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent): void {
      // A second finger makes larger; the browser does that.
      from.current =
        pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : undefined;
    },
    onPointerUp({ pointerId, clientX, clientY }: PointerEvent): void {
      const start = from.current;
      from.current = undefined;
      if (start === undefined || start.id !== pointerId) return;
      const [right, down] = [clientX - start.x, clientY - start.y];
      if (Math.abs(right) < SWIPE_PX || Math.abs(right) < STRAIGHT * Math.abs(down)) return;
      actions.go(right < 0 ? 'next' : 'previous');
    },
    onPointerCancel(): void {
      from.current = undefined;
    },
  };
}
