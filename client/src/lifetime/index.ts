export { ClosingDialog } from './ClosingDialog.tsx';
export { ClosingLine } from './ClosingLine.tsx';
export { DataDialog } from './DataDialog.tsx';
export { EraseDialog } from './EraseDialog.tsx';
export { RepeatDialog } from './RepeatDialog.tsx';
