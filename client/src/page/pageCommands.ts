import { SIGNALS, type Signal } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import type { BreakoutCommandId, BreakoutCommands } from '../breakouts/index.ts';
import { captionsShown, showCaptions } from '../captions/index.ts';
import type { CaptureSwitch } from '../capture/index.ts';
import type { ChangeActions } from '../changes/index.ts';
import { type ClockActions, timeWords } from '../clock/index.ts';
import type { CommandId, PageCommandId } from '../command/index.ts';
import type { FindActions } from '../find/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions, NoteFilter } from '../note/index.ts';
import type { SignalActions } from '../people/index.ts';
import type { PlanActions } from '../plan/index.ts';
import type { PollCommandId, PollCommands } from '../poll/index.ts';
import type { PresentActions } from '../present/index.ts';
import type { SectionActions } from '../section/index.ts';
import type { PlaceHistory } from '../session/placeHistory.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { SpotlightActions } from '../spotlight/index.ts';
import type { VoteCommandId, VoteCommands } from '../vote/index.ts';
import { nextAnnouncementLevel } from './announcementLevel.ts';
import { downloadWorkbook } from './downloadWorkbook.ts';
import type { PageDialog } from './PageDialogs.tsx';
import { goToRegion } from './regions.ts';
import { showOtherView, showView } from './showView.ts';
import { switchPointers } from './switchPointers.ts';
import { whereWords } from './whereWords.ts';

/** What the features give that commands of the page do. */
export interface PageCommandParts {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  /** The session's title until its document has come. */
  title: string;
  notes: Pick<NoteActions, 'focusCurrent'>;
  sections: Pick<SectionActions, 'openList' | 'openAdd' | 'openEdit' | 'mayChange'>;
  filter: Pick<NoteFilter, 'criteria'>;
  changes: Pick<ChangeActions, 'open' | 'next' | 'previous' | 'markAllSeen' | 'toggleFreeze'>;
  find: Pick<FindActions, 'open' | 'next' | 'previous' | 'clear'>;
  history: Pick<PlaceHistory, 'back'>;
  spotlight: Pick<SpotlightActions, 'gatherHere' | 'pointHere' | 'goThere' | 'shown'>;
  signals: Pick<SignalActions, 'give'>;
  present: Pick<PresentActions, 'start'>;
  plan: Pick<PlanActions, 'open' | 'next' | 'nextStage' | 'mayLead'>;
  clock: Pick<ClockActions, 'openSet' | 'togglePause' | 'addMinute' | 'stop' | 'toggleShown' | 'mayRun'>;
  capture: Pick<CaptureSwitch, 'open' | 'openList' | 'openShorthand'>;
  breakouts: BreakoutCommands;
  polls: PollCommands;
  votes: VoteCommands;
  open(dialog: PageDialog): void;
  practise(): void;
}

/** The commands that are heard everywhere in a session, for keys, the palette and buttons alike. */
export interface PageCommands {
  /** False where it is no command of the page. */
  run(command: CommandId): boolean;
  /** Whether it can be done now, by this person. */
  can(command: CommandId): boolean;
}

/** One command for each signal: it gives it, and takes it back. */
function signalHandlers({ signals }: PageCommandParts): Record<Signal, () => unknown> {
  const pairs = SIGNALS.map((signal) => [signal, () => signals.give(signal)] as const);
  return Object.fromEntries(pairs) as Record<Signal, () => unknown>;
}

type OfFeatures = BreakoutCommandId | PollCommandId | VoteCommandId;
type Handlers = Readonly<Record<Exclude<PageCommandId, OfFeatures>, () => unknown>>;

