import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PresentationLetters } from './PresentationLetters.tsx';
import type { PresentedPage } from './presentActions.ts';
import { usePresentActions } from './usePresentActions.ts';

interface PresentationBarProps {
  pages: readonly PresentedPage[];
  page: PresentedPage;
  index: number;
}

/** The letters of the sections, and the buttons. At an end these stay, so that the focus does, and say that it is one. */
export function PresentationBar({ pages, page, index }: PresentationBarProps) {
  const actions = usePresentActions();
  const isLast = index === pages.length - 1;
  return (
    <div className="presentation-bar">
      <Button
        aria-label={t('present.previous')}
        aria-disabled={index === 0}
        onClick={() => actions.go('previous')}
      >
        <Icon of={ChevronLeft} />
        <span className="presentation-word">{t('present.previousShort')}</span>
      </Button>
      <span className="presentation-position">
        {t('present.position', { number: index + 1, total: pages.length })}
      </span>
      <Button
        className="presentation-next"
        {...(!isLast && { tone: 'main' as const })}
        aria-label={t('present.next')}
        aria-disabled={isLast}
        onClick={() => actions.go('next')}
      >
        <span className="presentation-word">{t('present.nextShort')}</span>
        <Icon of={ChevronRight} />
      </Button>
      <PresentationLetters pages={pages} page={page} index={index} />
      <Button className="presentation-stop" onClick={actions.stop}>
        <Icon of={X} />
        {t('present.stop')}
      </Button>
    </div>
  );
}
