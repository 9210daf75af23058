import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { type Answer, api, type ShownLinks } from '../session/api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkList } from '../ui/LinkList.tsx';

/** The links for participants and readers again; facilitators may ask for them at any time. */
export function LinksDialog({ onClose }: { onClose(): void }) {
  const { sessionId } = useRoomSession();
  const announcer = useAnnouncer();
  const [answer, setAnswer] = useState<Answer<ShownLinks>>();
  useEffect(() => {
    void api.links(sessionId).then(setAnswer);
  }, [sessionId]);
  return (
    <Dialog title={t('links.heading')} onClose={onClose}>
      {answer === undefined && <p>{t('links.loading')}</p>}
      {answer?.ok === false && (
        <p className="problem" role="alert">
          {t('links.failed')}
        </p>
      )}
      {answer?.ok && (
        <>
          <LinkList links={answer.value.links} code={answer.value.code} onSay={announcer.say} />
          <p className="soft">{t('links.facilitatorOnce')}</p>
        </>
      )}
    </Dialog>
  );
}
