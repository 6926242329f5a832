// The configuration of Microsoft's IIS, `web.config`, which lies in the built folder as `.htaccess` does.
import { ALWAYS, ASK, EDITION, EMBED, FOR_EVER, TYPES, headersFor, isSingleFile, policyFor } from './headers.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const header = ([name, value]) => `<remove name="${name}" /><add name="${name}" value="${escaped(value)}" />`;
/** @type {(path: string, headers: Record<string, string>) => string} */
const location = (path, headers) =>
  `  <location path="${path}"><system.webServer><httpProtocol><customHeaders>${Object.entries(headers).map(header).join('')}</customHeaders></httpProtocol></system.webServer></location>`;

/**
 * The file for a folder with these files. IIS has no patterns for paths without an extension of its own, so each file and
 * folder whose headers differ has an element. Every file has the policy, which counts for documents alone.
 * @param {string[]} files
 */
export function webConfig(files) {
  const policy = (path) => ({ 'Content-Security-Policy': policyFor(path) });
  const special = [...new Set(files.map((path) => new RegExp(`^(${EDITION}${EMBED})`).exec(path)?.[1]).filter((folder) => folder !== undefined))].map(
    (folder) => location(folder.slice(0, -1), policy(EMBED)),
  );
  special.push(
    ...files.filter((path) => isSingleFile(path)).map((path) => location(path, policy(path))),
    ...files.filter((path) => headersFor(path)['Cache-Control'] === FOR_EVER).map((path) => location(path, { 'Cache-Control': FOR_EVER })),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by tools/hosting/host_config.mjs: change the rules there. How to use it: docs/hosting.md. -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
${Object.entries(TYPES)
  .map(([kind, type]) => `      <remove fileExtension=".${kind}" /><mimeMap fileExtension=".${kind}" mimeType="${type}" />`)
  .join('\n')}
    </staticContent>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" /><error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries({ ...ALWAYS, 'Cache-Control': ASK, ...policy('') })
  .map((one) => `        ${header(one)}`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${special.join('\n')}
</configuration>
`;
}
