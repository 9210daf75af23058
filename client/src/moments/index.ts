export { MomentsDialog } from './MomentsDialog.tsx';
