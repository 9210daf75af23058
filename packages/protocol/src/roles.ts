/** What a person may do in a session. Ordered: each role may do what the ones before it may. */
export const ROLES = ['observer', 'participant', 'facilitator'] as const;

export type Role = (typeof ROLES)[number];

/** The role that may do more; of two equal ones, that one. */
export function higherRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) >= ROLES.indexOf(b) ? a : b;
}
