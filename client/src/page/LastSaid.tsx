import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';

/** So long an answer stands in sight, where the foot is below what one works at (foot.css). */
const IN_SIGHT_MS = 6_000;

/** The last thing that was said, in text, for whoever does not hear it. */
export function LastSaid() {
  const words = useReadable(useAnnouncer().lastSaid);
  const isNew = useNewAnswer();
  if (words === '') return null;
  return (
    <p className={isNew ? 'said is-new' : 'said'}>
      <span className="sr">{t('session.lastMessage')}</span>
      {words}
    </p>
  );
}

/** Whether what was said last answers what I have just done, also when it is the same as before. */
function useNewAnswer(): boolean {
  const { lastSaid, isAnswer } = useAnnouncer();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = lastSaid.subscribe(() => {
      clearTimeout(timer);
      setNew(isAnswer());
      timer = setTimeout(() => setNew(false), IN_SIGHT_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [lastSaid, isAnswer]);
  return isNew;
}
