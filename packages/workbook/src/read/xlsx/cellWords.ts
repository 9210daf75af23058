const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a cell as it was before it was written into the file: `_xHHHH_` is a character (ECMA-376 Part 1, 22.9.2.19). */
export function unescapedText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Gathers the words of a string that may be written in several runs; the readings beside Japanese ones are left out. */
export function createWordsReader(): {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** What has been gathered since it was last taken. */
  take(): string;
} {
  let words = '';
  let isText = false;
  let reading = 0;
  return {
    open(name) {
      if (name === 'rPh') reading += 1;
      if (name === 't') isText = reading === 0;
    },
    text(text) {
      if (isText) words += text;
    },
    close(name) {
      if (name === 'rPh') reading -= 1;
      if (name === 't') isText = false;
    },
    take() {
      const taken = unescapedText(words);
      words = '';
      return taken;
    },
  };
}
