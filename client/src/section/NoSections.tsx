import { Plus } from 'lucide-react';
import { useColumn, useDerived, useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './section.css';
import { useMayChange } from './useMayChange.ts';
import { useSectionActions } from './useSectionActions.ts';

/** On a board without sections: one sentence and the way to the first one. `onUse` is told before the form opens. */
export function NoSections({ onUse }: { onUse(): void }) {
  const { save } = useRoomSession();
  const mayAdd = useMayChange();
  const actions = useSectionActions();
  const sections = useSections();
  const hasNotes = useColumn('unsorted').cells.length > 0;
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  if (isLoading || sections.length > 1) return null;
  if (!mayAdd) return hasNotes ? null : <p className="no-sections">{t('section.emptyToRead')}</p>;
  return (
    <div className="no-sections">
      <p>{t(hasNotes ? 'section.noneForNotes' : 'section.empty')}</p>
      <Button
        onClick={() => {
          onUse();
          actions.openAdd();
        }}
      >
        <Icon of={Plus} />
        {t('section.add')}
      </Button>
    </div>
  );
}
