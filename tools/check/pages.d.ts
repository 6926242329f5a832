// What the build and browsers give to the scripts of public/.

/** The files' names, which the build puts in the place of this name (tools/postbuild.mjs). */
declare const FILES: Record<string, string>;

/** By language tag: the folder of the edition, and its data (tools/postbuild.mjs). */
declare const EDITIONS: Record<string, { folder: string; bundle: string; charts: string }>;

/** The folders of the editions with blanks between them; that of the default language is empty (tools/postbuild.mjs). */
declare const FOLDERS: string;
declare const TITLE: string;

interface Window {
  /** What public/boot.js tells the app, and the app tells it. */
  kiAktionsplan: object;
}

interface Navigator {
  /** Chromium has it alone. */
  connection?: { saveData: boolean; effectiveType: string };
}
