/**
 * The kill list (accessibility.md, section 5): what a test suite for people with screen readers must see. Each fault is an
 * exact text of a file and what stands there instead, and names the fewest tests that should fail for it, the quickest first.
 */
export const FAULTS = [
  {
    name: 'no refocus after a remote change',
    changes: [
      {
        file: 'client/src/grid/gridFocus.ts',
        before: 'place.focus({ preventScroll: true });\n      if (isMine)',
        after: 'if (isMine) place.focus({ preventScroll: true });\n      if (isMine)',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'a message written twice',
    changes: [
      {
        file: 'client/src/announce/politeRegions.ts',
        before: 'next.textContent = shown;',
        after: 'next.textContent = shown;\n      other.textContent = shown;',
      },
    ],
    tests: [
      { file: 'client/src/announce/announcer.property.test.ts' },
      { file: 'client/src/announce/announcer.test.ts' },
    ],
  },
  {
    name: 'the same message twice',
    changes: [
      {
        file: 'client/src/announce/createAnnouncer.ts',
        before: "words === regions.last() ? clipWords(t('announce.again', { words })) : words",
        after: 'words',
      },
    ],
    tests: [{ file: 'client/src/announce/announcer.test.ts' }],
  },
  {
    name: 'aria-label on a filled cell',
    changes: [
      {
        file: 'client/src/grid/GridPlace.tsx',
        before: 'aria-colindex={column + 2}',
        after: 'aria-colindex={column + 2}\n      aria-label={note?.text}',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'editor outside the cell',
    changes: [
      {
        file: 'client/src/grid/GridPlace.tsx',
        before: "import { memo } from 'react';",
        after: "import { memo } from 'react';\nimport { createPortal } from 'react-dom';",
      },
      {
        file: 'client/src/grid/GridPlace.tsx',
        before: '<GridEditor section={section} row={row} note={note?.id} />',
        after: 'createPortal(<GridEditor section={section} row={row} note={note?.id} />, document.body)',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'row label off by one',
    changes: [
      { file: 'client/src/grid/GridHeaders.tsx', before: '\n      {row}\n', after: '\n      {row - 1}\n' },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'one number' }],
  },
  {
    name: 'row that is told off by one',
    changes: [
      {
        file: 'client/src/grid/GridRow.tsx',
        before: 'aria-rowindex={row}',
        after: 'aria-rowindex={row - 1}',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'announcing while the user types',
    changes: [
      {
        file: 'client/src/announce/createAnnouncer.ts',
        before: 'quietFrom = Math.max(quietFrom, clock.now() + QUIET_AFTER_KEY_MS);',
        after: '',
      },
    ],
    tests: [{ file: 'client/src/announce/announcer.test.ts' }],
  },
  {
    name: 'a second tab stop',
    changes: [
      {
        file: 'client/src/grid/GridPlace.tsx',
        before: 'tabIndex={has(CURRENT) && !has(EDITED) ? 0 : -1}',
        after: 'tabIndex={(has(CURRENT) && !has(EDITED)) || (row === 3 && column === 0) ? 0 : -1}',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'a cell that cannot be reached',
    changes: [
      {
        file: 'client/src/grid/movement.ts',
        before: 'return isInside(map, to) ? to : from;',
        after: 'return isInside(map, to) && to.column < map.columns - 1 ? to : from;',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'arrow keys reach every place' }],
  },
  {
    name: 'focus ring removed from cells',
    changes: [
      {
        file: 'client/src/ui/styles/grid.css',
        before: '.grid td:focus-visible {\n  outline: 3px solid var(--ring);',
        after: '.grid td:focus-visible {\n  outline: none;',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'the focus is seen.*light' }],
  },
  {
    name: 'focus ring removed from everything else',
    changes: [
      {
        file: 'client/src/ui/styles/base.css',
        before: ':focus-visible {\n  outline: 3px solid var(--ring);',
        after: ':focus-visible {\n  outline: none;',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'the focus is seen.*light' }],
  },
  {
    name: 'a live region that is mounted late',
    changes: [
      {
        file: 'client/src/announce/LiveRegions.tsx',
        before: "import { useEffect, useLayoutEffect, useRef } from 'react';",
        after: "import { useEffect, useLayoutEffect, useRef, useState } from 'react';",
      },
      {
        file: 'client/src/announce/LiveRegions.tsx',
        before: '  useLayoutEffect(() => {',
        after: '  const [isThere, appear] = useState(false);\n  useLayoutEffect(() => {',
      },
      {
        file: 'client/src/announce/LiveRegions.tsx',
        before: '}, [announcer]);\n\n  useEffect',
        after: '}, [announcer, isThere]);\n\n  useEffect',
      },
      {
        file: 'client/src/announce/LiveRegions.tsx',
        before: 'const pressed = () => announcer.keyPressed();',
        after: 'const pressed = () => (appear(true), announcer.keyPressed());',
      },
      {
        file: 'client/src/announce/LiveRegions.tsx',
        before: '  return (\n',
        after: '  return !isThere ? null : (\n',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'live regions' }],
  },
  {
    name: 'identical row rebuilt under focus',
    changes: [
      {
        file: 'client/src/grid/GridTable.tsx',
        before: '<GridRow key={row} row={row}',
        after: '<GridRow key={Math.random()} row={row}',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'the same element' }],
  },
  {
    name: 'identical place rebuilt under focus',
    changes: [
      {
        file: 'client/src/grid/GridRow.tsx',
        before: 'key={section.id}',
        after: 'key={section.id + section.letter}',
      },
    ],
    tests: [{ file: 'e2e/browser/gridSight.spec.ts', title: 'the same element' }],
  },
  {
    name: 'Escape that loses a draft',
    changes: [
      {
        file: 'client/src/note/noteEditing.ts',
        before: 'if (session.hasTyped) actions.drafts.keep(note, area.value);',
        after: '',
      },
    ],
    tests: [{ file: 'client/src/grid/GridView.test.tsx', title: 'Escape' }],
  },
  {
    name: 'a drag without another way',
    changes: [
      {
        file: 'client/src/page/NoteTools.tsx',
        before: "actions.run('moveTo')",
        after: "actions.run('colour')",
      },
    ],
    tests: [{ file: 'e2e/browser/goals.spec.ts', title: 'far section: mouse' }],
  },
  {
    name: 'a colour without a name',
    changes: [
      {
        file: 'client/src/note/noteWords.ts',
        before: 'legendLabel(colour, legend) ?? t(',
        after: "legendLabel(colour, legend) ?? ''; // t(",
      },
    ],
    tests: [{ file: 'client/src/board/BoardView.test.tsx' }, { file: 'client/src/grid/GridView.test.tsx' }],
  },
  {
    name: 'votes in the accessibility tree before the reveal',
    changes: [
      {
        file: 'client/src/session/voteMarks.ts',
        before: "const dots = state === 'revealed' ? tally?.[String(number)] : undefined;",
        after: 'const dots = tally?.[String(number)];',
      },
    ],
    tests: [{ file: 'client/src/vote/votesOnNotes.test.tsx', title: 'before the reveal' }],
  },
];

/** Of the list, what the product cannot do yet, and so cannot do wrong. */
export const NOT_THERE_YET = [];
