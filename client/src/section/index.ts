export { EditSectionButton } from './EditSectionButton.tsx';
export { NoSections } from './NoSections.tsx';
export { SectionDialogs } from './SectionDialogs.tsx';
export { useSectionActions } from './useSectionActions.ts';
