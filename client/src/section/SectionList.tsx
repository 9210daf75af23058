import type { Section } from '@evenboard/board';
import type { KeyboardEvent } from 'react';
import { useDerived, useRoomSession, useSaidSince, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { isReader, whyNot } from '../session/whyNot.ts';
import { Button } from '../ui/Button.tsx';
import { useKeptFocus } from '../ui/useKeptFocus.ts';
import { SectionRow } from './SectionRow.tsx';
import type { ListButton } from './sectionDialogs.ts';
import { useSectionActions } from './useSectionActions.ts';

const nameOf = (button: string, section: string) => `${button} ${section}`;

/** What has been said since the list was opened, for the eye: the foot of the page is behind the dialog. */
function LastSaid() {
  return <p className="section-said">{useSaidSince()}</p>;
}

/** All sections by letter, with everything that can be done with each. */
export function SectionList({ startAt }: { startAt: ListButton | undefined }) {
  const actions = useSectionActions();
  const room = useRoomSession();
  const why = useDerived(room.withheld, () => whyNot(room, 'arrange'));
  const sections = useSections().filter((section) => !section.isUnsorted);
  const first = startAt && nameOf(startAt.button, 'section' in startAt ? startAt.section : '');
  const { list, keep } = useKeptFocus(first === undefined ? [] : [first, nameOf('add', '')]);

  function removed({ id, index }: Section): void {
    const next = sections[index + 1] ?? sections[index - 1];
    keep(nameOf('remove', next?.id ?? ''), nameOf('add', ''));
    if (!actions.remove(id)) keep();
  }

  function pressed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    actions.undo();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Control Z, promised when a section is deleted, works here too
    <div className="section-dialog" ref={list} onKeyDown={pressed}>
      {sections.length === 0 && <p>{t('section.none')}</p>}
      {why !== undefined && <p className="soft">{isReader(room) ? t('section.readOnly') : why}</p>}
      <ol className="section-list">
        {sections.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            count={sections.length}
            onMove={(side) => {
              keep(nameOf(side, section.id));
              if (!actions.move(section.id, side)) keep();
            }}
            onRemove={() => removed(section)}
          />
        ))}
      </ol>
      <LastSaid />
      {why === undefined && (
        <div className="dialog-foot">
          <Button tone="main" data-button={nameOf('add', '')} onClick={actions.openAdd}>
            {t('section.add')}
          </Button>
          {sections.length > 1 && <Button onClick={actions.hangInRow}>{t('section.inRowDo')}</Button>}
          <Button onClick={actions.undo}>{t('section.undo')}</Button>
        </div>
      )}
    </div>
  );
}
