import { useReadable, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SectionForm } from './SectionForm.tsx';
import { SectionList } from './SectionList.tsx';
import './section.css';
import { useSectionActions } from './useSectionActions.ts';

/** The dialogs of sections; once in a page. The form opened from the list is shown in the list's own dialog. */
export function SectionDialogs() {
  const actions = useSectionActions();
  const dialog = useReadable(actions.dialog);
  const sections = useSections();
  if (dialog === undefined) return null;
  if (dialog.kind === 'list') {
    return (
      <Dialog title={t('section.heading')} onClose={() => actions.close()}>
        <SectionList startAt={dialog.startAt} />
      </Dialog>
    );
  }
  const section = sections.find(({ id }) => id === dialog.section);
  const title =
    section === undefined ? t('section.add') : t('section.editHeading', { letter: section.letter });
  return (
    <Dialog title={title} onClose={() => actions.close()}>
      <SectionForm
        key={dialog.section ?? 'new'}
        section={section}
        label={dialog.isFromList ? title : undefined}
        wasDeleted={dialog.section !== undefined && section === undefined}
      />
    </Dialog>
  );
}