function handlersOf(parts: PageCommandParts): Handlers {
  const { room, announcer, notes, sections, changes, find, history, spotlight, clock, plan, open } = parts;
  const back = () => {
    if (history.back()) notes.focusCurrent();
    else announcer.say(t('page.nowhereBack'));
  };
  const forFacilitators = (run: () => void) => {
    if (room.me.role === 'facilitator') run();
    else announcer.say(t('capture.facilitatorsOnly'));
  };
  return {
    back,
    find: find.open,
    findNext: find.next,
    findPrevious: find.previous,
    clearFilter: find.clear,
    goToShown: spotlight.goThere,
    pointHere: spotlight.pointHere,
    ...signalHandlers(parts),
    calls: () => open('calls'),
    addSection: () => sections.openAdd(),
    editSection: () => sections.openEdit(room.current.get().cell.section, notes.focusCurrent),
    sections: () => sections.openList(),
    changes: changes.open,
    nextChange: changes.next,
    previousChange: changes.previous,
    markSeen: () => changes.markAllSeen(),
    freeze: changes.toggleFreeze,
    announcements: () => announcer.say(nextAnnouncementLevel()),
    capture: () => forFacilitators(parts.capture.open),
    unconfirmed: () => forFacilitators(parts.capture.openList),
    shorthand: () => forFacilitators(parts.capture.openShorthand),
    palette: () => open('palette'),
    keyList: () => open('keys'),
    whereAmI: () => announcer.say(whereWords(room, parts.title, room.serverNow())),
    timeLeft: () => announcer.say(timeWords(room, room.serverNow())),
    toggleClock: clock.toggleShown,
    setClock: clock.openSet,
    pauseClock: () => void clock.togglePause(),
    addMinute: () => void clock.addMinute(),
    stopClock: () => void clock.stop(),
    plan: plan.open,
    nextStage: () => void plan.next(),
    otherView: () => showOtherView(announcer),
    nextRegion: () => goToRegion(1),
    previousRegion: () => goToRegion(-1),
    viewBoard: () => showView('board', announcer),
    viewGrid: () => showView('grid', announcer),
    viewOutline: () => showView('outline', announcer),
    viewBoth: () => showView('both', announcer),
    goToPerson: () => open('people'),
    followPerson: () => open('people'),
    people: () => open('people'),
    gatherHere: spotlight.gatherHere,
    pointersForAll: () => void switchPointers(room, announcer),
    door: () => open('door'),
    messages: () => open('messages'),
    returnLink: () => open('returnLink'),
    legend: () => open('legend'),
    present: parts.present.start,
    download: () => downloadWorkbook(room.sessionId),
    takeHome: () => open('takeHome'),
    bringIn: () => open('bringIn'),
    captions: () => {
      showCaptions(!captionsShown.get());
      announcer.say(t(captionsShown.get() ? 'captions.shown' : 'captions.hidden'));
    },
    settings: () => open('settings'),
    practice: parts.practise,
    closing: () => open('closing'),
    acts: () => open('acts'),
    moments: () => open('moments'),
    repeat: () => open('repeat'),
    erase: () => open('erase'),
    dataSheet: () => open('dataSheet'),
  };
}

const isClockRunning = ({ timer, breakout }: RoomSession) =>
  timer.get() !== undefined || breakout.get().state === 'open';

/** Makes the commands of the page from what its features give. */
export function createPageCommands(parts: PageCommandParts): PageCommands {
  const { room, sections, filter, spotlight, clock, plan } = parts;
  const isFacilitator = () => room.me.role === 'facilitator';
  const handlers: Partial<Record<CommandId, () => unknown>> = handlersOf(parts);
  const conditions: Partial<Record<CommandId, () => boolean>> = {
    addSection: () => sections.mayChange(),
    editSection: () => sections.mayChange(room.store.getSection(room.current.get().cell.section)),
    clearFilter: () => filter.criteria.get() !== undefined,
    goToShown: () => spotlight.shown.get() !== undefined,
    closing: isFacilitator,
    acts: isFacilitator,
    moments: isFacilitator,
    bringIn: isFacilitator,
    repeat: isFacilitator,
    erase: isFacilitator,
    setClock: clock.mayRun,
    pauseClock: () => clock.mayRun() && room.timer.get() !== undefined,
    addMinute: () => clock.mayRun() && isClockRunning(room),
    stopClock: () => clock.mayRun() && room.timer.get() !== undefined,
    nextStage: () => plan.mayLead() && plan.nextStage() !== undefined,
    gatherHere: isFacilitator,
    calls: isFacilitator,
    door: isFacilitator,
    pointersForAll: isFacilitator,
    capture: isFacilitator,
    unconfirmed: isFacilitator,
    shorthand: isFacilitator,
    markSeen: () => room.changes.unseen.get().length > 0,
  };
  const given: Partial<Record<CommandId, { run(): unknown; can(): boolean }>> = {
    ...parts.breakouts,
    ...parts.polls,
    ...parts.votes,
  };
  return {
    run(command) {
      const handler = handlers[command] ?? given[command]?.run;
      handler?.();
      return handler !== undefined;
    },
    can(command) {
      const condition = conditions[command] ?? given[command]?.can;
      return (handlers[command] !== undefined || condition !== undefined) && (condition?.() ?? true);
    },
  };
}
