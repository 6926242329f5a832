// Two engines for rules of accessibility, which run in the page: axe-core, and IBM's accessibility-checker-engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {{ tool: string, rule: string, at: string }} Fault the rule that is broken, and the element as it begins in HTML */
/** @typedef {import('../../tests/browser/node_modules/playwright-core/index.js').Page} View an open page */

const script = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const AXE = script('axe-core/axe.min.js');
// It declares a variable, which is no property of the window when a function evaluates the text.
const IBM = `${script('accessibility-checker-engine/ace.js')}; window.ace = ace; undefined`;

/** WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice. */
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.2, levels A and AA, with its recommendations. */
const IBM_RULES = 'WCAG_2_2';
/** Takes a quarter of the engine's time, and only ever says that somebody must look whether the focus is covered. */
const IBM_WITHOUT = ['element_tabbable_unobscured'];

/** The rules whose answer depends on colours and sizes; the others read the document alone. */
export const OF_LOOKS = {
  axe: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  ibm: ['text_contrast_sufficient', 'target_spacing_sufficient', 'element_scrollable_tabbable'],
};

/**
 * What axe-core finds. `rules` are the ids of a few rules instead of all; `within` is a selector instead of the document.
 * @param {View} page
 * @param {{ rules?: string[], within?: string }} [options]
 * @returns {Promise<Fault[]>}
 */
export async function axe(page, { rules, within } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([runOnly, within]) => {
      const { violations } = await window.axe.run(within ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, target }) => ({ tool: 'axe', rule: id, at: `${target.join(' ')} ${html.slice(0, 160)}` })),
      );
    },
    /** @type {const} */ ([rules ?? AXE_RULES, within]),
  );
}

/**
 * What IBM's engine finds: what breaks a rule for certain, and the rules that a person must look at. `rules` are the ids of a few
 * rules instead of all.
 * @param {View} page
 * @param {{ rules?: string[] }} [options]
 * @returns {Promise<{ faults: Fault[], open: string[] }>}
 */
export async function ibm(page, { rules } = {}) {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(IBM);
  return page.evaluate(
    async ([policy, rules, without]) => {
      const checker = new window.ace.Checker();
      // Its own disableRule() switches every rule off, whichever it is given.
      const guideline = checker.getGuidelines().find(({ id }) => id === policy);
      for (const rule of guideline.checkpoints.flatMap((checkpoint) => checkpoint.rules ?? []))
        rule.enabled = rules ? rules.includes(rule.id) : !without.includes(rule.id);
      checker.addGuideline(guideline);
      const { results } = await checker.check(document, policy);
      if (!results.length) throw new Error('the engine has looked at nothing');
      // It looks into frames too, even into one that is hidden. What they show are pages, which are seen on their own.
      const own = results.filter(({ node }) => node?.ownerDocument === document);
      const failed = own.filter(({ value }) => value[1] === 'FAIL');
      return {
        faults: failed.map(({ ruleId, snippet, message }) => ({ tool: 'ibm', rule: ruleId, at: `${snippet.slice(0, 160)} ${message}` })),
        open: own.filter(({ value }) => ['POTENTIAL', 'MANUAL'].includes(value[1])).map(({ ruleId }) => ruleId),
      };
    },
    /** @type {const} */ ([IBM_RULES, rules, IBM_WITHOUT]),
  );
}

/** One line for a fault, for a test's list. */
export const line = ({ tool, rule, at }) => `${tool}: ${rule}: ${at}`;
