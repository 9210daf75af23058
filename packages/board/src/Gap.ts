/** An empty cell that keeps its place. */
export interface Gap {
  /** Its key in the document: `<note id>_<claim>`. */
  readonly id: string;
  readonly section: string;
  /** Its claim, as the document holds it. */
  readonly row: number;
}
