import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useReadable } from '../hooks/index.ts';
import { type NoteView, useNoteActions } from '../note/index.ts';
import { NoSections } from '../section/index.ts';
import { OutlineContext, useOutline } from './OutlineContext.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OutlineOrderChoice } from './OutlineOrderChoice.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import { OutlineStepper } from './OutlineStepper.tsx';
import './outline.css';
import { useOutlineEvents } from './useOutlineEvents.ts';
import { useOutlineParts } from './useOutlineParts.ts';
import { useShownSections } from './useShownSections.ts';

/**
 * The board as headings and lists: for reading in browse mode, telephones and touch. The same notes, place, actions
 * and announcer as in the other views.
 */
export function OutlineView() {
  const root = useRef<HTMLDivElement>(null);
  const actions = useNoteActions();
  const parts = useOutlineParts(root);
  const { commands, focus, news } = parts;
  const view = useMemo(
    (): NoteView => ({
      edit: commands.edit,
      focusCurrent: focus.giveBack,
      arrive: focus.arrive,
      run: commands.run,
      can: commands.can,
    }),
    [commands, focus],
  );
  const events = useOutlineEvents(parts, view);
  useEffect(() => actions.registerView(view), [actions, view]);
  useEffect(() => {
    const stops = [focus.connect(), news.connect()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [focus, news]);

  return (
    <OutlineContext value={parts}>
      <NoSections onUse={() => actions.activate(view)} />
      <div className="outline" ref={root} {...events}>
        <ShownSections />
        <FocusKeeper />
        <OutlineMenu />
      </div>
    </OutlineContext>
  );
}

function ShownSections() {
  const { sections, shown, isOneAtATime } = useShownSections();
  return (
    <>
      <div className="outline-top">
        {isOneAtATime && <OutlineStepper sections={sections} />}
        <OutlineOrderChoice />
      </div>
      {shown.map((section) => (
        <OutlineSection key={section.id} section={section} />
      ))}
    </>
  );
}

/** Rendered last: when others have moved something, the items are in the page already and the focus can follow. */
function FocusKeeper() {
  const { focus } = useOutline();
  useReadable(focus.version);
  useLayoutEffect(() => focus.settle());
  return null;
}
