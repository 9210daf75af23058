import { LIMITS, type MomentEntry } from '@evenboard/protocol';
import { useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { momentWords } from '../note/index.ts';
import type { Created } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { markFocus } from '../ui/markFocus.ts';
import { KeepMoment } from './KeepMoment.tsx';
import { MomentRow } from './MomentRow.tsx';
import './moments.css';
import { momentTitle } from './momentTitle.ts';
import { OpenedCopy } from './OpenedCopy.tsx';
import { useMoments } from './useMoments.ts';

interface Opened {
  readonly title: string;
  readonly copy: Created;
}

/** How the boards were earlier. Opening a moment begins a session of its own: the one people are in stays as it is. */
export function MomentsDialog({ onClose }: { onClose(): void }) {
  const { info, serverNow } = useRoomSession();
  const announcer = useAnnouncer();
  const { moments, problem, look, ask } = useMoments();
  const [opened, setOpened] = useState<Opened>();
  const list = useRef<HTMLHeadingElement>(null);

  async function keep(name: string): Promise<boolean> {
    if ((await ask({ type: 'keepMoment', name })) === undefined) return false;
    await look();
    announcer.say(t('moments.didKeep', { name }));
    return true;
  }

  async function open({ id, at }: MomentEntry) {
    const when = momentWords(at, serverNow());
    const full = t('moments.copyTitle', { title: info.get()?.title ?? '', when });
    const title = full.slice(0, LIMITS.sessionTitleLength).replace(/[\uD800-\uDBFF]$/, '');
    const copy = await ask<Created>({ type: 'openMoment', moment: id, title });
    if (copy !== undefined) setOpened({ title, copy });
  }

  async function forget(moment: MomentEntry) {
    const isLeftAlone = markFocus();
    if ((await ask({ type: 'forgetMoment', moment: moment.id })) === undefined) return;
    await look();
    // The button that was pressed goes.
    if (isLeftAlone()) list.current?.focus();
    announcer.say(t('moments.didForget', { moment: momentTitle(moment) }));
  }

  return (
    <Dialog title={t('moments.heading')} onClose={onClose}>
      {opened !== undefined && <OpenedCopy key={opened.copy.sessionId} {...opened} />}
      <p>{t('moments.lead')}</p>
      <KeepMoment onKeep={keep} />
      <h3 ref={list} tabIndex={-1}>
        {t('moments.list', { count: moments?.length ?? 0 })}
      </h3>
      <ul className="moment-list">
        {moments?.map((moment) => (
          <MomentRow
            key={moment.id}
            moment={moment}
            onOpen={(one) => void open(one)}
            onForget={(one) => void forget(one)}
          />
        ))}
      </ul>
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
