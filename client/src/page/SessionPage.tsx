import { useCallback, useEffect, useState } from 'react';
import { RoomStrips, useArrival } from '../breakouts/index.ts';
import { Captions } from '../captions/index.ts';
import { CaptureDock } from '../capture/index.ts';
import { FreezeStrip } from '../changes/index.ts';
import { useClockWatch } from '../clock/index.ts';
import { FilterStrip } from '../find/index.ts';
import { useDerived, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { NoticeStrip, useNoticeNews } from '../people/index.ts';
import { PollPlace } from '../poll/index.ts';
import { QuietStrip, useQuietNow } from '../quiet/index.ts';
import { navigate } from '../route.ts';
import { api } from '../session/api.ts';
import { readDrafts } from '../session/drafts.ts';
import { forgetSession } from '../session/knownSessions.ts';
import type { Arrival } from '../session/sessionGate.ts';
import { useSpotlightWatch } from '../spotlight/index.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { useVoteNews, VoteStrip } from '../vote/index.ts';
import { DialogPlace } from './DialogPlace.tsx';
import { FollowStrip } from './FollowStrip.tsx';
import { Foot } from './Foot.tsx';
import { NoteBar } from './NoteBar.tsx';
import { NowStrip } from './NowStrip.tsx';
import type { OpenPageDialog, PageDialog } from './PageDialogs.tsx';
import './page.css';
import { TopBar } from './TopBar.tsx';
import { usePageCommands } from './usePageCommands.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePreloading } from './usePreloading.ts';
import { Views } from './Views.tsx';

const SessionNews = createChunk(() => import('./SessionNews.tsx').then(({ SessionNews }) => SessionNews), {
  whileMissing: null,
});

interface SessionPageProps {
  title: string;
  /** How one came here from another room, if one did. */
  arrival?: Arrival | undefined;
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
export function SessionPage({ title, arrival, onLeft, onStopped }: SessionPageProps) {
  const { sessionId, save, late } = useRoomSession();
  const lateCount = useReadable(late).length;
  const [dialog, setDialog] = useState<OpenPageDialog>();
  const [draftCount, setDraftCount] = useState(0);
  const quiet = useQuietNow();
  const isRefused = useDerived(save, ({ kind }) => kind === 'refused');
  const open = useCallback((kind: PageDialog, about?: string) => setDialog({ kind, about }), []);
  const commands = usePageCommands({ title, open });
  usePageKeys(commands);
  useDocumentTitle(title);
  useSpotlightWatch();
  useClockWatch();
  useArrival(arrival);
  useNoticeNews();
  useVoteNews();

  const isTimeForDialogs = usePreloading();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is what adds drafts, and the end of quiet writing.
  useEffect(() => setDraftCount(readDrafts(sessionId).length), [sessionId, isRefused, quiet?.stage]);

  async function leave() {
    onStopped();
    await api.leave(sessionId);
    onLeft();
  }

  async function forget() {
    onStopped();
    await api.leave(sessionId);
    await letGo();
  }

  /** It is erased on the server: this device lets go of its copy too. */
  async function letGo() {
    onStopped();
    await forgetSession(sessionId);
    navigate('/');
  }

  return (
    <div className="session">
      <a className="skip" href="#notes">
        {t('session.skip')}
      </a>
      <TopBar title={title} commands={commands} onOpen={open} onLeave={leave} />
      <main>
        <NowStrip isQuiet={quiet !== undefined} onShowDrafts={() => open('drafts')} />
        <RoomStrips />
        <NoticeStrip />
        <PollPlace />
        <FreezeStrip />
        <FilterStrip />
        <FollowStrip />
        <QuietStrip />
        <VoteStrip />
        {quiet === undefined && <NoteBar onAskAddress={(words) => open('palette', words)} />}
        <Views quiet={quiet} />
        <Captions />
      </main>
      {isTimeForDialogs && <SessionNews />}
      <CaptureDock isTime={isTimeForDialogs} />
      <Foot
        draftCount={draftCount + lateCount}
        onShowDrafts={() => open('drafts')}
        onShowLegend={() => open('legend')}
        onShowCalls={() => open('calls')}
      />
      <DialogPlace
        isTime={isTimeForDialogs}
        open={dialog}
        commands={commands}
        onOpen={open}
        onClose={() => setDialog(undefined)}
        onForget={forget}
        onErased={letGo}
        onDraftsGone={() => setDraftCount(0)}
      />
    </div>
  );
}
