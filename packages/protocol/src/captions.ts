/** One line that was said in a room, as an entry of the array `lines` of its captions document. Plain JSON. */
export interface CaptionLine {
  readonly id: string;
  /** When the server got it, in ms. */
  readonly at: number;
  readonly text: string;
  /** The number that the sender gave what it sent; lines of one sending share it. */
  readonly seq?: number;
  /** BCP 47. */
  readonly lang?: string;
  /** The participant who said it, where the captioner knows. */
  readonly speaker?: string;
}
