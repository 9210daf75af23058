import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RowList } from '../ui/RowList.tsx';
import { facilitatorNames, roomQuestion } from './roomQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { usePlaces } from './usePlaces.ts';

/** The room of one's own choice, as long as the rooms are not open. */
export function ChooseDialog() {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const { rooms } = usePlaces();
  const own = useReadable(room.people).get(room.me.id)?.group;

  async function choose(id: string) {
    const name = rooms.find((one) => one.id === id)?.entry.name ?? '';
    if (await actions.ask({ type: 'chooseRoom', room: id }, () => t('breakouts.didChoose', { room: name })))
      actions.close();
  }

  return (
    <Dialog title={t('breakouts.choose')} onClose={actions.close}>
      <p className="soft">{t('breakouts.chooseHint')}</p>
      <RowList
        label={t('breakouts.choose')}
        groups={[
          {
            id: 'rooms',
            rows: rooms.map(({ id, entry, size }) => ({
              id,
              content: (
                <p>
                  <span className="strong">
                    {id === own ? t('breakouts.yours', { room: entry.name }) : entry.name}
                  </span>{' '}
                  {[
                    roomQuestion(room, entry),
                    facilitatorNames(room, entry),
                    t('breakouts.people', { count: size }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              ),
            })),
          },
        ]}
        autoFocus
        startAt={own}
        onChoose={choose}
        moreWords={(count) => t('people.more', { count })}
      />
      <div className="dialog-foot">
        <Button onClick={actions.askForHelp}>{t('breakouts.help')}</Button>
        <Button onClick={actions.close}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
