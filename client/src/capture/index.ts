export { CaptureButton } from './CaptureButton.tsx';
export { CaptureDock } from './CaptureDock.tsx';
export { type CaptureSwitch, useCaptureSwitch } from './captureSwitch.ts';
