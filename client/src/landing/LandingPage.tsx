import { useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import type { Created } from '../session/api.ts';
import { Brand } from '../ui/Brand.tsx';
import { CodeForm } from './CodeForm.tsx';
import { KnownSessions } from './KnownSessions.tsx';
import './landing.css';
import { ReadyLinks } from './ReadyLinks.tsx';
import { SamePicture } from './SamePicture.tsx';
import { StartForm } from './StartForm.tsx';

function HowItGoes() {
  return (
    <section className="how" id="how" aria-labelledby="how-h">
      <h2 id="how-h">{t('landing.howHeading')}</h2>
      <ol>
        <li>
          <h3>{t('landing.how1')}</h3>
          <p>{t('landing.how1Body')}</p>
        </li>
        <li>
          <h3>{t('landing.how2')}</h3>
          <p>{t('landing.how2Body')}</p>
        </li>
        <li>
          <h3>{t('landing.how3')}</h3>
          <p>{t('landing.how3Body')}</p>
        </li>
      </ol>
      <div className="plain">
        <section id="access" aria-labelledby="access-h">
          <h2 id="access-h">{t('landing.accessHeading')}</h2>
          <p>{t('landing.accessBody')}</p>
        </section>
        <section id="keep" aria-labelledby="keep-h">
          <h2 id="keep-h">{t('landing.dataHeading')}</h2>
          <p>{t('landing.dataBody')}</p>
        </section>
      </div>
    </section>
  );
}

/** The first page: what this is, how to start, and the ways back in. */
export function LandingPage() {
  const [created, setCreated] = useState<Created>();
  useEffect(() => {
    document.title = t('landing.documentTitle');
  }, []);
  return (
    <div className="landing">
      <header className="top">
        <Brand />
        <nav aria-label={t('landing.siteNav')}>
          <a href="#how">{t('landing.navHow')}</a>
          <a href="#access">{t('landing.navAccess')}</a>
          <a href="#keep">{t('landing.navData')}</a>
        </nav>
      </header>
      <main>
        <div className="hero">
          <div className="pitch">
            <h1>{t('landing.promise')}</h1>
            <p>{t('landing.pitch')}</p>
          </div>
          {created ? <ReadyLinks created={created} /> : <StartForm onStarted={setCreated} />}
          <SamePicture />
        </div>
        <div className="ways-back">
          <KnownSessions />
          <CodeForm />
        </div>
        <HowItGoes />
      </main>
    </div>
  );
}
