// What a tool calls a fault and is none. Each line says why, and the audit fails if one is no longer needed.
import { line } from './engines.mjs';

/** @type {{ says: RegExp, why: string }[]} */
const EXCEPTIONS = [
  {
    says: /^ibm: aria_content_in_landmark: <a [^>]*class="skip"/,
    why: 'The link past the header is the first in the page, before any landmark (WCAG technique G1)',
  },
  {
    says: /^ibm: element_tabbable_role_valid: <(div|pre) .*tabindex="0".* role '(region|group)'/,
    why: 'What scrolls must take the focus, so that keys can scroll it; axe demands it',
  },
  {
    says: /^ibm: aria_complementary_label_visible: <aside class="board-panel/,
    why: 'The panel shows the title of a measure; its name says what is in it, and is heard only',
  },
  {
    says: /^ibm: fieldset_legend_valid: <fieldset( class="studio-widths")?> .* does not have a <legend>/,
    why: 'The legend is there to be heard; what is seen above the choices, or in them, says the same',
  },
  {
    says: /^ibm: fieldset_label_valid: <fieldset class="segments needs-script"> .* duplicate name/,
    why: 'Each stands in a figure that has the name of its chart',
  },
  {
    says: /^ibm: aria_main_label_visible: <body>/,
    why: 'The other main landmark is that of the page in the preview, a document of its own',
  },
  { says: /^nu: error: CSS: Parse Error\.: ighlight\(/, why: 'The checker does not know ::highlight() yet' },
  { says: /^nu: error: CSS: Unrecognized at-rule “@container”/, why: 'The checker does not know container queries yet' },
  { says: /^nu: error: CSS: “container-type”: Property .* doesn't exist/, why: 'The checker does not know container queries yet' },
  { says: /^nu: error: CSS: “position-(area|try-fallbacks)”: Property .* doesn't exist/, why: 'The checker does not know anchor positioning yet' },
  { says: /^nu: error: CSS: “(vector-effect|paint-order)”: Property .* doesn't exist/, why: 'The checker does not know the properties of SVG 2' },
];

/** A judge: whether something found is a fault, and how many times each exception was `taken`. */
export function exceptions() {
  const taken = EXCEPTIONS.map(({ says, why }) => ({ says, why, times: 0 }));
  const isFault = (found) => {
    const exception = taken.find(({ says }) => says.test(line(found)));
    if (exception) exception.times += 1;
    return !exception;
  };
  return { isFault, taken };
}
