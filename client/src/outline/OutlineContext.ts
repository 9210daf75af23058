import { createContext, useContext } from 'react';
import type { OutlineCommands } from './outlineCommands.ts';
import type { OutlineFocus } from './outlineFocus.ts';
import type { OutlineNews } from './outlineNews.ts';
import type { OutlineState } from './outlineState.ts';

export interface OutlineParts {
  state: OutlineState;
  focus: OutlineFocus;
  news: OutlineNews;
  commands: OutlineCommands;
}

export const OutlineContext = createContext<OutlineParts | undefined>(undefined);

export function useOutline(): OutlineParts {
  const parts = useContext(OutlineContext);
  if (parts === undefined) throw new Error('useOutline needs an OutlineView above it');
  return parts;
}
