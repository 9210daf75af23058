/** What nobody may see of others on a board just now: their pointers, or all that says where they are. */
export type Hidden = 'nothing' | 'pointers' | 'places';

const FIELDS: Readonly<Record<Hidden, readonly string[]>> = {
  nothing: [],
  pointers: ['cursor'],
  places: ['focus', 'selection', 'cursor', 'viewport', 'editing'],
};

/** A state of awareness, as JSON, without what is hidden. */
export function withoutHidden(state: string, hidden: Hidden): string {
  if (hidden === 'nothing') return state;
  const value: unknown = JSON.parse(state);
  if (typeof value !== 'object' || value === null) return state;
  const kept = Object.entries(value).filter(([field]) => !FIELDS[hidden].includes(field));
  return JSON.stringify(Object.fromEntries(kept));
}
