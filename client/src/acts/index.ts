export { ActsDialog } from './ActsDialog.tsx';
