/**
 * Ids, as everything in a document and in an address carries them.
 *
 * An id is 1 to 64 of `A-Z a-z 0-9 . _ -`, chosen at random by whoever creates the thing.
 * The brands exist for the type checker alone: at run time an id is a plain string.
 */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type SessionId = Id<'session'>;
export type RoomId = Id<'room'>;
export type ParticipantId = Id<'participant'>;

/** The room that every session has. */
export const MAIN_ROOM: RoomId = 'main';

const ID_PATTERN = /^[A-Za-z0-9._-]{1,64}$/;

/** Whether `value` is a well-formed id. Anything else, of whatever type, is not one. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}
