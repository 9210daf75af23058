import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type ItemPart, itemAround, itemName, partOf } from './outlineItems.ts';
import { createStillView } from './stillView.ts';

/** The focus of the list in the page: who has it, and where it goes when what has it is moved or deleted. */
export interface OutlineFocus {
  has(): boolean;
  /** Whether the focus is just being taken along because of what others did. */
  isFollowing(): boolean;
  /** Counts what may have moved items; whoever shows it calls `settle` in that commit. */
  readonly version: Readable<number>;
  /** In the layout phase of each commit that may have moved items. */
  settle(): void;
  /** The focus goes to the current place, now or as soon as it is drawn. */
  give(part?: ItemPart): void;
  /** The same after a dialog; who was on a button of the current note stays there. */
  giveBack(): void;
  /** The first focus after coming in. */
  arrive(): void;
  /** Others are changing the board: what one looks at stays where it is. */
  beforeOthers(): void;
  find(name: string): HTMLElement | null;
  connect(): () => void;
}

/** [measured: within 40 ms] */
const SETTLED_AFTER_MS = 80;

interface OutlineFocusOptions {
  room: RoomSession;
  root(): HTMLElement | null;
  /** Whether an editor is open: its text area takes the focus by itself. */
  isWriting(): boolean;
}

export function createOutlineFocus({ room, root, isWriting }: OutlineFocusOptions): OutlineFocus {
  const version = createValue(0);
  const still = createStillView(root);
  let hasFocus = false;
  let isFollowing = false;
  let lastPart: ItemPart = 'item';
  let wanted: ItemPart | undefined;

  const find = (name: string) =>
    root()?.querySelector<HTMLElement>(`[data-item="${CSS.escape(name)}"]`) ?? null;
  const currentItem = () => find(itemName(room.current.get()));
  const changed = () => version.set(version.get() + 1);

  function focusCurrent(part: ItemPart, preventScroll: boolean): boolean {
    const item = currentItem();
    if (item === null) return false;
    // One that was just left goes with the next commit.
    if (item.querySelector('textarea') !== null) return isWriting();
    const find = (name: ItemPart) => item.querySelector<HTMLElement>(`[data-part="${name}"]`);
    // The list may have become one to read: then there is no such button any more.
    (find(part) ?? find('item'))?.focus({ preventScroll });
    return true;
  }

  /** Whether the focus was on an item and is on none now, or on one where I am no longer. */
  function isAstray(): boolean {
    const active = document.activeElement;
    if (!hasFocus) return false;
    if (active === null || active === document.body) return true;
    const item = itemAround(active);
    return item !== null && root()?.contains(item) === true && item !== currentItem();
  }

  function give(part: ItemPart = 'item'): void {
    hasFocus = true;
    lastPart = part;
    wanted = part;
    still.letGo();
    if (focusCurrent(part, false)) wanted = undefined;
    else changed();
  }

  return {
    version,
    find,
    has: () => hasFocus,
    isFollowing: () => isFollowing,
    settle() {
      if (wanted !== undefined && focusCurrent(wanted, false)) {
        wanted = undefined;
        still.letGo();
      } else if (isAstray()) {
        isFollowing = true;
        focusCurrent(lastPart, true);
        isFollowing = false;
      }
      still.settle(hasFocus ? (currentItem() ?? undefined) : undefined);
    },
    give,
    giveBack() {
      if (currentItem()?.contains(document.activeElement) !== true) give();
    },
    arrive() {
      // After the page's other parts have come to a screen reader: it would take the first control of the list for mine.
      setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body) give();
      }, SETTLED_AFTER_MS);
    },
    beforeOthers() {
      const held = itemAround(document.activeElement);
      still.remember(held !== null && root()?.contains(held) === true ? held : undefined);
    },
    connect() {
      const stop = new AbortController();
      const options = { signal: stop.signal, capture: true };
      document.addEventListener(
        'focusin',
        ({ target }) => {
          hasFocus = target instanceof Node && root()?.contains(target) === true;
          if (hasFocus) lastPart = partOf(target);
        },
        options,
      );
      // Pressed beside everything: the focus is on the page by my own doing.
      document.addEventListener(
        'pointerdown',
        ({ target }) => {
          if (!(target instanceof Node && root()?.contains(target) === true)) hasFocus = false;
        },
        options,
      );
      const stops = [room.store.subscribeChanges(changed), room.current.subscribe(changed)];
      return () => {
        stop.abort();
        for (const end of stops) end();
      };
    },
  };
}
