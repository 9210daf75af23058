/** The room whose board takes copies as notes of its own. */
const MAIN = 'main';

/**
 * Whether a note on the board of `boardRoom` is a copy of what another group said, which only the server writes:
 * it comes when questions are passed on. On the main board copies are notes like any others.
 */
export function isReadOnlyCopy({ room }: { readonly room?: string | undefined }, boardRoom: string): boolean {
  return boardRoom !== MAIN && room !== undefined && room !== boardRoom;
}
