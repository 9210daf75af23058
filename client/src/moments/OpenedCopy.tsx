import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { Created } from '../session/api.ts';
import { LinkList } from '../ui/LinkList.tsx';
import { useFocusOnArrival } from '../ui/useFocusOnArrival.ts';

/** The links of the session that a moment was opened as. */
export function OpenedCopy({ title, copy }: { title: string; copy: Created }) {
  const announcer = useAnnouncer();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  useEffect(() => announcer.say(t('moments.opened', { title })), [announcer, title]);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('moments.opened', { title })}
      </h3>
      <p>{t('moments.links')}</p>
      <LinkList links={copy.links} code={copy.code} onSay={announcer.say} />
    </>
  );
}
