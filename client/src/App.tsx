import { useEffect, useState } from 'react';
import { AnnouncerProvider } from './announce/index.ts';
import { DoorPage } from './door/DoorPage.tsx';
import { useReadable } from './hooks/useReadable.ts';
import { currentRoute, navigate } from './route.ts';
import { createChunk } from './ui/createChunk.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Fetching } from './ui/Fetching.tsx';

const FETCHING = { whileFetching: <Fetching /> };

const SessionRoute = createChunk(
  () =>
    import('./page/SessionRoute.tsx').then((page) => {
      page.preloadShownView();
      return page.SessionRoute;
    }),
  FETCHING,
);
const LandingPage = createChunk(() => import('./landing/LandingPage.tsx').then((page) => page.LandingPage));
const PracticePage = createChunk(
  () => import('./practice/PracticePage.tsx').then((page) => page.PracticePage),
  FETCHING,
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
  // While somebody writes their name the rest of the page comes, so that the door opens at once.
  useEffect(() => {
    if (isAtDoor) SessionRoute.preload();
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
    <SessionRoute
      sessionId={sessionId}
      isToNote={isToNote}
      onOutside={(words) => {
        setNotice(words);
        setIsOutside(true);
      }}
    />
  );
}

function Page() {
  const route = useReadable(currentRoute);
  if (route.kind === 'landing') return <LandingPage />;
  if (route.kind === 'practice') return <PracticePage />;
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
