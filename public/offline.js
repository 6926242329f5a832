// Offline reading: registers the service worker, offers to load a new version, and runs the switch on the page about the site.
// All words stand in the page, in the elements [data-offline-bar] and [data-offline]; see docs/offline.md.
import { at, attempt, choice, forget, measured, obstacle, off, ownCaches, planned, registration, root, saving, worker } from './offline_store.js';

const HOUR = 3_600_000;

// --- the switch ---

let box;
let why = '';
let turn = 0;

const number = (n) => n.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
const megabytes = (bytes) => `${number(bytes / 1e6)}\u00a0MB`;

/**
 * Shows the sentence for the current state, which is an attribute of the switch, with its numbers filled in, and the buttons
 * that fit.
 */
async function draw() {
  const mine = ++turn;
  if (!box) return;
  const found = why ? undefined : await registration().catch(() => undefined);
  const state = why || (found?.active && !repairing ? 'stored' : found ? 'loading' : off() ? 'removed' : saving() ? 'saving' : 'absent');
  const size = await (state === 'stored' ? measured() : planned()).catch(() => undefined);
  if (mine !== turn) return;
  // If the page has no sentence for the state, the switch is left as it is, and claims nothing.
  const sentence = box.dataset[state];
  if (sentence === undefined) return;
  const values = size && { pages: number(size.pages), files: number(size.files), size: megabytes(size.bytes), sent: megabytes(size.sent) };
  // Parts of a sentence that need numbers are left out if there are none.
  const text = sentence
    .split('|')
    .filter((part) => values || !part.includes('{'))
    .join('');
  box.querySelector('[data-offline-state]').textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  box.dataset.offline = state;
  // If the button that has the focus is hidden, the focus moves to the switch around it.
  for (const [name, states] of [
    ['on', ['removed', 'saving', 'absent', 'failed', 'denied']],
    ['off', ['stored']],
  ]) {
    const button = box.querySelector(`[data-offline-button=${name}]`);
    const focused = button === document.activeElement;
    button.hidden = !states.includes(state);
    if (focused && button.hidden) box.focus();
  }
}

/** Finds the switch of the page that is shown, if it has one, and connects its buttons. */
function find() {
  const found = document.querySelector('[data-offline]');
  if (found === box) return;
  // Answers that the last switch still waits for must not be shown in this one.
  turn++;
  box = found;
  if (!box) return;
  box.tabIndex = -1;
  box.querySelector('[data-offline-button=on]').addEventListener('click', switchOn);
  box.querySelector('[data-offline-button=off]').addEventListener('click', switchOff);
}

async function switchOn() {
  attempt(() => localStorage.removeItem(choice()));
  why = '';
  await register();
}

async function switchOff() {
  attempt(() => localStorage.setItem(choice(), 'off'));
  leaving = true;
  await (await registration())?.unregister();
  await forget();
  leaving = false;
  await draw();
}

// --- the bar ---

let bar;
let wanted = false;
let first = false;
/** What the bar's buttons are called in the page. */
let names;
let leaving = false;
let focusedBefore;
const later = () => `${choice()} later`;

const showBar = (shown) => {
  bar.hidden = !shown;
  // What is said at the first visit covers nothing: it stands below the page.
  bar.style.position = first ? 'static' : '';
  document.documentElement.toggleAttribute('data-has-bar', shown && !first);
};

/**
 * Shows the bar. `kind` is `fresh` if a new version waits, `stale` if this tab shows an old version some file of which no longer
 * exists, or `first` when the site is stored for the first time. Its two buttons are named for the first two; the page has other
 * names for the last.
 */
function offer(kind, values = {}) {
  if (!bar || wanted || (kind === 'fresh' && attempt(() => sessionStorage.getItem(later()), null))) return;
  first = kind === 'first';
  const buttons = [...bar.querySelectorAll('button')];
  names ??= buttons.map((button) => button.textContent);
  for (const [n, name] of (first ? bar.dataset.answers.split('|') : names).entries())
    Object.assign(buttons[n], { textContent: name, className: first ? 'action' : 'button' });
  showBar(true);
  // Screen readers announce a live region when its text changes, not when it appears.
  requestAnimationFrame(() => {
    bar.querySelector('[role=status]').textContent = bar.dataset[kind].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  });
}

