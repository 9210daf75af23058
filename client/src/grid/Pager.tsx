import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { useGrid } from './GridContext.ts';
import { ROWS_ON_PAGE } from './gridShape.ts';
import { pageWords } from './pageWords.ts';

const STEPS = ['first', 'previous', 'next', 'last'] as const;

/** The way through a board that is too long for one page. My place goes along, so that the grid keeps its one tab stop. */
export function Pager({ side }: { side: 'above' | 'below' }) {
  const { state } = useGrid();
  const announcer = useAnnouncer();
  const { page, rows, lastRow } = useReadable(state.shape);
  if (page === undefined) return null;
  const targets = { first: 0, previous: page.index - 1, next: page.index + 1, last: page.count - 1 };
  const isPage = (index: number) => index !== page.index && index >= 0 && index < page.count;

  function show(index: number): void {
    if (!isPage(index)) return;
    state.go({ section: state.active.get().section, row: rows[index * ROWS_ON_PAGE] ?? 2 });
    const now = state.shape.get();
    if (now.page !== undefined) announcer.say(pageWords(now.page, now.lastRow));
  }

  return (
    <fieldset className="pager" aria-label={t(`grid.pager_${side}`)}>
      <p>{pageWords(page, lastRow)}</p>
      {STEPS.map((step) => (
        <Button key={step} aria-disabled={!isPage(targets[step])} onClick={() => show(targets[step])}>
          {t(`grid.pages.${step}`)}
        </Button>
      ))}
    </fieldset>
  );
}
