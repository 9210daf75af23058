import { isNarrow, useIsNarrow, useSettings } from '../hooks/index.ts';
import { settings, type View } from '../session/settings.ts';

const viewWhere = (view: View, hasRoom: boolean): View => (view === 'both' && !hasRoom ? 'outline' : view);

/** The view that is shown now: where there is no room for both, the list takes their place. */
export function shownView(): View {
  return viewWhere(settings.get().view, !isNarrow());
}

/** The same, rendered again when it changes. */
export function useShownView(): View {
  const { view } = useSettings();
  return viewWhere(view, !useIsNarrow());
}
