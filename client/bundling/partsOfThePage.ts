/** A module whose code, with all that it imports, comes in one file. */
interface Part {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/** What the landing page shares with a session, so that it does not load one. */
const ON_LANDING_TOO =
  'src/ui/(copyText|markFocus|useFocusOnArrival)\\.ts$|lucide-react/dist/esm/icons/door-open\\.mjs$';
/** What all views of the notes are made of, so that no view has to load another. */
const IN_ALL_VIEWS = [
  'src/note/(NewNoteEditor|NoteEditor|noteDetails|noteFacts|FromRoom|VoteNumber)\\.tsx?$',
  'src/section/(EditSectionButton|NoSections|SectionStepper|useMayChange)\\.tsx?$',
  'lucide-react/dist/esm/icons/lock\\.mjs$',
].join('|');

/**
 * What comes before the first notes, in three files: what every page has, a session, and the board; and what comes next,
 * in a fourth. The bundler by itself makes a file of each set of modules that the same later parts share: forty small
 * ones before the board, each compressed without the words of the others, 18 kB more in all. All other parts it may
 * divide as it likes.
 */
export const PARTS_OF_THE_PAGE: readonly Part[] = [
  { name: 'page', test: new RegExp(`src/main\\.tsx$|${ON_LANDING_TOO}`), priority: 3 },
  { name: 'session', test: new RegExp(`src/page/SessionRoute\\.tsx$|${IN_ALL_VIEWS}`), priority: 2 },
  { name: 'board', test: /src\/board\/BoardView\.tsx$/, priority: 1 },
  { name: 'later', test: /src\/page\/LaterParts\.tsx$/, priority: 0 },
];
