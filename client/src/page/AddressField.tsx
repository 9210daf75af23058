import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { addressPlace, asOfWords, useNoteActions } from '../note/index.ts';

interface AddressFieldProps {
  /** While changes are held an address may be another note for everybody else: asks whether to catch up first. */
  onAsk(words: string): void;
}

/** The address of the current place, as in a spreadsheet: type another one and Enter goes there. */
export function AddressField({ onAsk }: AddressFieldProps) {
  const room = useRoomSession();
  const { store, current } = room;
  const history = usePlaceHistory();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const place = useReadable(current);
  const here = store.addressOf(place.cell);
  const [typed, setTyped] = useState<string>();

  function go(event: FormEvent) {
    event.preventDefault();
    const words = typed ?? here;
    const to = addressPlace(store, words);
    if ('problem' in to) return announcer.say(to.problem);
    setTyped(undefined);
    if (asOfWords(room) !== undefined) return onAsk(words);
    history.remember();
    current.setCell(to.cell);
    actions.focusCurrent();
  }

  return (
    <form className="go-to" onSubmit={go}>
      <input
        className="field address"
        aria-label={t('session.address')}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? here}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped(undefined);
          actions.focusCurrent();
        }}
      />
    </form>
  );
}
