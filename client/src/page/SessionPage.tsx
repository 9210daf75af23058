import { useCallback, useEffect, useState } from 'react';
import { RoomStrips, useArrival } from '../breakouts/index.ts';
import { Captions } from '../captions/index.ts';
import { CaptureDock } from '../capture/index.ts';
import { useClockWatch } from '../clock/index.ts';
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
import { VoteStrip } from '../vote/index.ts';
import { HeldStrips, LaterParts } from './afterTheNotes.ts';
import { FollowStrip } from './FollowStrip.tsx';
import { Foot } from './Foot.tsx';
import { NoteBar } from './NoteBar.tsx';
import { NowStrip } from './NowStrip.tsx';
import type { OpenPageDialog, PageDialog } from './PageDialogs.tsx';
import './page.css';
import { TopBar } from './TopBar.tsx';
import { useAskedEarly } from './useAskedEarly.ts';
import { useHasCome } from './useHasCome.ts';
import { usePageCommandsToCome } from './usePageCommandsToCome.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePreloading } from './usePreloading.ts';
import { Views } from './Views.tsx';

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
  const close = useCallback(() => setDialog(undefined), []);
  const { commands, come, isWanted, giveUp } = usePageCommandsToCome();
  const closeAsked = useAskedEarly();
  usePageKeys(commands);
  useDocumentTitle(title);
  useClockWatch();
  useArrival(arrival);
  useNoticeNews();

  const hasCome = useHasCome();
  const isTime = usePreloading();
  const onGiveUp = giveUp ?? (dialog === undefined ? closeAsked : close);
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
    <div className={hasCome ? 'session' : 'session is-coming'}>
      <a className="skip" href="#notes">
        {t('session.skip')}
      </a>
      <TopBar title={title} commands={commands} onOpen={open} onLeave={leave} />
      <main>
        <NowStrip
          isQuiet={quiet !== undefined}
          onShowDrafts={() => open('drafts')}
          onShowPlan={() => commands.run('plan')}
        />
        <RoomStrips />
        <NoticeStrip />
        <PollPlace />
        {isTime && <HeldStrips />}
        <FollowStrip />
        <QuietStrip />
        <VoteStrip />
        {quiet === undefined && <NoteBar onAskAddress={(words) => open('palette', words)} />}
        <Views quiet={quiet} />
        <Captions />
      </main>
      <CaptureDock isTime={isTime} />
      <Foot
        isTime={isTime}
        draftCount={draftCount + lateCount}
        onShowDrafts={() => open('drafts')}
        onShowChanges={() => commands.run('changes')}
        onShowLegend={() => open('legend')}
        onShowCalls={() => open('calls')}
      />
      {(isTime || isWanted || onGiveUp !== undefined) && (
        <LaterParts
          title={title}
          isTime={isTime}
          open={dialog}
          onCommands={come}
          onGiveUp={onGiveUp}
          onOpen={open}
          onClose={close}
          onForget={forget}
          onErased={letGo}
          onDraftsGone={() => setDraftCount(0)}
        />
      )}
    </div>
  );
}
