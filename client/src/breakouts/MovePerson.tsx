import { MAIN_ROOM } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { RowList } from '../ui/RowList.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { usePlaces } from './usePlaces.ts';

/** Into which room one person goes: at once where the rooms are open. */
export function MovePerson({ person, onDone }: { person: string; onDone(): void }) {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const entry = useReadable(room.people).get(person);
  const { rooms } = usePlaces();
  const name = entry?.name ?? t('session.someone');
  const choices = [
    ...rooms.map(({ id, entry: { name: words }, size }) => ({ id, words, count: size })),
    { id: MAIN_ROOM as string, words: t('breakouts.noRoom'), count: undefined },
  ];

  async function choose(to: string) {
    const words = choices.find(({ id }) => id === to)?.words ?? '';
    await actions.ask({ type: 'placePerson', participant: person, room: to }, () =>
      t(to === MAIN_ROOM ? 'breakouts.didTakeOut' : 'breakouts.didMove', { name, room: words }),
    );
    onDone();
  }

  return (
    <>
      <p>{t('breakouts.moveWhere', { name })}</p>
      <RowList
        label={t('breakouts.moveWhere', { name })}
        groups={[
          {
            id: 'rooms',
            rows: choices.map(({ id, words, count }) => ({
              id,
              content: <p>{count === undefined ? words : t('breakouts.roomOf', { room: words, count })}</p>,
            })),
          },
        ]}
        autoFocus
        startAt={entry?.group}
        onChoose={choose}
        moreWords={(count) => t('people.more', { count })}
      />
      <div className="dialog-foot">
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </>
  );
}
