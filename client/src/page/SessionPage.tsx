import { useEffect, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { NoteDialogs, useChangeDigest } from '../note/index.ts';
import { navigate } from '../route.ts';
import { SectionDialogs } from '../section/index.ts';
import { api } from '../session/api.ts';
import { readDrafts } from '../session/drafts.ts';
import { forgetSession } from '../session/knownSessions.ts';
import { preloadDialog } from '../ui/Dialog.tsx';
import { preloadMenu } from '../ui/Menu.tsx';
import { Foot } from './Foot.tsx';
import { NoteBar } from './NoteBar.tsx';
import { NowStrip } from './NowStrip.tsx';
import { type PageDialog, PageDialogs } from './PageDialogs.tsx';
import './page.css';
import { TopBar } from './TopBar.tsx';
import { useSaveAnnouncements } from './useSaveAnnouncements.ts';
import { preloadViews, Views } from './Views.tsx';

interface SessionPageProps {
  title: string;
  /** The person has left; the door says so. */
  onLeft(): void;
  /** Ends the line and the copy on this device before either is deleted. */
  onStopped(): void;
}

function useDocumentTitle(title: string): void {
  const { info } = useRoomSession();
  const shown = useReadable(info)?.title ?? title;
  useEffect(() => {
    document.title = t('session.documentTitle', { title: shown });
  }, [shown]);
}

/** The session: four bars around the notes. */
export function SessionPage({ title, onLeft, onStopped }: SessionPageProps) {
  const { sessionId, save } = useRoomSession();
  const [dialog, setDialog] = useState<PageDialog>();
  const [draftCount, setDraftCount] = useState(0);
  const isRefused = useReadable(save).kind === 'refused';
  useDocumentTitle(title);
  useSaveAnnouncements();
  useChangeDigest();

  useEffect(() => {
    preloadViews();
    preloadDialog();
    preloadMenu();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is what adds drafts.
  useEffect(() => setDraftCount(readDrafts(sessionId).length), [sessionId, isRefused]);

  async function leave() {
    onStopped();
    await api.leave(sessionId);
    onLeft();
  }

  async function forget() {
    onStopped();
    await api.leave(sessionId);
    await forgetSession(sessionId);
    navigate('/');
  }

  return (
    <div className="session">
      <a className="skip" href="#notes">
        {t('session.skip')}
      </a>
      <TopBar title={title} onOpen={setDialog} onLeave={leave} />
      <main>
        <NowStrip onShowDrafts={() => setDialog('drafts')} />
        <NoteBar />
        <Views />
      </main>
      <Foot draftCount={draftCount} onShowDrafts={() => setDialog('drafts')} />
      <NoteDialogs />
      <SectionDialogs />
      <PageDialogs
        open={dialog}
        onClose={() => setDialog(undefined)}
        onForget={forget}
        onDraftsGone={() => setDraftCount(0)}
      />
    </div>
  );
}
