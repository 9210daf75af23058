/** What somebody said about a note. */
export interface Comment {
  readonly id: string;
  readonly note: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
  readonly typedBy?: string;
  readonly replyTo?: string;
  readonly resolved?: { readonly by: string; readonly at: number };
  readonly lang?: string;
}
