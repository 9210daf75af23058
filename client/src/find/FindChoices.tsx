import { NOTE_COLOURS } from '@evenboard/board';
import { useMemo } from 'react';
import { useLegend, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { colourWords, notesInOrder, personName } from '../note/index.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { FOUND_ORDERS } from './foundNotes.ts';
import { useFindActions } from './useFindActions.ts';

/** Everybody who has said something on this board, by name. */
function useAuthors(): readonly (readonly [string, string])[] {
  const { store, people } = useRoomSession();
  const all = useReadable(people);
  return useMemo(() => {
    const ids = new Set([...notesInOrder(store)].map((id) => store.getNote(id)?.author ?? ''));
    ids.delete('');
    return [...ids].map((id) => [id, personName(all, id)] as const).sort((a, b) => a[1].localeCompare(b[1]));
  }, [store, all]);
}

/** What notes are looked for by beside words, and the order in which they are listed. */
export function FindChoices() {
  const actions = useFindActions();
  const criteria = useReadable(actions.criteria);
  const order = useReadable(actions.order);
  const legend = useLegend();
  const colours = NOTE_COLOURS.map((colour) => [colour, colourWords(colour, legend)] as const);

  function choseColour(value: string): void {
    const colour = NOTE_COLOURS.find((one) => one === value);
    const { colour: _before, ...others } = criteria;
    actions.lookFor({ ...others, ...(colour && { colour }) });
  }

  function choseAuthor(value: string): void {
    const { author: _before, ...others } = criteria;
    actions.lookFor({ ...others, ...(value !== '' && { author: value }) });
  }

  return (
    <div className="find-choices">
      <SelectField
        label={t('find.author')}
        value={criteria.author ?? ''}
        onChange={choseAuthor}
        options={[['', t('find.anybody')], ...useAuthors()]}
      />
      <SelectField
        label={t('find.colour')}
        value={criteria.colour ?? ''}
        onChange={choseColour}
        options={[['', t('find.anyColour')], ...colours]}
      />
      <SelectField
        label={t('find.order')}
        value={order}
        onChange={(value) => actions.sortBy(FOUND_ORDERS.find((one) => one === value) ?? 'place')}
        options={FOUND_ORDERS.map((one) => [one, t(`find.by.${one}`)] as const)}
      />
      <CheckChoice
        label={t('find.changed')}
        isChecked={criteria.isChanged === true}
        onChange={(isChanged) => actions.lookFor({ ...criteria, isChanged })}
      />
      <CheckChoice
        label={t('find.mine')}
        isChecked={criteria.isMine === true}
        onChange={(isMine) => actions.lookFor({ ...criteria, isMine })}
      />
      <CheckChoice
        label={t('find.unconfirmed')}
        isChecked={criteria.isUnconfirmed === true}
        onChange={(isUnconfirmed) => actions.lookFor({ ...criteria, isUnconfirmed })}
      />
    </div>
  );
}
