import type { Section } from '@evenboard/board';
import { Pencil } from 'lucide-react';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './section.css';
import { useMayChange } from './useMayChange.ts';
import { useSectionActions } from './useSectionActions.ts';

/** Opens a section's form from its frame, by pointer; keys have the list of sections. Only where I may write. */
export function EditSectionButton({ section }: { section: Section }) {
  const actions = useSectionActions();
  if (!useMayChange(section)) return null;
  return (
    <IconButton
      className="edit-section"
      tone="quiet"
      label={t('section.edit', { letter: section.letter, title: sectionTitle(section) })}
      icon={<Icon of={Pencil} />}
      // The board has one tab stop, its current place.
      tabIndex={-1}
      onClick={() => actions.openEdit(section.id)}
    />
  );
}
