import { createContext, type RefObject, useContext, useLayoutEffect } from 'react';
import type { BoardFocus } from './boardFocus.ts';

export const BoardFocusContext = createContext<RefObject<BoardFocus | undefined> | undefined>(undefined);

/** After each render of whoever calls it, before the browser paints: focus and view are put right. */
export function useSettled(): void {
  const focus = useContext(BoardFocusContext);
  // Without dependencies on purpose: any commit here may have moved a slot.
  useLayoutEffect(() => focus?.current?.settle());
}
