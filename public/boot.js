// What a page does without the app, and when it asks for it. A file of its own: the policy allows no inline script.
const html = document.documentElement;
// A lost page asks for this file in several places; the first that is found starts.
if (!html.dataset.root) {
  const root = new URL('.', import.meta.url);
  // The build puts the files' names here, which say what is in them: in every page they would cost a quarter of a kilobyte.
  const files = FILES;
  const address = (name) => new URL(files[name], root).href;
  // For the app, which does not know where it lies.
  html.dataset.root = root.href;
  for (const name of ['finder', 'search', 'charts', 'live']) html.dataset[name] = files[name];
  // The lost page cannot know where the root is: its addresses are from the host's, unless the offline store gave it.
  for (const [selector, name] of [['a[href^="/"]', 'href'], ['form[action^="/"]', 'action']]) {
    for (const element of document.querySelectorAll(selector)) {
      const path = element.getAttribute(name);
      if (!path.startsWith(root.pathname)) element[name] = new URL(path.slice(1), root);
    }
  }

  // What only the browser knows of a citation: where the site lies, and which day it is.
  for (const element of document.querySelectorAll('[data-fill]')) {
    element.textContent = element.dataset.fill === 'root' ? root.href + element.textContent.slice(2) : new Date().toLocaleDateString('sv');
  }
  if (/[?&]fassung=/.test(location.search)) import(address('cited')).then((module) => module.cited(root)).catch(() => {});

  // The app: on a page with an island once everything else is there, or at once if the address asks something of it;
  // with a lazy one at the first touch of its controls; on any other page at that of a button that needs it.
  const island = document.querySelector('[data-island]');
  const buttons = ['copy', 'copy-image', 'share', 'live', 'print'].map((name) => `button[data-${name}]`).join();
  let tries = 0;
  let started;
  let running = false;
  const load = async () => {
    // What only copies, or makes something to take away, is a program of its own: a third of the other's bytes.
    const [app, wasm] = island && !('workshop' in island.dataset) ? ['app', 'wasm'] : ['workshop', 'workshopWasm'];
    // A browser may remember that a module did not come.
    const module = await import(address(app) + (tries++ ? `?${tries}` : ''));
    await module.default({ module_or_path: address(wasm) });
    return (running = true);
  };
  const start = () => (started ??= load().catch(fail));
  const fail = () => {
    const notice = document.querySelector('.failure');
    notice.querySelector('.failure-what').textContent = notice.dataset.network;
    notice.querySelector('button').onclick = () => {
      notice.hidden = true;
      started = undefined;
      start();
    };
    notice.hidden = false;
    return false;
  };
  const near = (e, selector) => e.target.closest?.(selector);
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    addEventListener(event, (e) => { if (near(e, island ? 'input, select, summary, button, .mark' : buttons)) start(); }, { passive: true });
  }
  // A button that is pressed before the app can answer is pressed again once it can.
  addEventListener('click', (e) => {
    const button = near(e, buttons);
    if (button && !running && e.isTrusted) start().then((well) => well && button.click());
  });
  // What makes files needs a script of its own, not the app: the press kit, and the map's picture.
  const kit = (use) => import(address('kit')).then(use);
  const press = document.querySelector('.kit');
  for (const kind of press ? ['click', 'change'] : []) {
    const failed = () => {
      const bar = press.querySelector('.kit-bar');
      press.querySelector('.kit-state').textContent = bar.dataset.failed.replace('{name}', files.kit);
    };
    press.addEventListener(kind, (e) => kit((made) => made.press(press, root.href, e)).catch(failed));
  }
  addEventListener('click', (e) => {
    const button = near(e, 'button[data-picture]');
    const failed = () => {
      const status = document.querySelector('.status');
      status.classList.remove('status-spoken');
      status.textContent = button.closest('[data-failed]').dataset.failed;
    };
    if (button) kit((made) => made.picture(button)).catch(failed);
  });
  const idle = (f) => (window.requestIdleCallback ? requestIdleCallback(f, { timeout: 3000 }) : setTimeout(f, 200));
  if (island && location.search) start();
  const loaded = () => {
    if (island && !('lazy' in island.dataset)) idle(start);
    // Last of all: the store for reading offline. What stands on other sites stores nothing.
    if (!('frame' in html.dataset)) idle(() => import(address('store')).then((module) => module.offline(root)).catch(() => {}));
  };
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);

  // The contents list follows the reading: the last section that starts above a third of the window.
  const links = [...document.querySelectorAll('.contents a')];
  const mark = () => {
    const read = links.filter((a) => document.getElementById(a.hash.slice(1))?.getBoundingClientRect().top <= innerHeight / 3);
    for (const a of links) {
      if (a === read.at(-1)) a.setAttribute('aria-current', 'location');
      else a.removeAttribute('aria-current');
    }
  };
  let waiting;
  if (links.length) {
    mark();
    addEventListener('scroll', () => { waiting ??= requestAnimationFrame(() => { waiting = undefined; mark(); }); }, { passive: true });
  }
}
