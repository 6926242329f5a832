// What the benchmarks put into a page's window, and what is used of their packages.

/** Times from a key or a click to a list (tools/bench/painted.mjs). */
interface Timing {
  list(): string;
  expect(wanted: string, limit: number): void;
  /** There from the first `expect` on. */
  end?(): Promise<number | null>;
  settled(still: number): Promise<string>;
}

interface Window {
  painted(right: () => unknown, limit: number): Promise<number | null>;
  timing(list: () => string): Timing;
  scale: Timing & { wasm(): number; until(wanted: string, limit: number): Promise<number | null> };
  steps: Timing & { answer(wanted: string, limit: number): Promise<number | null>; field(selector: string): Promise<number | null> };
  takeover: { begin(look: boolean): void; end?(): Promise<object> };
  bench: { tasks: number[]; memories: WebAssembly.Memory[] };
  walk: { expect(heading: string): void; transition(): Promise<number | null>; link(href: string): boolean };
  benchArrived(seen: { began: number; painted: number | null }): void;
}

/** Entries of the kinds `layout-shift` and `longtask`, which TypeScript's library does not know. */
interface PerformanceEntry {
  readonly value: number;
}

declare module 'fuse.js';
declare module 'lighthouse';
declare module 'lunr';
declare module 'lunr-languages/*';
declare module 'minisearch';
declare module 'pagefind';
declare module 'playwright-core';
