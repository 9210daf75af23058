import { Shuffle } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useFocusInBox } from '../ui/useFocusInBox.ts';
import { OpenForm } from './OpenForm.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

const MORE_MINUTES = 5;

/** How the rooms are now. Seconds are not told by themselves: the strip and the clock have the warnings. */
export function RoomsNow() {
  const { state, opensAt = 0, endsAt = 0, round = 1, rounds = 1 } = useReadable(useRoomSession().breakout);
  const untilOpen = useSecondsUntil(opensAt);
  const time = durationWords(useSecondsUntil(endsAt) * 1_000);
  if (state === 'open' && rounds > 1) return t('breakouts.openInRound', { time, round, rounds });
  if (state === 'opening')
    return t(round === 1 ? 'breakouts.opensIn' : 'breakouts.rotatesIn', { count: untilOpen });
  if (state === 'open') return t('breakouts.openFor', { time });
  return state === 'closing' ? t('breakouts.closesIn', { time }) : t(`breakouts.is.${state}`);
}

function WhileOpening() {
  const actions = useBreakoutActions();
  return (
    <Button onClick={() => actions.ask({ type: 'closeRooms' }, () => t('breakouts.didCallOff'))}>
      {t('breakouts.callOff')}
    </Button>
  );
}

function WhileOpen({ isClosing }: { isClosing: boolean }) {
  const actions = useBreakoutActions();
  return (
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
  );
}

function Controls({ onPrepare }: { onPrepare(): void }) {
  const { state, round = 1 } = useReadable(useRoomSession().breakout);
  if (state === 'opening') return round === 1 && <WhileOpening />;
  if (state === 'open' || state === 'closing') return <WhileOpen isClosing={state === 'closing'} />;
  return (
    <>
      <OpenForm isAgain={state === 'none'} />
      <Button onClick={onPrepare}>{t('breakouts.prepareAnew')}</Button>
    </>
  );
}

/** How the rooms are, and what can be done with them as they are: open them, lengthen, rotate, bring everyone back. */
export function RunRooms({ onPrepare }: { onPrepare(): void }) {
  // Its commits are those that take controls away.
  useReadable(useRoomSession().breakout);
  const box = useFocusInBox();
  return (
    <div className="run-rooms" {...box}>
      {/* Before the controls and there all the time: Orca says nothing of what gets the focus where something has gone. */}
      <h3 tabIndex={-1}>
        <RoomsNow />
      </h3>
      <Controls onPrepare={onPrepare} />
    </div>
  );
}
