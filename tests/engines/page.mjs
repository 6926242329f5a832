// A page, used by what a reader sees and does, in any engine.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import selenium from 'selenium-webdriver';

export const { Key } = selenium;
const TIMEOUT = 15_000;
// Errors of a page that is still drawing itself. A reader would just try again.
const PASSING = ['StaleElementReferenceError', 'ElementClickInterceptedError', 'ElementNotInteractableError', 'NoSuchElementError'];

// The pages with parts that the app draws, on which the app starts by itself.
const LIVE = /^(massnahmen|suche|karte)\/($|[?#])/;

/** A browser's page on a host. Selectors are CSS; methods that take one wait for a page that is still drawing itself. */
export class Page {
  /** Whether the page must record its faults itself, because the driver has no log. */
  listens = false;

  constructor(driver, host) {
    this.driver = driver;
    this.host = host;
  }

  /** Opens a path below the host's root; waits for the app if it starts by itself there. */
  async open(path = '', { ready = LIVE.test(path) } = {}) {
    await this.driver.get(this.host.base + path);
    if (this.listens) await this.listen();
    if (ready) await this.ready();
  }

  /** Waits until the app runs. */
  ready = () => this.until(() => this.count('html[data-ready]'), 1, 'the app can answer');

  /** Loads the page again. */
  async reload() {
    await this.driver.navigate().refresh();
    if (this.listens) await this.listen();
  }

  back = () => this.driver.navigate().back();

  /** The page's address relative to the host's root. */
  async address() {
    const url = await this.driver.getCurrentUrl();
    return url.startsWith(this.host.base) ? url.slice(this.host.base.length) : url;
  }

  title = () => this.driver.getTitle();

  /** Runs a function in the page, and resolves to its result. */
  run = (body, ...args) => this.driver.executeScript(body, ...args);

  /** How many elements match, whether they are shown or not. */
  count = async (css) => (await this.driver.findElements({ css })).length;

  /** The texts of the matching elements that are shown. */
  texts = (css) => this.run((css) => [...document.querySelectorAll(css)].filter((e) => e.checkVisibility()).map((e) => e.textContent.trim()), css);

  /** How many matching elements are shown. */
  seen = async (css) => (await this.texts(css)).length;

  /** The result of a function on the first matching element, whether it is shown or not. If there is none yet, it is awaited. */
  of = (css, get, ...args) => this.steady(async () => this.run(get, await this.element(css), ...args));

  text = (css) => this.of(css, (element) => element.textContent.trim());

  /** An attribute of the first matching element; null if it has none. */
  attribute = (css, name) => this.of(css, (element, name) => element.getAttribute(name), name);

  /** A property of the first matching element, for instance `checked`. */
  property = (css, name) =>
    this.of(
      css,
      (element, name) => {
        if (!(name in element)) throw new Error(`<${element.localName}> has no property ${name}`);
        return element[name];
      },
      name,
    );

  /** Whether the first matching element is shown. */
  shown = (css) => this.steady(async () => (await this.element(css)).isDisplayed());

  /** The first matching element; with a text, the first one that contains it. */
  async element(css, text) {
    if (text === undefined) return this.driver.findElement({ css });
    for (const element of await this.driver.findElements({ css })) {
      if ((await element.getText()).includes(text)) return element;
    }
    const error = new Error(`no ${css} with the text ${text}`);
    error.name = 'NoSuchElementError';
    throw error;
  }

  click = (css, text) => this.steady(async () => (await this.element(css, text)).click());

  /** Clicks at the middle of a drawn element, because drivers differ in how they click on parts of an SVG. */
  async hit(css) {
    const [x, y] = await this.run((css) => {
      const drawn = document.querySelector(css);
      drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = drawn.getBoundingClientRect();
      if (!box.width || !box.height) throw new Error(`${css} is not drawn`);
      return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
    }, css);
    await this.driver.actions().move({ x, y }).click().perform();
  }

  /** Types at the end of a field. */
  type = (css, ...keys) => this.steady(async () => (await this.element(css)).sendKeys(...keys));

  /** Presses keys, wherever the focus is. */
  press = (...keys) =>
    this.driver
      .actions()
      .sendKeys(...keys)
      .perform();

  focus = (css) => this.run((css) => document.querySelector(css).focus(), css);

  /** Whether the element that has the focus matches. */
  focused = (css) => this.run((css) => document.activeElement.matches(css), css);

  /** Chooses an option of a list. The list gets the focus first, as with a real user; some drivers would choose without. */
  async choose(css, value) {
    await this.focus(css);
    await this.click(`${css} option[value="${value}"]`);
  }

  /** Repeats an action until a page that is still drawing itself has come to rest. */
  async steady(act) {
    const end = Date.now() + TIMEOUT;
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (!PASSING.includes(error.name) || Date.now() > end) throw error;
      }
      await sleep(50);
    }
  }

  /** Waits until `get()` gives something equal to `wanted`; fails with the last value. */
  async until(get, wanted, what) {
    const end = Date.now() + TIMEOUT;
    for (;;) {
      const last = await this.steady(get);
      try {
        return assert.deepEqual(last, wanted, what && `${what}: ${JSON.stringify(last)}`);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await sleep(40);
    }
  }

  /** Waits until an element matches. */
  appears = (css) => this.until(async () => (await this.count(css)) > 0, true, `${css} appears`);

  /**
   * For drivers without a log: records errors from now on, and sends them to the host at once, so that no page load loses them.
   */
  listen = () =>
    this.run((address) => {
      const tell = (text) => navigator.sendBeacon(address, text);
      addEventListener('error', (e) => tell(`page error: ${e.message ?? /** @type {Element} */ (e.target).outerHTML}`), true);
      addEventListener('unhandledrejection', (e) => tell(`page error: ${e.reason}`));
      for (const level of ['error', 'warn']) {
        const said = console[level];
        console[level] = (...args) => {
          tell(`console ${level}: ${args.join(' ')}`);
          said.apply(console, args);
        };
      }
    }, this.host.heard);
}
