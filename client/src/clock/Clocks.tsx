import { Clock } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useReadable, useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ClockBox } from './ClockBox.tsx';
import './clock.css';
import { useClockActions, useClockTeller } from './useClockActions.ts';
import { useClocks } from './useClocks.ts';

/** Hidden by choice: a warning is shown all the same, in the clock's place. */
function HiddenClock() {
  const actions = useClockActions();
  const notice = useReadable(useClockTeller().notice);
  return (
    <div className={notice === undefined ? 'clock-box' : 'clock-box is-warning'}>
      {notice !== undefined && <p className="clock-warning">{notice.words}</p>}
      <Button tone="quiet" onClick={actions.toggleShown}>
        <Icon of={Clock} />
        {t('clock.show')}
      </Button>
    </div>
  );
}

/** What stands there now: the clocks, the way to show them, or for facilitators the way to set one. */
function ClocksNow() {
  const actions = useClockActions();
  const clocks = useClocks();
  const isShown = useSettings().clock;
  if (clocks.length > 0 && !isShown) return <HiddenClock />;
  if (clocks.length > 0) return clocks.map((clock) => <ClockBox key={clock.of} clock={clock} />);
  if (!actions.mayRun()) return null;
  return (
    <Button tone="quiet" className="wide" onClick={actions.openSet}>
      <Icon of={Clock} />
      {t('clock.set')}
    </Button>
  );
}

/**
 * The clocks of the session, beside what to do now. Whoever stands on one of its buttons when that goes, stays here or
 * goes back to the notes: the focus is never nowhere.
 */
export function Clocks() {
  const notes = useNoteActions();
  const frame = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);
  useClocks();
  useSettings();

  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return;
    frame.current?.querySelector('button')?.focus();
    if (document.activeElement === document.body) notes.focusCurrent();
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes down whether the focus is in it
    <div
      ref={frame}
      className="clocks"
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={() => {
        isInside.current = false;
      }}
    >
      <ClocksNow />
    </div>
  );
}
