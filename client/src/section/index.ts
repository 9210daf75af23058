export { EditSectionButton } from './EditSectionButton.tsx';
export { NoSections } from './NoSections.tsx';
export { SectionDialogs } from './SectionDialogs.tsx';
export { SectionStepper } from './SectionStepper.tsx';
export type { SectionActions } from './sectionActions.ts';
export { useSectionActions } from './useSectionActions.ts';
