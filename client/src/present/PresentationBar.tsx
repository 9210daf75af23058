import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePresentActions } from './usePresentActions.ts';

interface PresentationBarProps {
  /** Below zero where the section that was shown has been deleted. */
  index: number;
  total: number;
}

/** The buttons for who has no keys at hand. At an end they stay, so that the focus does, and say that it is one. */
export function PresentationBar({ index, total }: PresentationBarProps) {
  const actions = usePresentActions();
  const isLast = index === total - 1;
  return (
    <div className="presentation-bar">
      <Button
        aria-label={t('present.previous')}
        aria-disabled={index === 0}
        onClick={() => actions.go('previous')}
      >
        <Icon of={ChevronLeft} />
        {t('present.previousShort')}
      </Button>
      {index >= 0 && (
        <span className="presentation-position">{t('present.position', { number: index + 1, total })}</span>
      )}
      <Button
        {...(!isLast && { tone: 'main' as const })}
        aria-label={t('present.next')}
        aria-disabled={isLast}
        onClick={() => actions.go('next')}
      >
        {t('present.nextShort')}
        <Icon of={ChevronRight} />
      </Button>
      <Button className="presentation-stop" onClick={actions.stop}>
        <Icon of={X} />
        {t('present.stop')}
      </Button>
    </div>
  );
}
