export { CommandPalette } from './CommandPalette.tsx';
export { KeyListDialog } from './KeyListDialog.tsx';
