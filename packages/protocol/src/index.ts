export {
  ABILITIES,
  type Ability,
  isBoardOf,
  type Standing,
  stageAllows,
  type WhyWithheld,
  type WithheldNow,
  withheldNow,
} from './abilities.ts';
export type { CaptionLine } from './captions.ts';
export { CLOSE, type CloseCode, RESTART } from './closeCodes.ts';
export { type Command, type CommandOf, type CommandRequest, command } from './commands/command.ts';
export { personName } from './commands/fields.ts';
export { ASSIGN_MODES, type AssignMode } from './commands/roomCommands.ts';
export { type DocumentAddress, documentName, parseDocumentName } from './documents.ts';
export { MOMENT_KINDS, type MomentEntry, type MomentKind } from './history.ts';
export { type Id, isId, MAIN_ROOM, type ParticipantId, type RoomId, type SessionId } from './ids.ts';
export { type ImportQuery, importQuery } from './importQuery.ts';
export {
  IMPORT_CONFLICTS,
  type ImportAnswer,
  type ImportConflict,
  type ImportItem,
  type ImportSection,
  type ImportSession,
  type ImportSheet,
} from './imports.ts';
export { LATE_KINDS, LATE_REASONS, type LateEntry, type LateKind, type LateReason } from './late.ts';
export { LIMITS } from './limits.ts';
export { KEEP_ALIVE, MESSAGE, readSaved, readSyncUpdate, SYNC, writeSaved } from './messages.ts';
export {
  type PlanEntry,
  planEntry,
  STAGE_RIGHTS,
  STAGE_VIEWS,
  type StageEntry,
  type StageRight,
  stageEntry,
} from './plan.ts';
export { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';
export {
  type CreateSessionRequest,
  captionAddress,
  captionRequest,
  codeRequest,
  createSessionRequest,
  doorRequest,
  joinRequest,
  TEMPLATES,
  templateRequest,
} from './requests.ts';
export { higherRole, ROLES, type Role } from './roles.ts';
export {
  ACT_KINDS,
  type ActEntry,
  type ActKind,
  type BreakoutEntry,
  type DoorEntry,
  LATE_MODES,
  type LateMode,
  type MessageEntry,
  type ParticipantSummary,
  type PersonEntry,
  PROXY_CHANNELS,
  type ProxyChannel,
  type QuietDesk,
  type QuietEntry,
  ROOM_COLOURS,
  type RoomColour,
  type RoomEntry,
  type SessionInfo,
  SIGNALS,
  type Signal,
  type TimerEntry,
} from './session.ts';
export {
  type FileInfo,
  type FilePerson,
  type FilePoll,
  type FileRoom,
  type FileVote,
  fileInfo,
  filePerson,
  filePoll,
  fileRoom,
  fileVote,
} from './sessionFile.ts';
export { cleanLine, cleanText } from './text.ts';
export {
  type Candidate,
  type NamedBallot,
  POLL_KINDS,
  type PollAnswer,
  type PollEntry,
  type PollKind,
  type RoomShares,
  type VoteDesk,
  type VoteEntry,
} from './votes.ts';
