import { Shuffle } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OpenForm } from './OpenForm.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

const MORE_MINUTES = 5;

function OpeningSoon({ opensAt, isFirst }: { opensAt: number; isFirst: boolean }) {
  const actions = useBreakoutActions();
  const count = useSecondsUntil(opensAt);
  return (
    <>
      <p className="strong">{t(isFirst ? 'breakouts.opensIn' : 'breakouts.rotatesIn', { count })}</p>
      {isFirst && (
        <Button onClick={() => actions.ask({ type: 'closeRooms' }, () => t('breakouts.didCallOff'))}>
          {t('breakouts.callOff')}
        </Button>
      )}
    </>
  );
}

/** How long the rooms are open still. Not told by itself: the clock has the warnings. */
export function TimeInRooms({ endsAt, isClosing }: { endsAt: number; isClosing: boolean }) {
  const seconds = useSecondsUntil(endsAt);
  const time = durationWords(seconds * 1_000);
  return <p className="strong">{t(isClosing ? 'breakouts.closesIn' : 'breakouts.openFor', { time })}</p>;
}

function WhileOpen({ endsAt, isClosing }: { endsAt: number; isClosing: boolean }) {
  const actions = useBreakoutActions();
  return (
    <>
      <TimeInRooms endsAt={endsAt} isClosing={isClosing} />
      <div className="dialog-foot">
        <Button
          onClick={() =>
            actions.ask({ type: 'extendRooms', minutes: MORE_MINUTES }, () =>
              t('breakouts.didExtend', { count: MORE_MINUTES }),
            )
          }
        >
          {t('breakouts.extend', { count: MORE_MINUTES })}
        </Button>
        <Button onClick={() => actions.ask({ type: 'rotateRooms' }, () => t('breakouts.didRotate'))}>
          <Icon of={Shuffle} />
          {t('breakouts.rotate')}
        </Button>
        {!isClosing && (
          <Button
            tone="main"
            onClick={() => actions.ask({ type: 'closeRooms' }, () => t('breakouts.didClose'))}
          >
            {t('breakouts.close')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What can be done with the rooms as they are now: open them, lengthen, rotate, bring everyone back. */
export function RunRooms({ onPrepare }: { onPrepare(): void }) {
  const { breakout } = useRoomSession();
  const { state, opensAt, endsAt, round = 1 } = useReadable(breakout);
  if (state === 'opening' && opensAt !== undefined)
    return <OpeningSoon opensAt={opensAt} isFirst={round === 1} />;
  if ((state === 'open' || state === 'closing') && endsAt !== undefined) {
    return <WhileOpen endsAt={endsAt} isClosing={state === 'closing'} />;
  }
  return (
    <>
      <OpenForm isAgain={state === 'none'} />
      <Button onClick={onPrepare}>{t('breakouts.prepareAnew')}</Button>
    </>
  );
}
