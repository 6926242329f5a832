// What the site stores on the device, as tests read it, prepare it, and forbid it.

/**
 * One key of the local storage: `stored` reads it from a page, `store` fills it before a page of the context is loaded.
 * @param {string} key
 */
export const storage = (key) => ({
  stored: (page) => page.evaluate((key) => localStorage.getItem(key), key),
  store: (value) => (context) =>
    context.addInitScript(
      ([key, value]) => {
        if (self.origin !== 'null') localStorage.setItem(key, value);
      },
      [key, value],
    ),
});

/** Makes the browser refuse to store anything. */
export const refused = (context) =>
  context.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('no');
      },
    }),
  );
