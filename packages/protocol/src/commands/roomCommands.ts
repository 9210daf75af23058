import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ROOM_COLOURS } from '../session.ts';
import { commandId, id, line, minutes, moreMinutes, webAddress } from './fields.ts';

const roomName = line(LIMITS.nameLength);

/** How people come into rooms. */
export const ASSIGN_MODES = ['random', 'manual', 'choice', 'last'] as const;
export type AssignMode = (typeof ASSIGN_MODES)[number];

/** Commands about break-out rooms. */
export const roomCommands = [
  z.strictObject({
    type: z.literal('assignRooms'),
    mode: z.enum(ASSIGN_MODES),
    /** With `last` they may be left out: the rooms as they were. */
    rooms: z
      .array(z.strictObject({ name: roomName, colour: z.enum(ROOM_COLOURS) }))
      .min(2)
      .max(LIMITS.rooms)
      .optional(),
    /** Who belongs to a room whatever the mode says, by the room's name. */
    members: z
      .record(z.string().max(LIMITS.nameLength * 4), z.array(id).max(LIMITS.peopleInSession))
      .optional(),
    commandId,
  }),
  /** Before and while rooms are open: one person into one room. `main` takes them out of all. */
  z.strictObject({ type: z.literal('placePerson'), participant: id, room: id, commandId }),
  /** For oneself, where rooms are by choice. */
  z.strictObject({ type: z.literal('chooseRoom'), room: id, commandId }),
  z.strictObject({ type: z.literal('openRooms'), minutes, commandId }),
  /** Without a room all of them close. */
  z.strictObject({ type: z.literal('closeRooms'), room: id.optional(), commandId }),
  /** More time, or with a negative number less; never less than none. For one room, or for all. */
  z.strictObject({ type: z.literal('extendRooms'), minutes: moreMinutes, room: id.optional(), commandId }),
  z.strictObject({ type: z.literal('rotateRooms'), commandId }),
  /** How many rounds there are to be: at the end of each the rooms rotate by themselves, and close after the last. */
  z.strictObject({
    type: z.literal('setRotations'),
    rounds: z.number().int().min(1).max(LIMITS.rooms),
    minutes,
    commandId,
  }),
  /** A video call for a room, `main` too; null takes it away. */
  z.strictObject({ type: z.literal('setRoomLink'), room: id, link: webAddress.nullable(), commandId }),
] as const;
