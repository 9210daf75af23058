import type { QuietEntry } from '@evenboard/protocol';
import { useEffect, useRef, useState } from 'react';
import { useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { currentStage } from '../session/readInfo.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { QuietDone } from './QuietDone.tsx';
import { QuietOverview } from './QuietOverview.tsx';
import { QuietReveal } from './QuietReveal.tsx';
import { QuietSection } from './QuietSection.tsx';
import './quiet.css';
import type { QuietActions } from './quietActions.ts';
import { useQuietNotes } from './useQuietNotes.ts';

/** What is to be done, who will find it, and how it is saved. */
function QuietHead({ quiet }: { quiet: QuietEntry }) {
  const { info } = useRoomSession();
  const stage = currentStage(useReadable(info))?.stage;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus has made way for this place.
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) heading.current?.focus();
  }, []);
  return (
    <header className="quiet-head">
      <h2 ref={heading} tabIndex={-1}>
        {stage?.title ?? t('quiet.region')}
      </h2>
      {stage !== undefined && stage.instructions !== '' && <p className="prompt">{stage.instructions}</p>}
      <p>
        {t('quiet.alone')} {t(quiet.signed ? 'quiet.signed' : 'quiet.unsigned')}
      </p>
    </header>
  );
}

function QuietSaved({ notes }: { notes: QuietNotes }) {
  const { kind, waiting } = useReadable(notes.save);
  const isClosed = useReadable(notes.isClosed);
  if (isClosed) return <p className="problem">{t('quiet.closed')}</p>;
  return (
    <p className={`save-state ${kind}`}>
      {kind === 'offline' && waiting > 0 ? t('save.offlineWaiting', { count: waiting }) : t(`save.${kind}`)}
    </p>
  );
}

/** My notes under their questions: under the one that is in focus, where there is one, and wherever I have written. */
function QuietSections({
  notes,
  actions,
  focus,
}: {
  notes: QuietNotes;
  actions: QuietActions;
  focus?: string;
}) {
  const { me } = useRoomSession();
  const sections = useSections();
  const places = useReadable(notes.places);
  const isReadOnly = useReadable(notes.isClosed);
  const isOpen = ({ locked }: { locked: boolean }) => !locked || me.role === 'facilitator';
  const hasFocus = sections.some(({ id }) => id === focus);
  const open = sections.filter((section) => !section.isUnsorted && isOpen(section));
  return sections.map((section) => {
    const ids = places.filter((place) => place.section === section.id).map(({ id }) => id);
    const isAsked = open.includes(section) && (!hasFocus || section.id === focus);
    if (!isAsked && ids.length === 0) return null;
    return (
      <QuietSection
        key={section.id}
        section={section}
        sections={open}
        ids={ids}
        notes={notes}
        actions={actions}
        isReadOnly={isReadOnly}
      />
    );
  });
}

/** For facilitators: whose words they write, where somebody takes part without a screen. */
function useProxies(): readonly (readonly [string, string])[] {
  const { people, me } = useRoomSession();
  const all = useReadable(people);
  if (me.role !== 'facilitator') return [];
  return [...all].filter(([, { proxy }]) => proxy !== undefined).map(([id, { name }]) => [id, name]);
}

/** The place for writing by oneself while a stage is quiet, instead of the views of the board. */
export function QuietPlace({ quiet }: { quiet: QuietEntry }) {
  const { me, info } = useRoomSession();
  const [owner, setOwner] = useState(me.id);
  const proxies = useProxies();
  const opened = useQuietNotes(quiet.stage, owner);
  const stage = currentStage(useReadable(info))?.stage;
  return (
    <div className="quiet-place">
      <QuietHead quiet={quiet} />
      {proxies.length > 0 && (
        <SelectField
          label={t('quiet.writeFor')}
          value={owner}
          onChange={setOwner}
          options={[[me.id, t('quiet.myself')], ...proxies]}
        />
      )}
      {opened !== undefined && (
        <>
          <p className="hint">{t('quiet.keys')}</p>
          <QuietSections {...opened} {...(stage?.section !== undefined && { focus: stage.section })} />
          <QuietSaved notes={opened.notes} />
        </>
      )}
      <QuietDone key={owner} quiet={quiet} owner={owner} />
      {me.role === 'facilitator' && (
        <>
          <QuietOverview />
          <QuietReveal quiet={quiet} />
        </>
      )}
    </div>
  );
}
