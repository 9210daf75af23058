import { useEffect, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { type Answer, api, type ShownLinks } from '../../session/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkList } from '../../ui/LinkList.tsx';
import { ReplaceLink, type RoleLinks } from './ReplaceLink.tsx';

/** The links for participants and readers again; facilitators may ask for them at any time, and replace each. */
export function LinksDialog({ onClose }: { onClose(): void }) {
  const { sessionId } = useRoomSession();
  const announcer = useAnnouncer();
  const [answer, setAnswer] = useState<Answer<ShownLinks>>();
  /** The link for facilitators is known only in the moment in which it is made. */
  const [fresh, setFresh] = useState<RoleLinks>({});
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a link that was replaced the code is another
  useEffect(() => {
    void api.links(sessionId).then(setAnswer);
  }, [sessionId, times]);

  function replaced(links: RoleLinks): void {
    setFresh({ ...fresh, ...links });
    setTimes(times + 1);
  }

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
          <LinkList
            links={{ ...fresh, ...answer.value.links }}
            code={answer.value.code}
            onSay={announcer.say}
          />
          <p className="soft">{t('links.facilitatorOnce')}</p>
          <ReplaceLink onReplaced={replaced} />
        </>
      )}
    </Dialog>
  );
}
