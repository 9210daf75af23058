/** What of somebody's presence says where on the board they are, or what they look at. */
const PLACES = ['focus', 'selection', 'cursor', 'viewport', 'editing'] as const;

/** A state of awareness, as JSON, without where somebody is. */
export function withoutPlaces(state: string): string {
  const value: unknown = JSON.parse(state);
  if (typeof value !== 'object' || value === null) return state;
  const kept = Object.entries(value).filter(([field]) => !PLACES.some((place) => place === field));
  return JSON.stringify(Object.fromEntries(kept));
}
