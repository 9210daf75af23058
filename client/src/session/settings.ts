import { readDevice, writeDevice } from './deviceStorage.ts';
import { createValue, type Readable } from './Readable.ts';

export const VIEWS = ['board', 'grid', 'outline', 'both'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const SPEECH_LEVELS = ['brief', 'standard', 'full'] as const;
/** What can be heard on a cell after its text, in the order in which it is heard. */
export const CELL_ITEMS = [
  'state',
  'changed',
  'vote',
  'author',
  'colour',
  'votes',
  'comments',
  'address',
] as const;
export const ANNOUNCE_LEVELS = ['off', 'near', 'digest', 'all'] as const;
/** What others' doings are sorted into; each can be silenced (CTAUR REQ 3). */
export const ANNOUNCE_TYPES = [
  'people',
  'new',
  'edited',
  'moved',
  'deleted',
  'votes',
  'comments',
  'captions',
  'clock',
] as const;
/** Seconds before the end of a clock at which one can be warned. */
export const WARNING_MARKS = [600, 300, 150, 60, 30, 10] as const;
export const TEXT_SIZES = ['usual', 'large'] as const;
export const POSITIONS = ['address', 'numbers'] as const;
export const ROW_HEIGHTS = ['three', 'whole'] as const;

export type View = (typeof VIEWS)[number];
export type Theme = (typeof THEMES)[number];
export type SpeechLevel = (typeof SPEECH_LEVELS)[number];
export type CellItem = (typeof CELL_ITEMS)[number];
export type AnnounceLevel = (typeof ANNOUNCE_LEVELS)[number];
export type WarningMark = (typeof WARNING_MARKS)[number];
export type AnnounceType = (typeof ANNOUNCE_TYPES)[number];

/** How one person likes to work, on this device. Never sent anywhere. */
export interface Settings {
  readonly view: View;
  readonly theme: Theme;
  readonly textSize: (typeof TEXT_SIZES)[number];
  /** No others' cursors and writing marks, no motion. */
  readonly calm: boolean;
  /** Live pointers on the board: others' for me, and mine for them. */
  readonly cursors: boolean;
  /** A facilitator may bring a place into my sight. */
  readonly spotlight: boolean;
  readonly speech: SpeechLevel;
  /** Single items switched on or off against their level. */
  readonly items: Readonly<Partial<Record<CellItem, boolean>>>;
  /** How a screen reader says the position: "C4", or row and column by number. */
  readonly position: (typeof POSITIONS)[number];
  readonly announcements: AnnounceLevel;
  /** Types of news that were switched off. */
  readonly silenced: readonly AnnounceType[];
  /** Whether a running clock is shown. Hidden, it still warns. */
  readonly clock: boolean;
  /** When one is warned before the end of a clock; none of them: never. */
  readonly warnings: readonly WarningMark[];
  /** Nothing of others' is written into a note while I write in it (CTAUR REQ 5). */
  readonly holdWhileEditing: boolean;
  /** Rows three lines high, or as high as the longest note in them. */
  readonly rows: (typeof ROW_HEIGHTS)[number];
  /** Chords by command, where they are not the usual ones; an empty list switches the command's keys off. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Whether single letters are commands on the board (WCAG 2.1.4). */
  readonly letters: boolean;
  /** In the capture line: my abbreviations become words, and words of the board are offered. */
  readonly shorthand: boolean;
  readonly completion: boolean;
}

/** Settings that are on or off. */
export type FlagSetting =
  | 'calm'
  | 'cursors'
  | 'spotlight'
  | 'holdWhileEditing'
  | 'letters'
  | 'clock'
  | 'shorthand'
  | 'completion';

export const DEFAULT_SETTINGS: Settings = {
  view: 'both',
  theme: 'system',
  textSize: 'usual',
  calm: false,
  cursors: true,
  spotlight: true,
  speech: 'standard',
  items: {},
  position: 'address',
  announcements: 'digest',
  silenced: [],
  clock: true,
  warnings: [150, 30],
  holdWhileEditing: false,
  rows: 'three',
  keys: {},
  letters: true,
  shorthand: true,
  completion: true,
};

/** What each preset answers; everything else stays as it is. */
export const PRESETS = {
  screenReader: {
    view: 'grid',
    speech: 'standard',
    announcements: 'digest',
    calm: true,
    position: 'address',
    shorthand: false,
    completion: false,
  },
  keyboard: { view: 'grid', announcements: 'near', letters: true },
  lowVision: { view: 'outline', textSize: 'large', rows: 'whole', calm: true },
  calm: { announcements: 'off', calm: true, holdWhileEditing: true },
} as const satisfies Record<string, Partial<Settings>>;
export type Preset = keyof typeof PRESETS;

const MOST_KEYS = 100;
const MOST_CHORDS = 5;
/** As `Alt+Shift+U` is written: without spaces, which part chords in a line of text; "off" stands for none there. */
const CHORD = /^(?!off$)\S{1,40}$/i;
const COMMAND_ID = /^[a-zA-Z]{1,40}$/;
const isChordTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string' && CHORD.test(text));

export const isView = (value: unknown): value is View => VIEWS.some((view) => view === value);

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function oneOf<T extends string>(all: readonly T[], value: unknown, otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

function parseItems(value: unknown): Settings['items'] {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    CELL_ITEMS.flatMap((item) => (typeof value[item] === 'boolean' ? [[item, value[item]]] : [])),
  );
}

function parseKeys(value: unknown): Settings['keys'] {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_KEYS)
      .filter((entry): entry is [string, string[]] => COMMAND_ID.test(entry[0]) && isChordTexts(entry[1]))
      .map(([id, chords]) => [id, chords.slice(0, MOST_CHORDS)]),
  );
}

