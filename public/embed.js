// A script for other sites' pages: it shows a part of the KI-Aktionsplan in a frame wherever the page has <ki-aktionsplan
// ansicht="…"> or <div data-ki-aktionsplan="…">. docs/embedding.md says how to use it. It sets no cookies and no global
// variables, and loads nothing but the frames. Its address never changes, so that pages which name it get every later version.
(() => {
  const NAME = 'ki-aktionsplan';
  const complain = (text) => console.warn(`${NAME}: ${text}`);
  // The site's root is where this file lies. A module does not know its element, and a copy within another script lies elsewhere:
  // then an attribute names the root, `data-wurzel` of a script or `wurzel` of the element.
  const script = /** @type {HTMLScriptElement | null} */ (
    [document.currentScript, document.querySelector('script[data-wurzel], script[type="module"][src$="/embed.js"]')].find(
      (s) => s instanceof HTMLScriptElement && (s.dataset.wurzel || /\/embed\.js([?#]|$)/.test(s.src)),
    )
  );
  const own = script && new URL(script.dataset.wurzel ?? '.', script.src || document.baseURI).href;
  // A page that shows ten parts may load this script ten times. A copy of another site cannot have the same name.
  const first = /** @type {{ root?: string } | undefined} */ (/** @type {unknown} */ (customElements.get(NAME)));
  if (first) {
    if (own && first.root && first.root !== own) complain(`${own} is not used, because ${first.root} is; say wurzel="${own}" on what belongs to it`);
    return;
  }
  // The folders of the site's other languages. The build puts a string here, because it would put an array into a variable outside
  // of this function, which would be a global one of the embedding page.
  const folders = FOLDERS.split(' ');
  const HIGHEST = 60_000; // pixels; no message from a frame can make it higher
  const PATIENCE = 4_000; // milliseconds from the frame's load until it must have reported its height
  const frames = new Set();

  const attribute = (element, name) => element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
  // Inline declarations with "!important" take precedence over all rules of the embedding page. Width, margin, and the place in
  // a grid or a line are the page's, as the element stands in its column; so is what it takes over: font, colour, visibility.
  const HOST =
    'display:block;position:relative;inset:auto;height:auto;min-height:0;max-height:none;padding:0;border:0;overflow:visible;transform:none;transition:none;opacity:1';
  // In some browsers a frame takes the scheme of the page around for the one that the device prefers.
  const FRAME = 'all:initial;display:block;width:100%;border:0;color-scheme:light dark';
  const setStyle = (element, rules) => {
    element.style.cssText += rules.replace(/;|$/g, '!important;');
  };

  function address(element, root) {
    const [path, query] = (attribute(element, 'ansicht') ?? attribute(element, NAME) ?? '').split('?');
    const language = folders.find((folder) => folder && folder === `${attribute(element, 'sprache')}/`) ?? '';
    const folder = new URL(`${language}e/`, root).href;
    const url = new URL(`${path.replace(/^\/+|\/+$/g, '') || 'start'}/`, folder);
    if (!url.href.startsWith(folder)) return `${folder}start/`;
    if (query) url.search = query;
    const options = ['farben', 'akzent', 'ebene', 'ohne'].filter((name) => attribute(element, name));
    if (options.length) url.hash = String(new URLSearchParams(options.map((name) => [name, attribute(element, name).replace('#', '').replaceAll(' ', ',')])));
    return url.href;
  }

  function build(element) {
    const root = attribute(element, 'wurzel') || own;
    if (!root) return complain('does not know its site; say wurzel="https://…/" on the element, or data-wurzel on the script');
    const url = address(element, new URL(root, document.baseURI));
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    let frame = shadow.querySelector('iframe');
    if (frame?.src === url) return;
    frames.delete(frame);
    frame = document.createElement('iframe');
    frame.title = TITLE;
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
    frame.link = link;
    // A frame that says nothing shows nothing of use. It stays, without height, because it may speak yet: a frame in a closed tab
    // of the page has no height to report until the tab is opened.
    frame.onload = () =>
      setTimeout(() => {
        if (!frame.hasSpoken) size(frame, 0);
      }, PATIENCE);
    setStyle(element, HOST);
    shadow.replaceChildren(link, frame);
    frames.add(frame);
  }

  const size = (frame, height) => setStyle(frame, `${FRAME};height:${Math.min(height, HIGHEST)}px;visibility:${height ? 'inherit' : 'hidden'}`);

  // What counts is the frame that speaks, not its origin: the site may have moved, and its old address may lead to the new one.
  addEventListener('message', ({ source, data }) => {
    const report = data?.kiAktionsplan;
    const frame = [...frames].find((f) => f.contentWindow === source);
    if (!frame || !source || typeof report?.height !== 'number' || !(report.height > 0 && report.height < 1e6)) return;
    size(frame, report.height);
    frame.hasSpoken = true;
    frame.link.style.display = 'none';
    if (!frame.applyTitle() && typeof report.title === 'string') frame.title = report.title.slice(0, 200);
  });

  // On paper, a frame is as high as on the screen, and something may be cut off.
  addEventListener('beforeprint', () => {
    for (const frame of frames) {
      frame.after(frame.link);
      frame.link.style.display = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const frame of frames) if (frame.hasSpoken) frame.link.style.display = 'none';
  });

  customElements.define(
    NAME,
    class extends HTMLElement {
      static root = own;
      static observedAttributes = ['ansicht', 'sprache', 'farben', 'akzent', 'ebene', 'ohne', 'wurzel'];
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
