import { useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrPicture } from '../../ui/QrPicture.tsx';
import { useFocusOnArrival } from '../../ui/useFocusOnArrival.ts';
import { useAsk } from '../useAsk.ts';

function OwnLink({ link }: { link: string }) {
  const announcer = useAnnouncer();
  // It takes the place of the button that had the focus.
  const field = useFocusOnArrival<HTMLInputElement>();

  async function copy(): Promise<void> {
    if (field.current === null) return;
    const outcome = await copyText(field.current);
    announcer.say(t(outcome === 'copied' ? 'returnLink.copied' : 'returnLink.copyFailed'));
  }

  return (
    <>
      <div className="own-link">
        <input className="field url" ref={field} readOnly value={link} aria-label={t('returnLink.label')} />
        <Button onClick={() => void copy()}>{t('returnLink.copy')}</Button>
      </div>
      <div className="qr-row">
        <QrPicture text={link} label={t('returnLink.picture')} />
        <p>{t('returnLink.point')}</p>
      </div>
    </>
  );
}

/** The link with which one comes in as oneself on another device. Made when it is asked for: it ends the one before. */
export function ReturnLinkDialog({ onClose }: { onClose(): void }) {
  const { ask, problem } = useAsk();
  const [link, setLink] = useState<string>();

  async function make(): Promise<void> {
    const answer = await ask<{ link: string }>({ type: 'returnLink' });
    if (answer) setLink(answer.value.link);
  }

  return (
    <Dialog title={t('returnLink.heading')} onClose={onClose}>
      <p>{t('returnLink.body')}</p>
      <p>{t('returnLink.personal')}</p>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {link !== undefined && <OwnLink link={link} />}
      <div className="dialog-foot">
        {link === undefined && (
          <Button tone="main" autoFocus onClick={() => void make()}>
            {t('returnLink.make')}
          </Button>
        )}
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
