// Starts the app: loads its WebAssembly module when the page is idle or when the reader first touches a control, and shows a
// notice if that fails. It is a file of its own, because the content security policy allows no inline script. What the app does
// once it runs is written in Rust (src/app/start.rs).
const html = document.documentElement;
// The page for unknown addresses (404.html) names this file at several relative addresses, because it does not know how deep
// the address lies. The first copy that is found starts the app; the others do nothing.
if (!html.dataset.root) {
  const home = new URL('..', import.meta.url);
  // The build puts objects here that map a role (`app`, `wasm`, `bundle`, …) to the name of a file; of the edition in each
  // language, its folder too. Names contain a hash of the file's content, so that a page only ever loads files of its own version.
  const editions = EDITIONS;
  const { folder, ...data } = editions[html.lang];
  const root = new URL(folder, home);
  const files = { ...FILES, ...data };
  const address = (name) => new URL(files[name], home).href;
  html.dataset.root = root.href;
  // 404.html does not know at which path the site lies, so its links and forms count from the root of the host. They are
  // corrected here. In the service worker's shell they are right already.
  for (const [selector, name] of [
    ['a[href^="/"]', 'href'],
    ['form[action^="/"]', 'action'],
  ]) {
    for (const element of document.querySelectorAll(selector)) {
      const path = element.getAttribute(name);
      if (path && !path.startsWith(root.pathname)) element[name] = new URL(path.slice(1), root);
    }
  }

  // The shell is a page without content that the service worker gives for a page that is not stored. There is nothing to read
  // on it until the app draws the page, so the app starts at once.
  const { program = 'app', interactive, shell } = /** @type {HTMLElement} */ (document.getElementById('app')).dataset;
  const framed = 'frame' in html.dataset;
  const connection = navigator.connection;
  const saving = connection?.saveData || /2g/.test(connection?.effectiveType ?? '');
  // Matches buttons that need the app; the others are answered by the browser itself or by `offline.js`.
  const own = ':not([popovertarget], [data-offline-button])';
  const controls = `button${own}, input, select, textarea, [role="slider"]`;
  let tries = 0;
  let started;
  let problem;
  /** What the app reads about the page (src/app/start.rs), and what it calls to report that it runs or has failed. */
  const site = {
    home: home.href,
    root: root.href,
    editions,
    files,
    pressed: undefined,
    down: false,
    used: false,
    /** Makes a language that of the document, which the app is about to draw in it. */
    speak(tag) {
      const { folder, ...data } = editions[tag];
      html.lang = tag;
      html.dataset.root = site.root = new URL(folder, home).href;
      site.files = { ...files, ...data };
    },
    ready() {
      html.dataset.ready = '';
      wait(false);
    },
    /**
     * Reports that the app failed: `kind` is `blocked`, `network`, `status`, `data` or `panic`, and `detail` is shown behind
     * its sentence. The notice appears at once if the page needs the app or the reader waits for it; a page that can be read
     * without the app shows it when a button is pressed.
     */
    fail(kind, detail = '') {
      problem = [kind, detail];
      delete html.dataset.ready;
      wait(false);
      if (interactive !== undefined || site.pressed || kind === 'panic' || location.search) showFailure();
    },
  };
  window.kiAktionsplan = site;

  const showFailure = () => {
    // Every page has this notice, hidden, with its sentences and its button (src/app/shell.rs).
    const notice = /** @type {HTMLElement} */ (document.querySelector('.failure'));
    const what = /** @type {HTMLElement} */ (notice.querySelector('.failure-what'));
    const again = /** @type {HTMLButtonElement} */ (notice.querySelector('button'));
    const [kind, detail] = problem;
    what.textContent = `${notice.dataset[kind]} ${detail}`.trim();
    // Trying again helps if the network failed. After a panic the page must be loaded again.
    again.hidden = !['network', 'status', 'panic'].includes(kind);
    again.onclick = () => {
      if (kind === 'panic' || shell !== undefined) return location.reload();
      notice.hidden = true;
      problem = started = undefined;
      start();
    };
    notice.hidden = false;
  };

  /** Marks the page as one that waits for the app, or no longer. */
  function wait(on) {
    html.toggleAttribute('data-waiting', on);
    const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-searching]'));
    if (!line) return;
    line.hidden = !on;
    line.textContent = on ? (line.dataset.searching ?? '') : '';
  }

  /** Copies a text that the printed page has for a button, and says so. Browsers allow this only right after a press. */
  const copy = async (button) => {
    const { root: address } = html.dataset;
    const text = button.dataset.copy.replaceAll('{root}', address).replaceAll('{today}', new Date().toLocaleDateString('sv'));
    await navigator.clipboard.writeText(text);
    const status = /** @type {HTMLElement} */ (document.querySelector('.status'));
    status.textContent = status.dataset.copied ?? '';
    html.dataset.copied = '';
    setTimeout(() => delete html.dataset.copied, 6000);
  };

  const load = async () => {
    if (typeof WebAssembly !== 'object') return site.fail('blocked');
    // The plan is preloaded beside the module, which asks for it once it runs.
    const plan = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: address('bundle') });
    document.head.append(plan);
    const wasm = program === 'app' ? 'wasm' : `${program}Wasm`;
    // A browser may remember that it could not load a module, so every further attempt has another address.
    const again = tries++ ? `?${tries}` : '';
    try {
      const [module, answer] = await Promise.all([import(address(program) + again), fetch(address(wasm), { credentials: 'same-origin' })]);
      if (!answer.ok) return site.fail('status', String(answer.status));
      await module.default({ module_or_path: answer });
    } catch (error) {
      const refused = error instanceof WebAssembly.CompileError;
      site.fail(refused && /policy|unsafe-eval|blocked/i.test(error.message) ? 'blocked' : refused ? 'data' : 'network', refused ? error.message : '');
    }
  };
  const start = () => (started ??= load());
  // The printed page knows nothing of what the address asks for. Its numbers are not shown until the app has the right ones, and
  // the search page says that it is at work, with the words in its field.
  if (location.search) {
    const words = new URLSearchParams(location.search).get('q');
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector('.search-page-form input'));
    if (field && words) {
      // Not the value itself, which the app would take for something that the reader has typed.
      field.defaultValue = words;
      /** @type {HTMLElement} */ (document.querySelector('.search-empty')).hidden = true;
    }
    wait(true);
  }

  // "Back" to another page: the app draws it, or the browser loads it where the app does not run.
  const printed = location.pathname + location.search;
  addEventListener('popstate', () => {
    if (!('ready' in html.dataset) && location.pathname + location.search !== printed) location.reload();
  });

  const near = (e, selector) => e.target.closest?.(selector);
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    addEventListener(
      event,
      (e) => {
        if (near(e, saving || framed ? controls : `a, summary, ${controls}`)) start();
      },
      { passive: true },
    );
  }
  // A press lasts until its click event has been dispatched, which comes after `pointerup`: in the same task for a mouse, and in
  // a later one for a finger, if at all.
  addEventListener('pointerdown', ({ button }) => {
    site.down = button === 0;
  });
  const up = () => {
    site.down = false;
  };
  addEventListener('pointerup', ({ pointerType }) => setTimeout(up, pointerType === 'touch' ? 300 : 0));
  for (const event of ['pointercancel', 'click']) addEventListener(event, () => setTimeout(up));
  addEventListener('keydown', () => {
    site.used = true;
  });
  // A button that is pressed before the app can answer is remembered, and the app presses it again once it runs.
  addEventListener('click', (e) => {
    site.used = true;
    const button = near(e, `button[type="button"]${own}`);
    if (!button || 'ready' in html.dataset || button.closest('.failure')) return;
    // The app answers where this fails: it shows the text for copying by hand.
    if (button.dataset.copy !== undefined) return copy(button).catch(() => press(button));
    press(button);
  });
  // So is a place on the map in a frame, where its link would open a tab. Whoever does not want to wait taps it again, and gets that.
  document.addEventListener('click', (e) => {
    const mark = framed && near(e, 'a.mark');
    if (!mark || 'ready' in html.dataset || problem || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const again = site.pressed === mark && e.detail < 2;
    if (again) site.pressed = undefined;
    else {
      e.preventDefault();
      press(mark);
    }
  });
  function press(button) {
    site.pressed = button;
    if (problem) showFailure();
    else start();
  }

  // Paper names the page and its address, and has short addresses behind links: the sheet for print asks for these attributes. What
  // shows its address anyway, as in footnotes, gets an empty one.
  const short = (href) => href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  addEventListener('beforeprint', () => {
    html.dataset.title = document.title;
    html.dataset.address = short(location.href);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('main :is(a.more, .see-also a, a[rel~="external"])'))) {
      const { href } = link;
      const address = href.startsWith(site.root) ? `…/${href.slice(site.root.length)}` : short(href);
      link.dataset.address = link.textContent?.includes(address) ? '' : address;
    }
  });

  const idle = (f) => ('requestIdleCallback' in window ? requestIdleCallback(f, { timeout: 3000 }) : setTimeout(f, 200));
  const loaded = () => {
    if (location.search) start();
    else if (!saving && (!framed || interactive !== undefined)) idle(start);
    // The store for offline reading comes last of all. Pages that are framed by other sites store nothing. The pages of the
    // second program (such as studio and press kit), which need the host, use the store but do not begin it.
    if (!framed) idle(() => import(address('store')).then((module) => module.offline(root, program === 'app')).catch(() => {}));
  };
  if (shell !== undefined) start();
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
}
