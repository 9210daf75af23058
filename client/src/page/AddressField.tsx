import { columnLetters, FIRST_ROW, parseAddress } from '@evenboard/board';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';

/** The address of the current place, as in a spreadsheet: type another one and Enter goes there. */
export function AddressField() {
  const { store, current } = useRoomSession();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const place = useReadable(current);
  const here = store.addressOf(place.cell);
  const [typed, setTyped] = useState<string>();

  function go(event: FormEvent) {
    event.preventDefault();
    const words = (typed ?? here).trim();
    const address = parseAddress(words);
    if (!address || address.row < FIRST_ROW)
      return announcer.say(t('session.addressUnknown', { address: words }));
    const sections = store.getSections();
    const section = sections[address.column];
    if (!section) {
      const values = { letter: columnLetters(address.column), last: columnLetters(sections.length - 1) };
      return announcer.say(t('session.addressNoSection', values));
    }
    setTyped(undefined);
    current.setCell({ section: section.id, row: address.row });
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
