import { type KeyboardEvent, useRef, useState } from 'react';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteFilter } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RowList } from '../ui/RowList.tsx';
import { FindChoices } from './FindChoices.tsx';
import type { FoundRow } from './foundNotes.ts';
import './find.css';
import { useFindActions } from './useFindActions.ts';
import { useFound } from './useFound.ts';

function FoundContent({ row }: { row: FoundRow }) {
  return (
    <>
      <p>
        <span className="strong">{row.address}. </span>
        <span dir="auto" lang={row.lang}>
          {row.text}
        </span>
        <span className="sr">. </span>
      </p>
      <p className="soft">
        <bdi>{row.author}</bdi>, {row.colour}
      </p>
    </>
  );
}

/** Looks for notes by words, author, colour, what has changed and what is mine, and lists them. */
export function FindDialog() {
  const actions = useFindActions();
  const criteria = useReadable(actions.criteria);
  const isFiltered = useReadable(useNoteFilter().criteria) !== undefined;
  const found = useFound();
  const [hasChosen] = useState(() => Object.keys(criteria).some((key) => key !== 'text'));
  const list = useRef<HTMLDivElement>(null);

  function pressed(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') actions.next();
    else if (event.key === 'ArrowDown')
      list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t('find.heading')} onClose={actions.close}>
      <Field
        type="search"
        autoFocus
        autoComplete="off"
        label={t('find.words')}
        hint={t('find.wordsHint')}
        value={criteria.text ?? ''}
        onChange={(event) => actions.lookFor({ ...criteria, text: event.target.value })}
        onFocus={(event) => event.target.select()}
        onKeyDown={pressed}
      />
      {/* Closed until something is chosen: Orca reads each choice aloud when it comes up with the dialog. */}
      <details open={hasChosen}>
        <summary>{t('find.more')}</summary>
        <FindChoices />
      </details>
      <p className="strong">{found.words}</p>
      <div className="dialog-foot">
        <Button tone="main" onClick={actions.showOnly}>
          {t('find.showOnly')}
        </Button>
        {isFiltered && <Button onClick={actions.clear}>{t('find.showAll')}</Button>}
      </div>
      <div ref={list}>
        <RowList
          key={found.key}
          label={t('find.list')}
          groups={found.groups.map(({ rows, ...group }) => ({
            ...group,
            rows: rows.map((row) => ({ id: row.id, content: <FoundContent row={row} /> })),
          }))}
          onChoose={actions.choose}
          moreWords={(count) => t('find.showRest', { count })}
        />
      </div>
    </Dialog>
  );
}
