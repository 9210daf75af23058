import {
  isId,
  LATE_MODES,
  type LateMode,
  type PlanEntry,
  type SessionInfo,
  type StageEntry,
  type StageRight,
} from '@evenboard/protocol';
import { isView } from './settings.ts';

type Fields = Readonly<Record<string, unknown>>;

const RIGHTS: Readonly<Record<StageRight, true>> = {
  add: true,
  editOwn: true,
  editAll: true,
  vote: true,
  comment: true,
};
const isRight = (value: unknown): value is StageRight =>
  typeof value === 'string' && Object.hasOwn(RIGHTS, value);
/** What a stage can leave to participants, in the order in which it is told. */
export const STAGE_RIGHTS = Object.keys(RIGHTS).filter(isRight);

const isLateMode = (value: unknown): value is LateMode => LATE_MODES.some((mode) => mode === value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function readQuiet(value: unknown): Pick<StageEntry, 'quiet'> {
  return isFields(value) && typeof value['signed'] === 'boolean'
    ? { quiet: { signed: value['signed'] } }
    : {};
}

function readStage(value: unknown): StageEntry | undefined {
  if (!isFields(value)) return undefined;
  const { id, title, instructions, minutes, view, may, section, quiet } = value;
  if (!isId(id) || typeof title !== 'string' || typeof instructions !== 'string' || !Array.isArray(may))
    return undefined;
  return {
    id,
    title,
    instructions,
    may: may.filter(isRight),
    ...(isTime(minutes) && minutes > 0 && { minutes }),
    ...(isView(view) && { view }),
    ...(isId(section) && { section }),
    ...readQuiet(quiet),
  };
}

/** The stages of a plan; those that cannot be read are left out, and of two with one id the second. */
function readPlan(value: unknown): PlanEntry | undefined {
  if (!isFields(value) || !Array.isArray(value['stages'])) return undefined;
  const seen = new Set<string>();
  const stages = value['stages'].flatMap((entry: unknown) => {
    const stage = readStage(entry);
    if (stage === undefined || seen.has(stage.id)) return [];
    seen.add(stage.id);
    return [stage];
  });
  return stages.length === 0 ? undefined : { stages };
}

/** What the session's document says of the session itself; `undefined` until it says what is needed. */
export function readInfo(value: Fields): SessionInfo | undefined {
  const { title, state, host, timeZone, closesAt, late, eraseAt, stage, pointersOff, peopleInExports } =
    value;
  const since = value['captionsInExportsSince'];
  if (typeof title !== 'string' || (state !== 'open' && state !== 'closed')) return undefined;
  const plan = readPlan(value['plan']);
  return {
    title,
    state,
    host: isId(host) ? host : '',
    timeZone: typeof timeZone === 'string' ? timeZone : '',
    ...(isTime(closesAt) && { closesAt }),
    ...(isLateMode(late) && { late }),
    ...(isTime(eraseAt) && { eraseAt }),
    ...(pointersOff === true && { pointersOff }),
    ...(peopleInExports === true && { peopleInExports }),
    ...(isTime(since) && { captionsInExportsSince: since }),
    ...(isId(stage) && { stage }),
    ...(plan !== undefined && { plan }),
  };
}

/** The stage that people are in, and how manieth of the plan it is, from 0. */
export function currentStage(
  info: SessionInfo | undefined,
): { stage: StageEntry; index: number } | undefined {
  const stages = info?.plan?.stages ?? [];
  const index = stages.findIndex(({ id }) => id === info?.stage);
  const stage = stages[index];
  return stage && { stage, index };
}
