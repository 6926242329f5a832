// Offline reading: registers the service worker, offers a new version, and runs the switch on the about page.
// The words stand in the page: [data-offline-bar] and [data-offline], see docs/offline.md.
import { at, attempt, choice, forget, measured, obstacle, off, ownCaches, planned, registration, root, saving, worker } from './offline_store.js';

const HOUR = 3_600_000;

// --- the switch ---

let box;
let why = '';
let turn = 0;

const number = (n) => n.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
const megabytes = (bytes) => `${number(bytes / 1e6)}\u00a0MB`;

/** Shows one of the sentences that the page brings, with its numbers; and the buttons that fit. */
async function draw() {
  const mine = ++turn;
  if (!box) return;
  const found = why ? undefined : await registration().catch(() => undefined);
  const state = why || (found?.active && !repairing ? 'stored' : found ? 'loading' : off() ? 'removed' : saving() ? 'saving' : 'absent');
  const size = await (state === 'stored' ? measured() : planned()).catch(() => undefined);
  if (mine !== turn) return;
  // A page that brings no sentence for it is left as it is, and claims nothing.
  const said = box.dataset[state];
  if (said === undefined) return;
  const values = size && { pages: number(size.pages), files: number(size.files), size: megabytes(size.bytes), sent: megabytes(size.sent) };
  // Without numbers, the sentences that need some are left out.
  const text = said
    .split('|')
    .filter((part) => values || !part.includes('{'))
    .join('');
  box.querySelector('[data-offline-state]').textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  box.dataset.offline = state;
  // A button that goes away hands the focus to what is around it.
  for (const [name, states] of [
    ['on', ['removed', 'saving', 'absent', 'failed', 'denied']],
    ['off', ['stored']],
  ]) {
    const button = box.querySelector(`[data-offline-${name}]`);
    const focused = button === document.activeElement;
    button.hidden = !states.includes(state);
    if (focused && button.hidden) box.focus();
  }
}

/** The switch of the page that is shown, if it has one. */
function find() {
  const found = document.querySelector('[data-offline]');
  if (found === box) return;
  // What is being asked for the last one is not shown in this one.
  turn++;
  box = found;
  if (!box) return;
  box.tabIndex = -1;
  box.querySelector('[data-offline-on]').addEventListener('click', switchOn);
  box.querySelector('[data-offline-off]').addEventListener('click', switchOff);
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
let leaving = false;
let before;
const later = () => `${choice()} later`;

const showBar = (shown) => {
  bar.hidden = !shown;
  document.documentElement.toggleAttribute('data-has-bar', shown);
};

/** Offers to load: `fresh`, a new version waits; `stale`, this tab shows an old one and something of it is gone. */
function offer(kind) {
  if (!bar || wanted || (kind === 'fresh' && attempt(() => sessionStorage.getItem(later()), null))) return;
  showBar(true);
  // A live region is read when it changes, not when it appears.
  requestAnimationFrame(() => {
    bar.querySelector('[role=status]').textContent = bar.dataset[kind];
  });
}

async function load() {
  wanted = true;
  const waiting = (await registration().catch(() => undefined))?.waiting;
  // The new worker takes over, and that reloads this tab. If another tab was faster, it is there already.
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
  else location.reload();
}

function close() {
  attempt(() => sessionStorage.setItem(later(), '1'));
  showBar(false);
  before?.focus({ preventScroll: true });
}

// --- the worker ---

/** Asks a worker for something; resolves to whether it went well. */
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

/** What this tab has loaded before there was a worker: the page that the visit began on, as it was, and what it is made of. */
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

/** A worker that has lost what it stored gets it again. That is so when it was removed and wanted back in an open tab. */
let repairing = false;
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
    // The browser's refusal has a name; what is left is a script that could not be fetched.
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
  // Browsers look for a new version when a page is loaded. A tab may stay open for days.
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    found.update().catch(() => {});
  });
}

/** Starts it all, once the page has nothing better to do. `address` is that of the site's root; `begins` says whether this page
    stores the site where nothing is stored yet. */
export async function offline(address, begins) {
  at(address);
  bar = document.querySelector('[data-offline-bar]');
  why = obstacle();
  find();
  // The app has drawn another page, or this one anew.
  addEventListener('ki-aktionsplan:page', () => {
    find();
    draw();
  });
  if (why) return draw();
  bar?.querySelector('[data-offline-load]').addEventListener('click', load);
  bar?.querySelector('[data-offline-later]').addEventListener('click', close);
  bar?.addEventListener('focusin', (e) => {
    if (!bar.contains(e.relatedTarget)) before = e.relatedTarget;
  });

  // If another tab has loaded the new version, this one keeps what it shows, until something of it is gone.
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
  // Nothing of itself for readers who said no, who save data, or who see a page framed elsewhere.
  else if (begins && !why && !off() && !saving() && self === top) return register();
  // What a worker still wrote while it was being removed.
  else if (!why && off()) await forget().catch(() => {});
  return draw();
}
