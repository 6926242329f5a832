// The press kit's page: says what a choice would fetch, packs it, can be stopped. The words stand in the page.
import { save } from '../../src/app/browser/files.js';
import { contents } from './contents.mjs';
import { pack } from './pack.mjs';

const LIST = 'daten/pressemappe.json';

let kit;
let running;

/** What a reader did in the form, as an event; `root` is the site's address. */
export function press(form, root, event) {
  const bar = form.querySelector('.kit-bar');
  const button = event.type === 'click' && event.target.closest('button[data-kit]');
  const which = button && button.dataset.kit;
  if (event.type === 'click' && !which) return undefined;
  if (which === 'stop') return running?.abort();
  if (which === 'all' || which === 'none') for (const box of boxes(form)) box.checked = which === 'all';
  return which === 'pack' ? make(form, bar, root) : tell(form, bar, root);
}

const boxes = (form) => [...form.querySelectorAll('input[type=checkbox]')];
const chosen = (form) => boxes(form).filter((box) => box.checked).map((box) => box.value);

/** Shows one of the bar's sentences; `aloud` it is also heard. */
function say(bar, name, values = {}, aloud = false) {
  const text = (bar.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, key) => values[key]);
  bar.querySelector('.kit-state').textContent = text;
  if (!aloud) return;
  const status = document.querySelector('.status');
  status.classList.add('status-spoken');
  status.textContent = text;
}

/** A size as it reads in the page's language. */
function size(bytes) {
  const [unit, scale, maximumFractionDigits] = bytes < 1e6 ? ['kB', 1e3, 0] : ['MB', 1e6, 1];
  return `${(bytes / scale).toLocaleString(document.documentElement.lang, { maximumFractionDigits })}\u00a0${unit}`;
}

/** The list of what there is, fetched once; says so where it does not come. */
async function list(bar, root) {
  const answer = kit ? undefined : await fetch(root + LIST).catch(() => undefined);
  kit ??= answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!kit) say(bar, 'failed', { name: LIST }, true);
  return kit;
}

async function tell(form, bar, root) {
  if (running) return;
  if (!chosen(form).length) {
    say(bar, 'nothing');
    return;
  }
  if (!(await list(bar, root)) || running) return;
  const ids = chosen(form);
  const files = kit.parts.filter(({ id }) => ids.includes(id)).flatMap((part) => part.files);
  say(bar, 'chosen', { n: ids.length, all: boxes(form).length, files: files.length, size: size(files.reduce((sum, [, bytes]) => sum + bytes, 0)) });
}

/** What can be pressed. A button that goes away hands the focus on. */
function busy(bar, is) {
  const held = document.activeElement?.matches('button[data-kit]');
  bar.querySelector('progress').hidden = !is;
  for (const button of bar.querySelectorAll('[data-kit]')) button.hidden = (button.dataset.kit === 'stop') !== is;
  if (held) bar.querySelector(is ? '[data-kit=stop]' : '[data-kit=pack]').focus({ preventScroll: true });
}

async function make(form, bar, root) {
  if (!chosen(form).length) {
    say(bar, 'nothing', {}, true);
    return;
  }
  if (!(await list(bar, root)) || running) return;
  const today = new Date().toLocaleDateString('sv');
  const files = contents(kit, chosen(form), root, today);
  const progress = Object.assign(bar.querySelector('progress'), { max: files.length, value: 0 });
  running = new AbortController();
  busy(bar, true);
  const heard = (n) => {
    progress.value = n;
    // Every quarter is spoken.
    const quarter = (n) => Math.floor((4 * n) / files.length);
    say(bar, 'loading', { n, all: files.length }, n > 0 && n < files.length && quarter(n) > quarter(n - 1));
  };
  heard(0);
  const { bytes, failed } = await pack(files, running.signal, heard);
  running = undefined;
  busy(bar, false);
  if (failed) say(bar, 'failed', { name: failed.replace(root, '') }, true);
  else if (!bytes) say(bar, 'stopped', {}, true);
  else {
    const name = `ki-aktionsplan-pressemappe-${today}.zip`;
    save(name, bytes, bar);
    say(bar, 'done', { name, size: size(bytes.size) }, true);
  }
}
