/** The colours of what marks notes, as the page has them now. */
export interface MarkColours {
  /** Where I am, what is selected, where something would land. */
  readonly mark: string;
  /** Where I am, with the keyboard's focus. */
  readonly focus: string;
  /** Where it cannot be put down. */
  readonly refusal: string;
  /** What marks are told from all notes by. */
  readonly paper: string;
}

const SYSTEM: MarkColours = {
  mark: 'Highlight',
  focus: 'Highlight',
  refusal: 'CanvasText',
  paper: 'Canvas',
};

export function readMarkColours(): MarkColours {
  if (globalThis.matchMedia?.('(forced-colors: active)').matches) return SYSTEM;
  const probe = document.createElement('span');
  probe.className = 'paint-probe';
  document.body.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    mark: read('--spruce'),
    focus: read('--ring'),
    refusal: read('--bad'),
    paper: read('--paper'),
  };
  probe.remove();
  return colours;
}
