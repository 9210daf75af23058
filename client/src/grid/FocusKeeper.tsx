import { useLayoutEffect, useRef } from 'react';
import { useReadable } from '../hooks/index.ts';
import { useGrid } from './GridContext.ts';

/**
 * Comes after the table: whenever a commit may have put something else under the focus, the focus follows in that very
 * commit, so that no key and no speech falls between the old place and the new one, and at the same height.
 */
export function FocusKeeper() {
  const { state, focus, still } = useGrid();
  const active = useReadable(state.active);
  const editing = useReadable(state.editing);
  const shape = useReadable(state.shape);
  const shownPlace = useRef(active);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape is another page, though nothing is read of it
  useLayoutEffect(() => {
    const doing = state.takeDoing();
    const isMine = doing !== 'others';
    if (doing === 'mine') still.release();
    if (editing === undefined || !focus.hasEditor()) focus.follow(active, isMine);
    // I walk in the other view, or turn the pages: the table shows where I am.
    if (doing === 'mine' && !focus.has() && shownPlace.current !== active) focus.reveal(active);
    shownPlace.current = active;
    if (isMine) still.remember();
    else still.hold();
  }, [active, editing, shape, focus, state, still]);
  return null;
}
