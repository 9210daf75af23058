import { type ComponentProps, lazy, Suspense, useCallback, useEffect } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { settings, type View } from '../session/settings.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LinkedNote } from './LinkedNote.tsx';
import { REGION } from './regions.ts';
import { useShownView } from './shownView.ts';

const fetchBoard = () => import('../board/BoardView.tsx').then(({ BoardView }) => ({ default: BoardView }));
const fetchGrid = () => import('../grid/GridView.tsx').then(({ GridView }) => ({ default: GridView }));
const fetchOutline = () =>
  import('../outline/OutlineView.tsx').then(({ OutlineView }) => ({ default: OutlineView }));
const BoardView = lazy(fetchBoard);
const GridView = lazy(fetchGrid);
const OutlineView = lazy(fetchOutline);

const FETCHES: Readonly<Record<View, readonly (() => Promise<unknown>)[]>> = {
  board: [fetchBoard],
  grid: [fetchGrid],
  outline: [fetchOutline],
  both: [fetchBoard, fetchGrid],
};

/** Fetches what this person sees first. */
export function preloadShownView(): void {
  for (const fetchView of FETCHES[settings.get().view]) void fetchView().catch(() => undefined);
}

/** Fetches all views, so that one can change the view while the line is down. */
export function preloadViews(): void {
  for (const fetchView of [fetchBoard, fetchGrid, fetchOutline]) void fetchView().catch(() => undefined);
}

/** Once the notes are there, the focus goes to the current one – unless the person has put it anywhere. */
function FirstFocus() {
  const { save } = useRoomSession();
  const actions = useNoteActions();
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (!isLoading && isFree) actions.arrive();
  }, [isLoading, actions]);
  return null;
}

const VIEWS = {
  board: { View: BoardView, label: 'session.boardView' },
  grid: { View: GridView, label: 'session.gridView' },
  outline: { View: OutlineView, label: 'session.outlineView' },
} as const;

/** One view in a region of its own; a fault in it leaves the rest of the page standing. */
function ViewRegion({ kind, ...region }: { kind: keyof typeof VIEWS } & ComponentProps<'section'>) {
  const { View, label } = VIEWS[kind];
  return (
    <section {...region} {...REGION} aria-label={t(label)}>
      <ErrorBoundary key={kind} words={t('session.viewFailed')}>
        <Suspense fallback={<p className="fetching">{t('session.loading')}</p>}>
          <View />
          <LinkedNote />
          <FirstFocus />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

/** The skip link and the room's tab lead to the region; the focus goes on to the current note in it. */
function useFocusThrough() {
  const actions = useNoteActions();
  return useCallback(
    (region: HTMLElement | null) => {
      if (!region) return undefined;
      const onFocus = () => actions.focusCurrent();
      region.addEventListener('focus', onFocus);
      return () => region.removeEventListener('focus', onFocus);
    },
    [actions],
  );
}

/** The notes, as the person likes them: board, grid, or both side by side. */
export function Views() {
  const view = useShownView();
  const focusThrough = useFocusThrough();
  if (view !== 'both') {
    return <ViewRegion kind={view} className="view" id="notes" tabIndex={-1} ref={focusThrough} />;
  }
  return (
    <div className="view both" id="notes" tabIndex={-1} ref={focusThrough}>
      <ViewRegion kind="board" className="half" />
      <ViewRegion kind="grid" className="half" />
    </div>
  );
}
