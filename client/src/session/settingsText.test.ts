import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANNOUNCE_LEVELS,
  ANNOUNCE_TYPES,
  CELL_ITEMS,
  DEFAULT_SETTINGS,
  POSITIONS,
  PRESETS,
  parseSettings,
  ROW_HEIGHTS,
  type Settings,
  SPEECH_LEVELS,
  TEXT_SIZES,
  THEMES,
  VIEWS,
  WARNING_MARKS,
} from './settings.ts';
import { readSettingsText, writeSettingsText } from './settingsText.ts';

const one = <T>(all: readonly T[]) => fc.constantFrom(...all);
const anyChord = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('off', 'Off', 'Ctrl+,', 'Ctrl++'),
);
const anyId = fc.oneof(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.constantFrom('constructor', 'toString'));

/** Everything that `parseSettings` lets through, as it comes from a device's storage. */
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    view: one(VIEWS),
    theme: one(THEMES),
    textSize: one(TEXT_SIZES),
    calm: fc.boolean(),
    cursors: fc.boolean(),
    spotlight: fc.boolean(),
    speech: one(SPEECH_LEVELS),
    items: fc.dictionary(one(CELL_ITEMS), fc.boolean()),
    position: one(POSITIONS),
    announcements: one(ANNOUNCE_LEVELS),
    silenced: fc.subarray([...ANNOUNCE_TYPES]),
    clock: fc.boolean(),
    warnings: fc.subarray([...WARNING_MARKS]),
    holdWhileEditing: fc.boolean(),
    rows: one(ROW_HEIGHTS),
    keys: fc.dictionary(anyId, fc.array(anyChord, { maxLength: 6 })),
    letters: fc.boolean(),
  })
  .map(parseSettings);

const read = (text: string) => readSettingsText(text);

describe('settings as a text', () => {
  it('come back from their text as they were, whatever they are', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(read(writeSettingsText(settings))).toEqual({ kind: 'settings', settings });
      }),
    );
  });

  it('never fail on any text', () => {
    const oddLine = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('view', 'keys edit', 'hear', '__proto__'), fc.string())
        .map((two) => two.join(':')),
    );
    fc.assert(
      fc.property(fc.array(oddLine), (lines) => {
        const reading = read(lines.join('\n'));
        if (reading.kind === 'settings') expect(parseSettings(reading.settings)).toEqual(reading.settings);
      }),
    );
  });

  it('are lines that a person can read', () => {
    const text = writeSettingsText({
      ...DEFAULT_SETTINGS,
      ...PRESETS.screenReader,
      items: { colour: true },
      silenced: ['people', 'moved'],
      keys: { changes: ['Alt+Shift+C', 'F9'], redo: [] },
    });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'view: grid',
        'calm: yes',
        'never tell: people, moved',
        'hear colour: yes',
        'keys changes: Alt+Shift+C F9',
        'keys redo: off',
      ]),
    );
  });

  it('may be written by hand: in any case, with gaps, notes and another line’s end', () => {
    expect(read('# mine\r\n\r\n  View :  GRID \r\nHold while editing: Yes')).toEqual({
      kind: 'settings',
      settings: { ...DEFAULT_SETTINGS, view: 'grid', holdWhileEditing: true },
    });
  });

  it.each([
    ['an answer that is none', 'view: grid\nspeech: loud', 2, 'speech: loud'],
    ['a line of something else', 'Buy milk', 1, 'Buy milk'],
    ['a key on nothing', 'keys edit:', 1, 'keys edit:'],
    ['more keys than a command can have', 'keys edit: A B C D E F', 1, 'keys edit: A B C D E F'],
    ['a type that is none', 'never tell: people, weather', 1, 'never tell: people, weather'],
  ])('count for nothing where there is %s, and the line is named', (_case, text, line, words) => {
    expect(read(text)).toEqual({ kind: 'notUnderstood', line, words });
  });

  it('are not looked for in nothing, nor in a book', () => {
    expect(read(' \n# nothing\n')).toEqual({ kind: 'empty' });
    expect(read('view: grid\n'.repeat(10_000))).toEqual({ kind: 'tooLong' });
  });
});
