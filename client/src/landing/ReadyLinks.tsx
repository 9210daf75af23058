import { DoorOpen } from 'lucide-react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { Created } from '../session/api.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkList } from '../ui/LinkList.tsx';
import { useFocusOnArrival } from '../ui/useFocusOnArrival.ts';

/** What takes the form's place when a session has started: its links and the way in. */
export function ReadyLinks({ created }: { created: Created }) {
  const announcer = useAnnouncer();
  // The form had the focus and is gone; its successor takes it.
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <section className="sheet start" aria-labelledby="links-h">
      <h2 id="links-h" tabIndex={-1} ref={heading}>
        {t('landing.readyHeading')}
      </h2>
      <p>{t('landing.readyBody')}</p>
      <LinkList links={created.links} code={created.code} onSay={announcer.say} />
      <p className="soft">{t('links.facilitatorOnce')}</p>
      <a className="btn main big" href={created.links.facilitator}>
        <Icon of={DoorOpen} />
        {t('landing.goIn')}
      </a>
    </section>
  );
}
