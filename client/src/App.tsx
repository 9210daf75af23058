import { lazy, Suspense, useEffect, useState } from 'react';
import { AnnouncerProvider } from './announce/index.ts';
import { DoorPage } from './door/DoorPage.tsx';
import { useReadable } from './hooks/useReadable.ts';
import { t } from './messages/t.ts';
import { currentRoute, navigate } from './route.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

const fetchSession = () => import('./page/SessionRoute.tsx');
const SessionRoute = lazy(() => fetchSession().then((module) => ({ default: module.SessionRoute })));

/** While somebody writes their name the rest of the page comes, so that the door opens at once. */
function preloadSession(): void {
  void fetchSession().then(
    ({ preloadShownView }) => preloadShownView(),
    () => undefined,
  );
}

const LandingPage = lazy(() =>
  import('./landing/LandingPage.tsx').then((module) => ({ default: module.LandingPage })),
);

const PracticePage = lazy(() =>
  import('./practice/PracticePage.tsx').then((module) => ({ default: module.PracticePage })),
);

interface SessionOrDoorProps {
  sessionId: string;
  joinKey: string;
  isToNote: boolean;
}

function SessionOrDoor({ sessionId, joinKey, isToNote }: SessionOrDoorProps) {
  const [notice, setNotice] = useState<string>();
  const [isOutside, setIsOutside] = useState(false);
  const address = `/s/${sessionId}`;
  const isAtDoor = joinKey !== '' || isOutside;
  useEffect(() => {
    if (isAtDoor) preloadSession();
  }, [isAtDoor]);

  if (isAtDoor) {
    return (
      <DoorPage
        sessionId={sessionId}
        joinKey={joinKey}
        notice={notice}
        onIn={() => {
          setNotice(undefined);
          setIsOutside(false);
          // The key has done its work: it stays out of the address, the history and screen pictures.
          navigate(address, 'replace');
        }}
      />
    );
  }
  return (
    <Suspense fallback={<p className="fetching">{t('session.loading')}</p>}>
      <SessionRoute
        sessionId={sessionId}
        isToNote={isToNote}
        onOutside={(words) => {
          setNotice(words);
          setIsOutside(true);
        }}
      />
    </Suspense>
  );
}

function Page() {
  const route = useReadable(currentRoute);
  if (route.kind === 'landing') {
    return (
      <Suspense fallback={null}>
        <LandingPage />
      </Suspense>
    );
  }
  if (route.kind === 'practice') {
    return (
      <Suspense fallback={<p className="fetching">{t('session.loading')}</p>}>
        <PracticePage />
      </Suspense>
    );
  }
  const { sessionId, key, note } = route;
  return <SessionOrDoor key={sessionId} sessionId={sessionId} joinKey={key} isToNote={note !== undefined} />;
}

/** The whole client: its one announcer, and the page that the address names. */
export function App() {
  return (
    <ErrorBoundary>
      <AnnouncerProvider>
        <Page />
      </AnnouncerProvider>
    </ErrorBoundary>
  );
}
