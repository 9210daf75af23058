import { useCallback, useEffect, useState } from 'react';
import { FreezeStrip } from '../changes/index.ts';
import { FilterStrip } from '../find/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { FeatureDialogs } from '../page/FeatureDialogs.tsx';
import { NoteBar } from '../page/NoteBar.tsx';
import { type OpenPageDialog, type PageDialog, PageDialogs } from '../page/PageDialogs.tsx';
import '../page/page.css';
import { REGION } from '../page/regions.ts';
import { usePageCommands } from '../page/usePageCommands.ts';
import { usePageKeys } from '../page/usePageKeys.ts';
import type { PracticeSession } from '../session/openPracticeSession.ts';
import { Brand } from '../ui/Brand.tsx';
import { createChunk } from '../ui/createChunk.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Fetching } from '../ui/Fetching.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { Practice } from './createPractice.ts';
import { PracticeFoot } from './PracticeFoot.tsx';
import { StepStrip } from './StepStrip.tsx';
import { usePractice, usePracticeCommands } from './usePractice.ts';

/**
 * The grid is there: the focus goes into it, as it does in a session, unless the person has put it anywhere; and only
 * then the first step is said.
 */
function Beginning({ practice }: { practice: Practice }) {
  const actions = useNoteActions();
  useEffect(() => {
    if (document.activeElement === document.body) actions.focusCurrent();
    return practice.connect();
  }, [actions, practice]);
  return null;
}

/** Fetched as in a session; the practice begins when the grid is there. */
const PracticeGrid = createChunk<{ practice: Practice }>(
  () =>
    import('../grid/GridView.tsx').then(({ GridView }) => ({ practice }) => (
      <>
        <GridView />
        <Beginning practice={practice} />
      </>
    )),
  { whileFetching: <Fetching /> },
);

/** The bars of a session around a real grid; the strip that says what to do now holds the steps. */
export function PracticeBoard({ session, onRestart }: { session: PracticeSession; onRestart(): void }) {
  const practice = usePractice(session);
  const notes = useNoteActions();
  const [dialog, setDialog] = useState<OpenPageDialog>();
  const open = useCallback((kind: PageDialog, about?: string) => setDialog({ kind, about }), []);
  const close = () => {
    setDialog(undefined);
    notes.focusCurrent();
  };
  const commands = usePracticeCommands(usePageCommands({ title: t('practice.session'), open }), practice);
  usePageKeys(commands);

  useEffect(() => {
    Dialog.preload();
    Menu.preload();
  }, []);

  return (
    <div className="session practice">
      <header className="top">
        <Brand isSignOnly />
        <h1>{t('practice.heading')}</h1>
        <p className="soft">{t('practice.lead')}</p>
      </header>
      <main>
        <StepStrip practice={practice} />
        <FreezeStrip />
        <FilterStrip />
        <NoteBar onAskAddress={(words) => open('palette', words)} />
        <section className="view" id="notes" aria-label={t('session.gridView')} {...REGION}>
          <PracticeGrid practice={practice} />
        </section>
      </main>
      <PracticeFoot onRestart={onRestart} />
      <FeatureDialogs />
      <PageDialogs
        open={dialog}
        commands={commands}
        onOpen={open}
        onClose={close}
        onForget={close}
        onErased={close}
        onDraftsGone={close}
      />
    </div>
  );
}
