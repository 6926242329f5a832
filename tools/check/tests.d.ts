// What tests put into a page's window to find it there again.

interface Window {
  /** axe-core, which a test has loaded into the page. */
  axe: { run(where: Document | string, options?: object): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }> };
  /** IBM's accessibility-checker-engine, likewise. */
  ace: typeof import('../audit/node_modules/accessibility-checker-engine');
  /** Readability, which a test has loaded into the page. */
  Readability: new (of: Document) => { parse(): { textContent: string } };
  /** Gone where the page was loaded anew. */
  marked: boolean;
  /** Set before the page begins (tests/browser/lib.mjs). */
  cspFault(text: string): void;
  shifts: { value: number; at: number; moved: string[] }[];
  loaded: number | undefined;
  /** What a test notes while the page runs. */
  steps: number[];
  heard: string[];
  blank: boolean;
  paints: number[];
  spoken: string[];
  words: Promise<unknown>;
  shared: ShareData;
  printed: boolean;
  made: Blob | undefined;
  /** The heading of the page that was left. */
  left: Element;
  /** A message from somebody else. */
  lie(): void;
  /** What a frame has told a page that plays WordPress. */
  told: [message: string, value: unknown][];
  /** Makes the app panic at a step (src/app/browser/). */
  kiAktionsplanPanic: string;
}

interface Navigator {
  connection: { saveData: boolean; effectiveType: string };
}

/** Chromium's name for what stands in `navigator.connection`. */
declare const NetworkInformation: { prototype: object };

/** Entries of the kind `layout-shift`, which TypeScript's library does not know. */
interface PerformanceEntry {
  readonly value: number;
  readonly sources: { node: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}
