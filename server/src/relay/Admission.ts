/** So many large boards are on their way to people at once, on the whole server. */
const AT_ONCE = 3;
/** Who reads slowly keeps nobody else waiting for longer. */
const LONGEST_MS = 250;

/**
 * Hands large boards out one after another. A hundred people who come in the same moment would otherwise hold everything up
 * that others write until the last of them has the whole board.
 */
export class Admission {
  readonly #waiting: ((done: () => void) => void)[] = [];
  #underWay = 0;

  /** Runs `send` when it is its turn; it says when what it sent is on its way, or will never be. */
  enter(send: (done: () => void) => void): void {
    this.#waiting.push(send);
    this.#proceed();
  }

  #proceed(): void {
    if (this.#underWay >= AT_ONCE) return;
    const send = this.#waiting.shift();
    if (send === undefined) return;
    this.#underWay += 1;
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // What others have written meanwhile comes first; and where a hundred ask in one turn of the event loop, each of
      // them with a line that takes everything at once, they do not all get it in this turn.
      setImmediate(() => {
        this.#underWay -= 1;
        this.#proceed();
      });
    };
    const timer = setTimeout(over, LONGEST_MS);
    timer.unref();
    send(over);
  }
}
