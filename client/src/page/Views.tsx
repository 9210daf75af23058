import type { QuietEntry } from '@evenboard/protocol';
import { type ComponentProps, type ComponentType, useCallback, useEffect } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { settings, type View } from '../session/settings.ts';
import { type Chunk, createChunk } from '../ui/createChunk.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Fetching } from '../ui/Fetching.tsx';
import { LinkedNote } from './LinkedNote.tsx';
import { REGION } from './regions.ts';
import { useShownView } from './shownView.ts';

const createView = (fetchView: () => Promise<ComponentType>): Chunk<object> =>
  createChunk(() => fetchView().then(withArrival), { whileFetching: <Fetching /> });

const BoardView = createView(() => import('../board/BoardView.tsx').then(({ BoardView }) => BoardView));
const GridView = createView(() => import('../grid/GridView.tsx').then(({ GridView }) => GridView));
const OutlineView = createView(() =>
  import('../outline/OutlineView.tsx').then(({ OutlineView }) => OutlineView),
);

const SHOWN: Readonly<Record<View, readonly Chunk<object>[]>> = {
  board: [BoardView],
  grid: [GridView],
  outline: [OutlineView],
  both: [BoardView, GridView],
};

/** Fetches what this person sees first. */
export function preloadShownView(): void {
  for (const view of SHOWN[settings.get().view]) view.preload();
}

/** Fetches all views, so that one can change the view while the line is down. */
export function preloadViews(): void {
  for (const view of [BoardView, GridView, OutlineView]) view.preload();
}

/** A view with what can only begin when it is there. */
function withArrival(View: ComponentType): ComponentType {
  return () => (
    <>
      <View />
      <LinkedNote />
      <FirstFocus />
    </>
  );
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
        <View />
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

const QuietPlace = createChunk(() => import('../quiet/QuietPlace.tsx').then(({ QuietPlace }) => QuietPlace), {
  whileFetching: <Fetching />,
});

/** The notes: mine alone while all write quietly, else everybody's. */
export function Views({ quiet }: { quiet?: QuietEntry | undefined }) {
  if (quiet === undefined) return <BoardViews />;
  return (
    <section className="view" id="notes" tabIndex={-1} {...REGION} aria-label={t('quiet.region')}>
      <ErrorBoundary words={t('session.viewFailed')}>
        <QuietPlace key={quiet.stage} quiet={quiet} />
      </ErrorBoundary>
    </section>
  );
}

/** Everybody's notes, as the person likes them: board, grid, or both side by side. */
function BoardViews() {
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
