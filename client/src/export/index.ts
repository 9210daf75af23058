export { TakeHomeDialog } from './TakeHomeDialog.tsx';