/** Settings from outside (this device's storage, a text from another device): what is odd or missing is as usual. */
export function parseSettings(value: unknown): Settings {
  const from = isFields(value) ? value : {};
  const usual = DEFAULT_SETTINGS;
  const flag = (key: FlagSetting) => (typeof from[key] === 'boolean' ? from[key] : usual[key]);
  const { silenced, warnings } = from;
  return {
    view: oneOf(VIEWS, from['view'], usual.view),
    theme: oneOf(THEMES, from['theme'], usual.theme),
    textSize: oneOf(TEXT_SIZES, from['textSize'], usual.textSize),
    calm: flag('calm'),
    cursors: flag('cursors'),
    spotlight: flag('spotlight'),
    speech: oneOf(SPEECH_LEVELS, from['speech'], usual.speech),
    items: parseItems(from['items']),
    position: oneOf(POSITIONS, from['position'], usual.position),
    announcements: oneOf(ANNOUNCE_LEVELS, from['announcements'], usual.announcements),
    silenced: Array.isArray(silenced) ? ANNOUNCE_TYPES.filter((type) => silenced.includes(type)) : [],
    clock: flag('clock'),
    warnings: Array.isArray(warnings)
      ? WARNING_MARKS.filter((mark) => warnings.includes(mark))
      : usual.warnings,
    holdWhileEditing: flag('holdWhileEditing'),
    rows: oneOf(ROW_HEIGHTS, from['rows'], usual.rows),
    keys: parseKeys(from['keys']),
    letters: flag('letters'),
    shorthand: flag('shorthand'),
    completion: flag('completion'),
  };
}

const KEY = 'settings';
const current = createValue<Settings>(parseSettings(readDevice(KEY)));

/** The settings of whoever uses this device. */
export const settings: Readable<Settings> = current;

/** Changes some settings, keeps them on this device and puts them on the page. */
export function changeSettings(part: Partial<Settings>): void {
  const next = { ...current.get(), ...part };
  writeDevice(KEY, next);
  current.set(next);
  applySettings();
}

/** Whether anything was ever chosen on this device. */
export function hasChosenSettings(): boolean {
  return readDevice(KEY) !== undefined;
}

/** Whether an item is heard on a cell: as its level has it, unless it was switched by itself. */
export function isHeard(item: CellItem, { speech, items }: Settings): boolean {
  const standard: readonly CellItem[] = ['state', 'changed', 'vote', 'author', 'comments'];
  return items[item] ?? (speech === 'full' || (speech === 'standard' && standard.includes(item)));
}

/** Puts theme, size of words and calm on the page; where nothing is chosen the system decides. */
export function applySettings(): void {
  const { theme, textSize, calm } = current.get();
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  dataset['text'] = textSize;
  dataset['calm'] = String(calm);
}

/** What the page looks like now, chosen or not. */
export function effectiveTheme(): Exclude<Theme, 'system'> {
  const { theme } = current.get();
  if (theme !== 'system') return theme;
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
