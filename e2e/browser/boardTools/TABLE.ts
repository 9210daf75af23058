/** What one works on the board with. */
export const TOOLS = ['mouse', 'touch', 'keyboard', 'screen reader'] as const;
export type Tool = (typeof TOOLS)[number];

/** What one does there, in the order in which a test does it. */
export const ACTIONS = [
  ...(['create', 'edit', 'move', 'recolour', 'comment'] as const),
  ...(['delete', 'undo', 'find', 'hang free', 'merge', 'select many'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];
