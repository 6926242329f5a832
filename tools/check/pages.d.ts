// What the build and browsers give to the scripts of public/.

/** The files' names, which the build puts in the place of this name (tools/postbuild.mjs). */
declare const FILES: Record<string, string>;

/** The tags of the site's languages with blanks between them, the default first (tools/postbuild.mjs). */
declare const LANGUAGES: string;

interface Window {
  /** What public/boot.js tells the app, and the app tells it. */
  kiAktionsplan: object;
}

interface Navigator {
  /** Chromium has it alone. */
  connection?: { saveData: boolean; effectiveType: string };
}
