import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { asOfWords, clockWords, momentWords } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RowList } from '../ui/RowList.tsx';
import { beforeWords, type ChangeRow } from './changeRows.ts';
import { useChangeActions } from './useChangeActions.ts';
import { useReading } from './useReading.ts';

function ChangeContent({ row }: { row: ChangeRow }) {
  return (
    <>
      <p>
        {row.address !== '' && <span className="strong">{row.address}. </span>}
        {row.what}{' '}
        <span dir="auto" lang={row.lang}>
          {row.text}
        </span>
        <span className="sr">. </span>
      </p>
      {row.before !== undefined && (
        <p className="soft" dir="auto">
          {beforeWords(row.before)}
          <span className="sr">. </span>
        </p>
      )}
      <p className="soft">
        {row.hasComment && `${t('changes.commentToo')} `}
        {row.when}
      </p>
    </>
  );
}

/** Where Escape leads to, in the line on the keys. */
function useHint(): string {
  const { store } = useRoomSession();
  const origin = useReadable(useChangeActions().origin);
  if (origin === undefined) return t('changes.hint');
  const cell = (origin.note === undefined ? undefined : store.cellOf(origin.note)) ?? origin.cell;
  return t('changes.hintBack', { address: store.addressOf(cell) });
}

/** What others have changed since I looked, as a place to be in: read it, go from it, come back to it. */
export function ChangesDialog() {
  const actions = useChangeActions();
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const reading = useReading();
  const close = useRef<HTMLButtonElement>(null);
  const hint = useHint();
  const held = useReadable(room.hold.held);
  const sinceMs = useReadable(room.changes.sinceMs);
  const isEmpty = reading.groups.length === 0;
  const since = { time: momentWords(sinceMs, Date.now()) };

  const [wasEmpty] = useState(isEmpty);
  // What had the focus goes with the last entry. Empty from the start, the dialog itself has it and is read.
  useEffect(() => {
    if (isEmpty && !wasEmpty && document.activeElement === document.body) close.current?.focus();
  }, [isEmpty, wasEmpty]);

  function showMore(): void {
    const count = reading.more;
    reading.showMore();
    announcer.say(t('changes.moreShown', { count }));
  }

  return (
    <Dialog title={t('changes.heading')} onClose={actions.close}>
      {isEmpty ? (
        <p>{t(reading.hasMarked ? 'changes.noneLeft' : 'changes.none', since)}</p>
      ) : (
        <p className="soft">{hint}</p>
      )}
      {held !== undefined && asOfWords(room) !== undefined && (
        <p>{t('changes.heldHint', { time: clockWords(held.sinceMs) })}</p>
      )}
      {reading.more > 0 && <Button onClick={showMore}>{t('changes.more', { count: reading.more })}</Button>}
      {!isEmpty && (
        <RowList
          key={reading.times}
          label={t('changes.list')}
          groups={reading.groups.map(({ id, heading, rows }) => ({
            id,
            heading,
            rows: rows.map((row) => ({ id: row.id, content: <ChangeContent row={row} /> })),
          }))}
          autoFocus
          startAt={actions.reached.get()}
          onChoose={actions.choose}
          onReach={actions.reach}
          actions={[
            {
              key: 'Delete',
              label: t('changes.seen'),
              name: (id) => t('changes.seenNamed', { what: reading.nameOf(id) }),
              run: reading.mark,
            },
          ]}
          moreWords={(count) => t('changes.showRest', { count })}
        />
      )}
      <div className="dialog-foot">
        {!isEmpty && <Button onClick={reading.markAll}>{t('changes.seeAll')}</Button>}
        <Button ref={close} onClick={actions.close}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
