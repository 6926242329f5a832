// Asks for the app once the page is there, and says so if it does not come. A file of its own: the policy allows no inline
// script. All else is Rust (src/app/start.rs).
const html = document.documentElement;
// A lost page asks for this file in several places; the first that is found starts.
if (!html.dataset.root) {
  const root = new URL('.', import.meta.url);
  // The build puts the files' names here, which say what is in them: a page only takes the files that it names.
  const files = FILES;
  const address = (name) => new URL(files[name], root).href;
  html.dataset.root = root.href;
  // The lost page cannot know where the root is: its addresses are from the host's, unless the offline store gave it.
  for (const [selector, name] of [
    ['a[href^="/"]', 'href'],
    ['form[action^="/"]', 'action'],
  ]) {
    for (const element of document.querySelectorAll(selector)) {
      const path = element.getAttribute(name);
      if (path && !path.startsWith(root.pathname)) element[name] = new URL(path.slice(1), root);
    }
  }

  // The shell stands in the place of a page that is not stored: nothing can be read until the app draws it.
  const { program = 'app', interactive, shell } = /** @type {HTMLElement} */ (document.getElementById('app')).dataset;
  const framed = 'frame' in html.dataset;
  const connection = navigator.connection;
  const saving = connection?.saveData || /2g/.test(connection?.effectiveType ?? '');
  // Buttons that the browser or `offline.js` answers.
  const own = ':not([popovertarget], [data-offline-on], [data-offline-off], [data-offline-load], [data-offline-later])';
  const controls = `button${own}, input, select, textarea`;
  let tries = 0;
  let started;
  let problem;
  /** What the app is told, and how it answers. */
  const site = {
    root: root.href,
    files,
    pressed: undefined,
    down: false,
    used: false,
    ready() {
      html.dataset.ready = '';
    },
    /** `kind`: blocked, network, status, data, panic. A reader who only reads is told once a control is used. */
    fail(kind, detail = '') {
      problem = [kind, detail];
      delete html.dataset.ready;
      if (interactive !== undefined || site.pressed || kind === 'panic' || location.search) tell();
    },
  };
  window.kiAktionsplan = site;

  const tell = () => {
    // Every page brings it, with its words and its button (src/app/shell.rs).
    const notice = /** @type {HTMLElement} */ (document.querySelector('.failure'));
    const what = /** @type {HTMLElement} */ (notice.querySelector('.failure-what'));
    const again = /** @type {HTMLButtonElement} */ (notice.querySelector('button'));
    const [kind, detail] = problem;
    what.textContent = `${notice.dataset[kind]} ${detail}`.trim();
    // Trying again helps where the network failed; a panic wants the page anew.
    again.hidden = !['network', 'status', 'panic'].includes(kind);
    again.onclick = () => {
      if (kind === 'panic' || shell !== undefined) return location.reload();
      notice.hidden = true;
      problem = started = undefined;
      start();
    };
    notice.hidden = false;
  };

  const load = async () => {
    if (typeof WebAssembly !== 'object') return site.fail('blocked');
    // The plan comes beside the module, which asks for it later.
    const plan = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: address('bundle') });
    document.head.append(plan);
    const wasm = program === 'app' ? 'wasm' : `${program}Wasm`;
    // A browser may remember that a module did not come.
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
  // A press ends when its click has been told.
  addEventListener('pointerdown', ({ button }) => {
    site.down = button === 0;
  });
  for (const event of ['pointerup', 'pointercancel'])
    addEventListener(event, () =>
      setTimeout(() => {
        site.down = false;
      }),
    );
  addEventListener('keydown', () => {
    site.used = true;
  });
  // A button that is pressed before the app can answer is pressed again once it can.
  addEventListener('click', (e) => {
    site.used = true;
    const button = near(e, `button[type="button"]${own}`);
    if (!button || 'ready' in html.dataset || button.closest('.failure')) return;
    site.pressed = button;
    if (problem) tell();
    else start();
  });

  const idle = (f) => ('requestIdleCallback' in window ? requestIdleCallback(f, { timeout: 3000 }) : setTimeout(f, 200));
  const loaded = () => {
    if (location.search) start();
    else if (!saving && (!framed || interactive !== undefined)) idle(start);
    // Last of all: the store for reading offline. What stands on other sites stores nothing; and the tools' pages, which need
    // the host, do not begin with it.
    if (!framed) idle(() => import(address('store')).then((module) => module.offline(root, program === 'app')).catch(() => {}));
  };
  if (shell !== undefined) start();
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
}
