import type { Section } from '@evenboard/board';
import { Lock } from 'lucide-react';
import { useId } from 'react';
import { useColumn, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMayChange } from './useMayChange.ts';
import { useSectionActions } from './useSectionActions.ts';

interface SectionRowProps {
  section: Section;
  /** How many sections there are. */
  count: number;
  onMove(side: 'left' | 'right'): void;
  onRemove(): void;
}

/** One section of the list. Its buttons are named by what they do and by the section. */
export function SectionRow({ section, count, onMove, onRemove }: SectionRowProps) {
  const actions = useSectionActions();
  const mayChange = useMayChange(section);
  const { me } = useRoomSession();
  const notes = useColumn(section.id).cells.filter((note) => note !== undefined).length;
  const heading = useId();
  const names = { letter: section.letter, title: sectionTitle(section) };
  const data = (button: string) => ({ 'data-button': `${button} ${section.id}` });
  return (
    <li aria-labelledby={heading}>
      <h3 id={heading}>
        <span className="letter">{section.letter}</span>
        <bdi lang={section.lang}>{names.title}</bdi>
      </h3>
      <p className="soft">
        {t('section.notes', { count: notes })}
        {section.locked && (
          <span className="tag">
            <Icon of={Lock} />
            {t('section.locked')}
          </span>
        )}
      </p>
      {mayChange && (
        <div className="tools">
          <Button
            {...data('edit')}
            aria-label={t('section.edit', names)}
            onClick={() => actions.openEdit(section.id)}
          >
            {t('section.editDo')}
          </Button>
          <Button
            {...data('left')}
            aria-label={t('section.left', names)}
            aria-disabled={section.index === 0}
            onClick={() => onMove('left')}
          >
            {t('section.leftDo')}
          </Button>
          <Button
            {...data('right')}
            aria-label={t('section.right', names)}
            aria-disabled={section.index === count - 1}
            onClick={() => onMove('right')}
          >
            {t('section.rightDo')}
          </Button>
          {me.role === 'facilitator' && (
            <Button
              aria-label={t(section.locked ? 'section.unlock' : 'section.lock', names)}
              onClick={() => actions.lock(section.id, !section.locked)}
            >
              {t(section.locked ? 'section.unlockDo' : 'section.lockDo')}
            </Button>
          )}
          <Button {...data('remove')} aria-label={t('section.remove', names)} onClick={onRemove}>
            {t('section.removeDo')}
          </Button>
        </div>
      )}
    </li>
  );
}
