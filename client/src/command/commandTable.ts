/** Where in the list of keys and in the palette a command stands. */
export const COMMAND_GROUPS = [
  'go',
  'write',
  'note',
  'select',
  'section',
  'changes',
  'time',
  'signal',
  'rooms',
  'polls',
  'vote',
  'page',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

interface CommandRow {
  readonly id: string;
  readonly group: CommandGroup;
  /** `view`: acts on the current place, heard while the focus is on one. `page`: heard everywhere in a session. */
  readonly where: 'view' | 'page';
  /** The chords it has unless somebody chose others; parseChord reads them. */
  readonly keys: readonly string[];
  /** Further chords on the board alone, where single letters are commands. They can be switched off together. */
  readonly boardKeys?: readonly string[];
  /** The browser turns these keys into events of their own (`cut`, `copy`, `paste`), which is what is listened to. */
  readonly isClipboard?: true;
}

const row = <Id extends string, Where extends CommandRow['where']>(
  id: Id,
  group: CommandGroup,
  where: Where,
  keys: readonly string[] = [],
  more: Pick<CommandRow, 'boardKeys' | 'isClipboard'> = {},
) => ({ id, group, where, keys, ...more });

/**
 * Every command of a session, once for all views: what keys, menus, the palette and the list of keys go by
 * (accessibility.md, section 1). Its name is the message `command.<id>`. Never on Insert, CapsLock, Ctrl+Alt with
 * arrows or letters: screen readers have those.
 */
export const COMMANDS = [
  row('up', 'go', 'view', ['ArrowUp']),
  row('down', 'go', 'view', ['ArrowDown']),
  row('left', 'go', 'view', ['ArrowLeft']),
  row('right', 'go', 'view', ['ArrowRight']),
  row('jumpUp', 'go', 'view', ['Ctrl+ArrowUp']),
  row('jumpDown', 'go', 'view', ['Ctrl+ArrowDown']),
  row('jumpLeft', 'go', 'view', ['Ctrl+ArrowLeft']),
  row('jumpRight', 'go', 'view', ['Ctrl+ArrowRight']),
  row('rowStart', 'go', 'view', ['Home']),
  row('rowEnd', 'go', 'view', ['End']),
  row('gridStart', 'go', 'view', ['Ctrl+Home']),
  row('gridEnd', 'go', 'view', ['Ctrl+End']),
  row('pageUp', 'go', 'view', ['PageUp']),
  row('pageDown', 'go', 'view', ['PageDown']),
  row('back', 'go', 'page', ['Alt+Shift+B']),
  row('find', 'go', 'page', ['Alt+Shift+F']),
  row('findNext', 'go', 'page', ['F3']),
  row('findPrevious', 'go', 'page', ['Shift+F3']),
  row('clearFilter', 'go', 'page'),
  row('goToShown', 'go', 'page', ['Alt+Shift+L']),
  row('pointHere', 'go', 'page'),
  row('zoomIn', 'go', 'view', [], { boardKeys: ['+', '='] }),
  row('zoomOut', 'go', 'view', [], { boardKeys: ['-'] }),
  row('fullSize', 'go', 'view', [], { boardKeys: ['0'] }),
  row('fit', 'go', 'view', [], { boardKeys: ['1'] }),
  row('zoomToNote', 'go', 'view', [], { boardKeys: ['2'] }),

  row('edit', 'write', 'view', ['Enter', 'F2']),
  row('newAtEnd', 'write', 'view', ['Ctrl+Enter'], { boardKeys: ['N'] }),
  row('capture', 'write', 'page', ['Alt+Shift+C']),
  row('unconfirmed', 'write', 'page'),
  row('shorthand', 'write', 'page'),
  row('undo', 'write', 'view', ['Ctrl+Z']),
  row('redo', 'write', 'view', ['Ctrl+Shift+Z', 'Ctrl+Y']),

  row('details', 'note', 'view', ['Space']),
  // While people vote on a note it has the key of its details.
  row('dot', 'note', 'view'),
  row('comments', 'note', 'view', ['Shift+F2']),
  row('menu', 'note', 'view', ['Shift+F10', 'ContextMenu']),
  row('moveUp', 'note', 'view', ['Alt+Shift+ArrowUp']),
  row('moveDown', 'note', 'view', ['Alt+Shift+ArrowDown']),
  row('moveLeft', 'note', 'view', ['Alt+Shift+ArrowLeft']),
  row('moveRight', 'note', 'view', ['Alt+Shift+ArrowRight']),
  row('handle', 'note', 'view', [], { boardKeys: ['Shift+M'] }),
  row('moveTo', 'note', 'view', [], { boardKeys: ['M'] }),
  row('colour', 'note', 'view', [], { boardKeys: ['C'] }),
  row('copy', 'note', 'view', ['Ctrl+C'], { isClipboard: true }),
  row('cut', 'note', 'view', ['Ctrl+X'], { isClipboard: true }),
  row('paste', 'note', 'view', ['Ctrl+V'], { isClipboard: true }),
  row('remove', 'note', 'view', ['Delete']),
  row('duplicate', 'note', 'view', ['Alt+Shift+D']),
  row('merge', 'note', 'view', ['Alt+Shift+M']),
  row('copyLink', 'note', 'view'),
  row('openLinks', 'note', 'view', ['Alt+Enter']),
  row('escape', 'note', 'view', ['Escape']),

  row('selectUp', 'select', 'view', ['Shift+ArrowUp']),
  row('selectDown', 'select', 'view', ['Shift+ArrowDown']),
  row('selectLeft', 'select', 'view', ['Shift+ArrowLeft']),
  row('selectRight', 'select', 'view', ['Shift+ArrowRight']),
  row('selectRow', 'select', 'view', ['Shift+Space']),
  row('selectColumn', 'select', 'view', ['Ctrl+Space']),
  row('selectAll', 'select', 'view', ['Ctrl+A']),

  row('addSection', 'section', 'page'),
  row('editSection', 'section', 'page'),
  row('sections', 'section', 'page'),

  row('changes', 'changes', 'page', ['Alt+Shift+U']),
  row('nextChange', 'changes', 'page', ['Alt+Shift+N']),
  row('previousChange', 'changes', 'page', ['Alt+Shift+P']),
  row('markSeen', 'changes', 'page'),
  row('announcements', 'changes', 'page', ['Alt+Shift+V']),
  row('freeze', 'changes', 'page', ['Alt+Shift+H']),

  row('timeLeft', 'time', 'page', ['Alt+Shift+K']),
  row('toggleClock', 'time', 'page'),
  row('setClock', 'time', 'page'),
  row('pauseClock', 'time', 'page'),
  row('addMinute', 'time', 'page'),
  row('stopClock', 'time', 'page'),
  row('plan', 'time', 'page'),
  row('nextStage', 'time', 'page', ['Alt+Shift+S']),

  // Not 7: where / lies on that key it is the palette's.
  row('raiseHand', 'signal', 'page', ['Alt+Shift+1']),
  row('agree', 'signal', 'page', ['Alt+Shift+2']),
  row('unsure', 'signal', 'page', ['Alt+Shift+3']),
  row('disagree', 'signal', 'page', ['Alt+Shift+4']),
  row('slowDown', 'signal', 'page', ['Alt+Shift+5']),
  row('pleaseDescribe', 'signal', 'page', ['Alt+Shift+6']),
  row('techHelp', 'signal', 'page', ['Alt+Shift+8']),
  row('needBreak', 'signal', 'page', ['Alt+Shift+9']),
  row('calls', 'signal', 'page'),

  row('rooms', 'rooms', 'page'),
  row('roomsOverview', 'rooms', 'page'),
  row('chooseRoom', 'rooms', 'page'),
  row('askForHelp', 'rooms', 'page'),
  row('goToRoom', 'rooms', 'page'),
  row('stayInRoom', 'rooms', 'page'),

  row('answerPoll', 'polls', 'page', ['Alt+Shift+Q']),
  row('polls', 'polls', 'page'),
  row('askPoll', 'polls', 'page'),
  row('openVote', 'vote', 'page'),
  row('ballot', 'vote', 'page'),
  row('closeVote', 'vote', 'page'),
  row('revealVote', 'vote', 'page'),
  row('runOff', 'vote', 'page'),
  row('votes', 'vote', 'page'),

  row('palette', 'page', 'page', ['Alt+/']),
  row('keyList', 'page', 'page', ['Ctrl+/']),
  row('whereAmI', 'page', 'page', ['Alt+Shift+W']),
  row('otherView', 'page', 'page', ['Alt+Shift+G']),
  row('nextRegion', 'page', 'page', ['F6']),
  row('previousRegion', 'page', 'page', ['Shift+F6']),
  row('viewBoard', 'page', 'page'),
  row('viewGrid', 'page', 'page'),
  row('viewOutline', 'page', 'page'),
  row('viewBoth', 'page', 'page'),
  row('goToPerson', 'page', 'page'),
  row('followPerson', 'page', 'page'),
  row('people', 'page', 'page'),
  row('gatherHere', 'page', 'page'),
  row('pointersForAll', 'page', 'page'),
  row('door', 'page', 'page'),
  row('messages', 'page', 'page'),
  row('returnLink', 'page', 'page'),
  row('legend', 'page', 'page'),
  row('present', 'page', 'page'),
  row('download', 'page', 'page'),
  row('takeHome', 'page', 'page'),
  row('bringIn', 'page', 'page'),
  row('captions', 'page', 'page'),
  row('settings', 'page', 'page'),
  row('practice', 'page', 'page'),
  row('closing', 'page', 'page'),
  row('acts', 'page', 'page'),
  row('moments', 'page', 'page'),
  row('repeat', 'page', 'page'),
  row('erase', 'page', 'page'),
  row('dataSheet', 'page', 'page'),
] as const satisfies readonly CommandRow[];

export type CommandId = (typeof COMMANDS)[number]['id'];
/** The commands that a view gives, and those that the page gives. */
export type ViewCommandId = Extract<(typeof COMMANDS)[number], { where: 'view' }>['id'];
export type PageCommandId = Extract<(typeof COMMANDS)[number], { where: 'page' }>['id'];
export type Command = CommandRow & { readonly id: CommandId };

const byId = new Map<string, Command>(COMMANDS.map((command) => [command.id, command]));

/** The command of that id; `undefined` for a word that is none, such as one from somebody's stored settings. */
export function findCommand(id: string): Command | undefined {
  return byId.get(id);
}