/** Says, once on each device, that the site is stored on it. */
async function tell() {
  const told = `${choice()} told`;
  if (attempt(() => localStorage.getItem(told), 'unknown')) return;
  const { bytes } = await planned();
  attempt(() => localStorage.setItem(told, '1'));
  offer('first', { size: megabytes(bytes) });
}

async function load() {
  if (first) {
    close();
    return switchOff();
  }
  wanted = true;
  const waiting = (await registration().catch(() => undefined))?.waiting;
  // The new worker takes over, which reloads this tab. If no worker waits, another tab has already loaded the new version.
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
  else location.reload();
}

function close() {
  if (!first) attempt(() => sessionStorage.setItem(later(), '1'));
  showBar(false);
  focusedBefore?.focus({ preventScroll: true });
}

// --- the worker ---

/** Sends a message to a service worker; resolves to whether the worker could do what was asked. */
function ask(active, message) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      done(data);
    };
    active.postMessage(message, [port2]);
  });
}

/**
 * Asks the worker to store what this tab loaded before there was a worker: the page that the visit began on, and the files that
 * it is made of.
 */
async function keep() {
  const { controller } = worker();
  const [page] = performance.getEntriesByType('navigation');
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(root));
  if (controller) await ask(controller, { type: 'KEEP', page: page.name, loaded });
  await draw();
}

/** Whether a worker is fetching again what it has lost. */
let repairing = false;
/**
 * Makes a worker that has lost what it stored fetch it again. That happens if the reader removes it and wants it back while a
 * tab is open.
 */
async function repair(found) {
  if (!found.active || repairing || (await ownCaches()).length > 1) return;
  repairing = true;
  const done = ask(found.active, { type: 'STORE' });
  await draw();
  if (!(await done)) why = 'failed';
  repairing = false;
  await keep();
  await draw();
}

const followed = new WeakSet();

function follow(found) {
  const next = found.installing ?? found.waiting;
  if (next && !followed.has(next)) {
    followed.add(next);
    next.addEventListener('statechange', () => {
      if (next.state === 'redundant' && !found.active && !leaving) why = 'failed';
      follow(found);
      draw();
    });
  }
  if (found.waiting && found.active) offer('fresh');
}

async function register() {
  try {
    watch(await worker().register(`${root}sw.js`, { scope: root, updateViaCache: 'none' }));
  } catch (error) {
    // If the browser refuses, the error is a `DOMException`. A `TypeError` means that the script could not be fetched.
    why = error instanceof TypeError ? 'failed' : 'denied';
  }
  await draw();
}

function watch(found) {
  found.addEventListener('updatefound', () => {
    follow(found);
    draw();
  });
  follow(found);
  repair(found).catch(() => {});
  // Browsers look for a new version when a page is loaded, but a tab may stay open for days.
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    found.update().catch(() => {});
  });
}

/**
 * Starts offline reading; called when the page is idle. `address` is the address of the site's root. `begins` says whether this
 * page may begin to store the site where nothing is stored yet.
 */
export async function offline(address, begins) {
  at(address);
  bar = document.querySelector('[data-offline-bar]');
  why = obstacle();
  find();
  // The app has drawn another page, or the same one again, so the switch may be another element.
  addEventListener('ki-aktionsplan:page', () => {
    find();
    draw();
  });
  if (why) return draw();
  bar?.querySelector('[data-offline-button=load]').addEventListener('click', load);
  bar?.querySelector('[data-offline-button=later]').addEventListener('click', close);
  bar?.addEventListener('focusin', (e) => {
    if (!bar.contains(e.relatedTarget)) focusedBefore = e.relatedTarget;
  });

  // If another tab has loaded the new version, this tab keeps what it shows, until one of its files no longer exists.
  worker().addEventListener('controllerchange', () => {
    if (wanted) location.reload();
    else keep();
  });
  worker().addEventListener('message', (e) => {
    if (e.data?.type === 'GONE') offer('stale');
  });

  const found = await registration().catch(() => {
    why = 'denied';
  });
  if (found) watch(found);
  // Nothing is stored unasked for readers who have switched it off, who save data, or who see the page in a frame.
  else if (begins && !why && !off() && !saving() && self === top) {
    tell().catch(() => {});
    return register();
  }
  // A worker may have written something after the reader had switched it off.
  else if (!why && off()) await forget().catch(() => {});
  return draw();
}
