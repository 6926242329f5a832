// A script for other sites' pages: it shows a part of the KI-Aktionsplan in a frame wherever the page has <ki-aktionsplan
// ansicht="…"> or <div data-ki-aktionsplan="…">. docs/embedding.md says how to use it. It sets no cookies and no global
// variables, and loads nothing but the frames. Its address never changes, so that pages which name it get every later version.
(() => {
  const NAME = 'ki-aktionsplan';
  // A page that shows ten parts may load this script ten times.
  if (customElements.get(NAME)) return;
  const root = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src);
  // The language tags of the site, the default language first. The build puts a string here, because it would put an array into
  // a variable outside of this function, which would be a global one of the embedding page.
  const languages = LANGUAGES.split(' ');
  const HIGHEST = 60_000; // pixels; no message from a frame can make it higher
  const PATIENCE = 4_000; // milliseconds from the frame's load until it must have reported its height
  const frames = new Set();

  const attribute = (element, name) => element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
  // Style rules of the embedding page must not change the element or its frame. Inline declarations with "!important" take
  // precedence over all of them.
  const setStyle = (element, rules) => {
    element.style.cssText = `all:initial!important;display:block!important;${rules}`;
  };

  function address(element) {
    const [path, query] = (attribute(element, 'ansicht') ?? attribute(element, NAME) ?? '').split('?');
    const lang = languages.slice(1).includes(attribute(element, 'sprache')) ? `${attribute(element, 'sprache')}/` : '';
    const folder = new URL(`${lang}e/`, root).href;
    const url = new URL(`${path.replace(/^\/+|\/+$/g, '') || 'start'}/`, folder);
    if (!url.href.startsWith(folder)) return `${folder}start/`;
    if (query) url.search = query;
    const options = ['farben', 'akzent', 'ebene', 'ohne'].filter((name) => attribute(element, name));
    if (options.length) url.hash = String(new URLSearchParams(options.map((name) => [name, attribute(element, name).replace('#', '').replaceAll(' ', ',')])));
    return url.href;
  }

  function build(element) {
    const url = address(element);
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    let frame = shadow.querySelector('iframe');
    if (frame?.src === url) return;
    frames.delete(frame);
    frame = document.createElement('iframe');
    frame.title = 'KI-Aktionsplan';
    frame.applyTitle = () => {
      const own = attribute(element, 'titel') ?? element.textContent.trim();
      if (own) frame.title = own;
      return own;
    };
    frame.applyTitle();
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'clipboard-write';
    frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms';
    frame.src = url;
    size(frame, Number(attribute(element, 'hoehe')) || 400);
    // The link that the page's author put into the element stays until the frame has reported its height. It is all that
    // readers get if the host of the plan cannot be reached.
    const link = document.createElement('slot');
    // While the embedding page is still being parsed, the element may be connected before its content is there.
    link.onslotchange = frame.applyTitle;
    frame.removeLink = () => link.remove();
    frame.onload = () =>
      setTimeout(() => {
        if (link.isConnected) frame.remove();
      }, PATIENCE);
    setStyle(element, 'position:relative!important');
    shadow.replaceChildren(link, frame);
    frames.add(frame);
  }

  const size = (frame, height) => setStyle(frame, `width:100%!important;border:0!important;height:${Math.min(height, HIGHEST)}px!important`);

  addEventListener('message', ({ source, origin, data }) => {
    if (origin !== root.origin) return;
    const report = data?.kiAktionsplan;
    const frame = [...frames].find((f) => f.contentWindow === source);
    if (!frame || !source || typeof report?.height !== 'number' || !(report.height > 0 && report.height < 1e6)) return;
    size(frame, report.height);
    frame.removeLink();
    if (!frame.applyTitle() && typeof report.title === 'string') frame.title = report.title.slice(0, 200);
  });

  customElements.define(
    NAME,
    class extends HTMLElement {
      static observedAttributes = ['ansicht', 'sprache', 'farben', 'akzent', 'ebene', 'ohne'];
      connectedCallback() {
        build(this);
      }
      attributeChangedCallback() {
        if (this.isConnected && this.shadowRoot) build(this);
      }
    },
  );

  const find = (node) => {
    if (node.matches?.(`[data-${NAME}]`)) build(node);
    for (const element of node.querySelectorAll?.(`[data-${NAME}]`) ?? []) build(element);
  };
  find(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) find(node);
  }).observe(document, { childList: true, subtree: true });
})();
