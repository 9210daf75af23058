export { BringInDialog } from './BringInDialog.tsx';
