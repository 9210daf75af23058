/** A line of the preview: a room's or a list's name, a section's title, or a note. */
export interface PreviewLine {
  readonly kind: 'part' | 'section' | 'note';
  /** The cell of a note. */
  readonly cell?: string;
  readonly text: string;
}

/** What is in the files, from the web page that is one of them (board.html): in its order, without what is about the notes. */
export function previewLines(page: string): readonly PreviewLine[] {
  // Its head has styles, which are not for this page.
  const main = page.slice(Math.max(0, page.indexOf('<main>')));
  const parsed = new DOMParser().parseFromString(main, 'text/html');
  return [...parsed.querySelectorAll('main h2, main h3, main li.note')].map((element): PreviewLine => {
    const text = element.textContent ?? '';
    if (element.localName === 'h2') return { kind: 'part', text };
    if (element.localName === 'h3') return { kind: 'section', text };
    const words = (name: string) => element.querySelector(name)?.textContent ?? '';
    return { kind: 'note', cell: words('.cell'), text: words('.words') };
  });
}
