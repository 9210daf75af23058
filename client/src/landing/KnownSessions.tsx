import { useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { forgetSession, type KnownSession, knownSessions } from '../session/knownSessions.ts';
import { Button } from '../ui/Button.tsx';
import { markFocus } from '../ui/markFocus.ts';

/** The sessions this device has been in. Nothing is shown where there are none. */
export function KnownSessions() {
  const [sessions, setSessions] = useState(knownSessions);
  const heading = useRef<HTMLHeadingElement>(null);
  const announcer = useAnnouncer();
  const [hadAny] = useState(sessions.length > 0);

  async function forget(session: KnownSession) {
    const isLeftAlone = markFocus();
    await forgetSession(session.id);
    setSessions(knownSessions());
    // The button that was pressed goes.
    if (isLeftAlone()) heading.current?.focus();
    announcer.say(t('landing.knownForgotten', { title: session.title }));
  }

  if (!hadAny) return null;
  return (
    <section aria-labelledby="known-h" className="known">
      <h2 id="known-h" tabIndex={-1} ref={heading}>
        {t('landing.knownHeading')}
      </h2>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="known-row">
            <span>
              <span className="strong">{session.title}</span>
              <span className="hint">{t('landing.knownAs', { name: session.me.name })}</span>
            </span>
            <a
              className="btn"
              href={`/s/${session.id}`}
              aria-label={t('landing.knownOpenNamed', { title: session.title })}
            >
              {t('landing.knownOpen')}
            </a>
            <Button
              tone="quiet"
              onClick={() => forget(session)}
              aria-label={t('landing.knownForgetNamed', { title: session.title })}
            >
              {t('landing.knownForget')}
            </Button>
          </li>
        ))}
      </ul>
      {sessions.length === 0 && <p>{t('landing.knownNone')}</p>}
    </section>
  );
}
