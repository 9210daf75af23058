export { EditSectionButton } from './EditSectionButton.tsx';
export { NoSections } from './NoSections.tsx';
export { SectionDialogs } from './SectionDialogs.tsx';
export { SectionStepper } from './SectionStepper.tsx';
export type { SectionActions } from './sectionActions.ts';
export { useMayChange } from './useMayChange.ts';
export { useSectionActions } from './useSectionActions.ts';
