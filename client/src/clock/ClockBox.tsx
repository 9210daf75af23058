import { EllipsisVertical, EyeOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useReadable, useSecondsLeft } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { digits } from './digits.ts';
import type { SessionClock } from './runningClocks.ts';
import { useClockActions, useClockTeller } from './useClockActions.ts';

function secondLine({ pausedLeftMs }: SessionClock, secondsLeft: number): string {
  if (pausedLeftMs !== undefined) return t('clock.standsStill');
  return t(secondsLeft === 0 ? 'clock.isUp' : 'clock.toGo');
}

/** The time itself: digits for the eye, words for who asks; nothing is said by itself. */
function ClockFace({ clock, labelId }: { clock: SessionClock; labelId: string }) {
  const running = useSecondsLeft(clock.endsAt);
  const left = running ?? Math.ceil((clock.pausedLeftMs ?? 0) / 1_000);
  return (
    <>
      <span role="timer" aria-labelledby={labelId} className="clock-face">
        <span aria-hidden="true">{digits(left)}</span>
        <span className="sr">{durationWords(left * 1_000)}</span>
      </span>
      <span className="clock-words">
        <span id={labelId} className="clock-label">
          {clock.label === '' ? t('clock.timeLeft') : clock.label}
        </span>
        <span className="clock-state">{secondLine(clock, left)}</span>
      </span>
    </>
  );
}

/** What a facilitator does with this clock. */
function ClockMenu({ clock }: { clock: SessionClock }) {
  const actions = useClockActions();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const item = (id: string, text: string, onAction: () => void): MenuItem => ({
    id,
    label: text,
    text,
    onAction,
  });
  const items = [
    item('add', t('clock.addMinute'), () => void actions.addMinute(clock.of)),
    ...(clock.of === 'timer'
      ? [
          item('pause', t(clock.pausedLeftMs === undefined ? 'clock.pause' : 'clock.resume'), () => {
            void actions.togglePause();
          }),
          item('stop', t('clock.stop'), () => void actions.stop()),
        ]
      : []),
    item('set', t('clock.setOther'), actions.openSet),
    item('hide', t('clock.hide'), actions.toggleShown),
  ];
  return (
    <>
      <IconButton
        ref={button}
        tone="quiet"
        label={t('clock.menu')}
        icon={<Icon of={EllipsisVertical} />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <Menu label={t('clock.menu')} items={items} anchor={button} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

/** One clock: how long, what for, the warning while it stands, and what can be done with it. */
export function ClockBox({ clock }: { clock: SessionClock }) {
  const actions = useClockActions();
  const notice = useReadable(useClockTeller().notice);
  const labelId = useId();
  const warning = notice?.of === clock.of ? notice.words : undefined;
  return (
    <div className={warning === undefined ? 'clock-box' : 'clock-box is-warning'}>
      <ClockFace clock={clock} labelId={labelId} />
      {warning !== undefined && <p className="clock-warning">{warning}</p>}
      {actions.mayRun() ? (
        <ClockMenu clock={clock} />
      ) : (
        <IconButton
          tone="quiet"
          label={t('clock.hide')}
          icon={<Icon of={EyeOff} />}
          onClick={actions.toggleShown}
        />
      )}
    </div>
  );
}
