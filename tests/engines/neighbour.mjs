// Another site, on another origin, that shows parts of ours. It has a strict policy of its own, and a style sheet that tries to
// break what is embedded.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../../tools/serve.mjs';

/** Rules that would break anything they apply to. Width and margin of the elements are left to the page on purpose. */
const HOSTILE = `
* { transition: all 9s !important; min-height: 3px; letter-spacing: 2px !important; }
iframe { width: 40px !important; margin: 30px !important; }
iframe, ki-aktionsplan, div { height: 7px !important; max-height: 7px !important; overflow: hidden !important; transform: scale(.5) !important; position: fixed !important; opacity: .1 !important; padding: 30px !important; border: 9px solid red !important; }
a { font: 40px serif !important; }
`;

/**
 * Serves pages by name: `{ '/page': html }`; `sites` are the roots of our site. The policy allows our scripts and our frames, and
 * neither inline styles and scripts nor anything else, except images of its own, because browsers request an icon. Resolves to
 * `{ base, violations, stop() }`.
 */
export async function neighbour(pages, ...sites) {
  const origin = sites.map((site) => new URL(site).origin).join(' ');
  const violations = [];
  const policy = `default-src 'none'; script-src ${origin} 'self'; frame-src ${origin} 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; report-uri /--report`;
  const server = createServer(async (request, response) => {
    const path = request.url.split('?')[0];
    if (path === '/--report') {
      let text = '';
      for await (const part of request) text += part;
      violations.push(JSON.parse(text)['csp-report']['violated-directive']);
      return response.writeHead(204).end();
    }
    const [type, body] =
      path === '/hostile.css' ? ['text/css', HOSTILE] : path.endsWith('.js') ? ['text/javascript', pages[path]] : ['text/html; charset=utf-8', pages[path]];
    if (body === undefined) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
    return response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    base: `http://127.0.0.1:${portOf(server)}`,
    violations,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** A page with this HTML in its body, and no style. */
export const calm = (body, head = '') => `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Eine andere Website</title>${head}<h1>Eine andere Website</h1>\n${body}`;

/** A page with this HTML in its body, and the style sheet that tries to break it. */
export const page = (body) => calm(body, '<link rel="stylesheet" href="/hostile.css">');

/** Five parts of the plan: chart, map, choice of measures, number, paragraph; two of them as plain elements. */
export const five = (site) =>
  page(`<script async src="${site}embed.js"></script>
<ki-aktionsplan ansicht="diagramm/haushalt" farben="dunkel"><a href="${site}haushalt/">Der Haushalt</a></ki-aktionsplan>
<ki-aktionsplan ansicht="karte?land=BE" hoehe="900"><a href="${site}karte/">Die Karte von Berlin</a></ki-aktionsplan>
<ki-aktionsplan ansicht="massnahmen?feld=2.1" akzent="7a1f5c" ohne="bedienung"><a href="${site}massnahmen/">Maßnahmen</a></ki-aktionsplan>
<div data-ki-aktionsplan="zahl/2.1-m2-f1" data-ebene="3"><a href="${site}massnahmen/2.1-m2/">Eine Zahl</a></div>
<div data-ki-aktionsplan="absatz/2.1-s1" data-titel="Wo wir stehen"></div>
<script src="/count.js"></script>`);
