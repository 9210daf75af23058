import {
  ANNOUNCE_LEVELS,
  ANNOUNCE_TYPES,
  CELL_ITEMS,
  type FlagSetting,
  POSITIONS,
  parseSettings,
  ROW_HEIGHTS,
  type Settings,
  SPEECH_LEVELS,
  TEXT_SIZES,
  THEMES,
  VIEWS,
  WARNING_MARKS,
} from './settings.ts';

/** What a text of settings holds, or the first line that was not understood: then nothing of it counts. */
export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'notUnderstood'; readonly line: number; readonly words: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' };

/** More than all commands with all their keys; a text from elsewhere may be anything. */
const MOST_CHARACTERS = 40_000;

interface Line {
  /** What stands before the colon. */
  readonly name: string;
  readonly field: keyof Settings;
  write(settings: Settings): string;
  /** `undefined` where the words are none of its answers. */
  read(words: string): unknown;
}

const YES_OR_NO = ['no', 'yes'] as const;
const isYes = (words: string) => (words === 'yes' ? true : words === 'no' ? false : undefined);

type ChoiceField = 'view' | 'theme' | 'textSize' | 'speech' | 'position' | 'announcements' | 'rows';

const choice = (name: string, field: ChoiceField, answers: readonly string[]): Line => ({
  name,
  field,
  write: (settings) => settings[field],
  read: (words) => answers.find((answer) => answer === words),
});

const flag = (name: string, field: FlagSetting): Line => ({
  name,
  field,
  write: (settings) => YES_OR_NO[Number(settings[field])] ?? 'no',
  read: isYes,
});

const silenced: Line = {
  name: 'never tell',
  field: 'silenced',
  write: (settings) => settings.silenced.join(', '),
  read(words) {
    const types = words.split(',').flatMap((word) => word.trim() || []);
    return types.every((type) => ANNOUNCE_TYPES.some((known) => known === type)) ? types : undefined;
  },
};

const warnings: Line = {
  name: 'warn seconds before the end',
  field: 'warnings',
  write: (settings) => settings.warnings.join(', '),
  read(words) {
    const marks = words.split(',').flatMap((word) => (word.trim() === '' ? [] : Number(word)));
    return marks.every((mark) => WARNING_MARKS.some((known) => known === mark)) ? marks : undefined;
  },
};

const LINES: readonly Line[] = [
  choice('view', 'view', VIEWS),
  choice('theme', 'theme', THEMES),
  choice('text', 'textSize', TEXT_SIZES),
  flag('calm', 'calm'),
  flag('pointers', 'cursors'),
  flag('spotlight', 'spotlight'),
  choice('rows', 'rows', ROW_HEIGHTS),
  choice('speech', 'speech', SPEECH_LEVELS),
  choice('position', 'position', POSITIONS),
  choice('announcements', 'announcements', ANNOUNCE_LEVELS),
  silenced,
  flag('clock', 'clock'),
  warnings,
  flag('hold while editing', 'holdWhileEditing'),
  flag('letters', 'letters'),
  flag('expand abbreviations', 'shorthand'),
  flag('offer words', 'completion'),
];

/** Lines for one thing of many: "hear colour: yes", "keys changes: Alt+Shift+U F9". */
const HEAR = 'hear ';
const KEYS = 'keys ';
const KEYS_OFF = 'off';

/** The settings as lines that one can read, mend by hand and take to another device. */
export function writeSettingsText(settings: Settings): string {
  const items = CELL_ITEMS.flatMap((item) => {
    const isHeard = settings.items[item];
    return isHeard === undefined ? [] : `${HEAR}${item}: ${YES_OR_NO[Number(isHeard)]}`;
  });
  const keys = Object.entries(settings.keys).map(
    ([id, chords]) => `${KEYS}${id}: ${chords.length === 0 ? KEYS_OFF : chords.join(' ')}`,
  );
  const lines = LINES.map((line) => `${line.name}: ${line.write(settings)}`.trimEnd());
  return [...lines, ...items, ...keys, ''].join('\n');
}

interface Fields {
  readonly answers: Record<string, unknown>;
  readonly items: Record<string, boolean>;
  readonly keys: Record<string, string[]>;
}

/** Puts what one line says into the fields. False where it is not understood. */
function readLine(line: string, fields: Fields): boolean {
  const colon = line.indexOf(':');
  if (colon < 0) return false;
  const name = line.slice(0, colon).trim().replace(/\s+/g, ' ');
  const words = line.slice(colon + 1).trim();
  const small = name.toLowerCase();
  if (small.startsWith(HEAR)) {
    const item = CELL_ITEMS.find((one) => one === small.slice(HEAR.length));
    const isHeard = isYes(words.toLowerCase());
    if (item === undefined || isHeard === undefined) return false;
    fields.items[item] = isHeard;
    return true;
  }
  if (small.startsWith(KEYS)) {
    const id = name.slice(KEYS.length);
    const chords = words.toLowerCase() === KEYS_OFF ? [] : words.split(/\s+/);
    const { keys } = parseSettings({ keys: { [id]: chords } });
    if (words === '' || keys[id]?.length !== chords.length) return false;
    fields.keys[id] = chords;
    return true;
  }
  const known = LINES.find((one) => one.name === small);
  const value = known?.read(words.toLowerCase());
  if (known === undefined || value === undefined) return false;
  fields.answers[known.field] = value;
  return true;
}

/**
 * Settings from a text, such as `writeSettingsText` gives; what it does not mention is as usual. One line that is not
 * understood and nothing counts: somebody's half of an answer is not what they asked for. Blank lines and lines that
 * begin with # are passed over.
 */
export function readSettingsText(text: string): SettingsReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'tooLong' };
  const fields: Fields = { answers: {}, items: {}, keys: {} };
  let hasAny = false;
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) continue;
    hasAny = true;
    if (!readLine(line, fields)) return { kind: 'notUnderstood', line: index + 1, words: line.slice(0, 60) };
  }
  if (!hasAny) return { kind: 'empty' };
  const { answers, items, keys } = fields;
  return { kind: 'settings', settings: parseSettings({ ...answers, items, keys }) };
}
