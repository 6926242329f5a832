// For other people's pages: puts a part of the KI-Aktionsplan where <ki-aktionsplan ansicht="…"> or
// <div data-ki-aktionsplan="…"> stands. How to use it: docs/embedding.md. No cookies, no globals, nothing from elsewhere.
// Its address never changes, so pages that name it get every later version of it.
(() => {
  const NAME = 'ki-aktionsplan';
  // Ten parts on a page may bring this script ten times.
  if (customElements.get(NAME)) return;
  const root = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src);
  // Their tags, the default first. A text, as the build would put a list outside of this function, into the page around.
  const languages = LANGUAGES.split(' ');
  const HIGHEST = 60_000; // pixels: no message makes a page endless
  const PATIENCE = 4_000; // milliseconds from the frame's load to its first word
  const frames = new Set();

  const say = (element, name) => element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
  // Rules of the page around must not reach ours: "important" beside the element beats them all.
  const dress = (element, rules) => {
    element.style.cssText = `all:initial!important;display:block!important;${rules}`;
  };

  function address(element) {
    const [path, query] = (say(element, 'ansicht') ?? say(element, NAME) ?? '').split('?');
    const lang = languages.slice(1).includes(say(element, 'sprache')) ? `${say(element, 'sprache')}/` : '';
    const folder = new URL(`${lang}e/`, root).href;
    const url = new URL(`${path.replace(/^\/+|\/+$/g, '') || 'start'}/`, folder);
    if (!url.href.startsWith(folder)) return `${folder}start/`;
    if (query) url.search = query;
    const asked = ['farben', 'akzent', 'ebene', 'ohne'].filter((name) => say(element, name));
    if (asked.length) url.hash = String(new URLSearchParams(asked.map((name) => [name, say(element, name).replace('#', '').replaceAll(' ', ',')])));
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
    frame.named = () => {
      const own = say(element, 'titel') ?? element.textContent.trim();
      if (own) frame.title = own;
      return own;
    };
    frame.named();
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'clipboard-write';
    frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms';
    frame.src = url;
    size(frame, Number(say(element, 'hoehe')) || 400);
    // The link that the page's author wrote stays until the frame has spoken: it is all there is when our host is down.
    const link = document.createElement('slot');
    // A page that is still being parsed brings it after this element's start.
    link.onslotchange = frame.named;
    frame.spoken = () => link.remove();
    frame.onload = () =>
      setTimeout(() => {
        if (link.isConnected) frame.remove();
      }, PATIENCE);
    dress(element, 'position:relative!important');
    shadow.replaceChildren(link, frame);
    frames.add(frame);
  }

  const size = (frame, height) => dress(frame, `width:100%!important;border:0!important;height:${Math.min(height, HIGHEST)}px!important`);

  addEventListener('message', ({ source, origin, data }) => {
    if (origin !== root.origin) return;
    const said = data?.kiAktionsplan;
    const frame = [...frames].find((f) => f.contentWindow === source);
    if (!frame || !source || typeof said?.height !== 'number' || !(said.height > 0 && said.height < 1e6)) return;
    size(frame, said.height);
    frame.spoken();
    if (!frame.named() && typeof said.title === 'string') frame.title = said.title.slice(0, 200);
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
