import { SIGNALS } from '@evenboard/protocol';
import { Hand } from 'lucide-react';
import { useRef, useState } from 'react';
import { chordsOf, chordsWords } from '../../command/index.ts';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import type { RoomSession } from '../../session/roomSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { parseSignal, SIGNAL_ICONS } from './signalLook.ts';
import { placeInLine } from './signalQueue.ts';
import { useSignals } from './useSignals.ts';

/** "Your hand is up, 2nd in line" */
function mineWords({ me, people }: RoomSession): string | undefined {
  const all = people.get();
  const place = placeInLine(all, me.id);
  if (place !== undefined) return t('signals.mineHand', { place });
  const mine = parseSignal(all.get(me.id)?.signal);
  return mine && t('signals.mine', { what: t(`signals.name.${mine}`) });
}

/** My signal, with the place of my hand in line, and the menu of all of them; the one I give takes itself back. */
export function SignalsButton() {
  const room = useRoomSession();
  const people = useReadable(room.people);
  const signals = useSignals();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const mine = parseSignal(people.get(room.me.id)?.signal);

  const items = SIGNALS.map((signal) => {
    const text =
      signal === mine
        ? t('signals.takeBack', { what: t(`signals.name.${signal}`) })
        : t(`signals.choose.${signal}`);
    const label = (
      <>
        <Icon of={SIGNAL_ICONS[signal]} />
        {text} <kbd>{chordsWords(chordsOf(signal))}</kbd>
      </>
    );
    return { id: signal, text, label, onAction: () => void signals.give(signal) };
  });

  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <Icon of={mine === undefined ? Hand : SIGNAL_ICONS[mine]} />
        {mineWords(room) ?? t('signals.button')}
      </Button>
      {isOpen && (
        <Menu label={t('signals.menu')} items={items} anchor={button} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
