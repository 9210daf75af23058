export { LegendDialog } from './LegendDialog.tsx';
export { LegendStrip } from './LegendStrip.tsx';
