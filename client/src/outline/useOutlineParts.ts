import { useMemo } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { useNoteActions, useNoteFilter } from '../note/index.ts';
import type { OutlineParts } from './OutlineContext.ts';
import { createOutlineCommands } from './outlineCommands.ts';
import { createOutlineFocus } from './outlineFocus.ts';
import { createOutlineNews } from './outlineNews.ts';
import { createOutlineState } from './outlineState.ts';

/** Everything of the list that is not in the page, made once for each time it is shown. */
export function useOutlineParts(root: { readonly current: HTMLElement | null }): OutlineParts {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const { results } = useNoteFilter();
  return useMemo(() => {
    const state = createOutlineState({ room, results });
    const focus = createOutlineFocus({
      room,
      root: () => root.current,
      isWriting: () => state.editing.get() !== undefined,
    });
    const news = createOutlineNews({ room, announcer, state, focus, now: () => Date.now() });
    const commands = createOutlineCommands({ room, announcer, actions, state, focus, news });
    return { state, focus, news, commands };
  }, [room, announcer, actions, results, root]);
}
