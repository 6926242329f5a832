// Style sheets as trees: what css-tree reads and writes, with an error where it would only go on.
import { parse as read } from 'css-tree';

/** A sheet, or with `context: 'value'` a value, as a tree; custom properties as values too. `where` names it in an error. */
export const parse = (css, where, context = 'stylesheet') =>
  read(css, {
    context,
    parseCustomProperty: true,
    onParseError: (error) => {
      throw new Error(`${where}: ${error.message} in line ${error.line}`);
    },
  });

/** Whether a node of a tree is an at-rule of this name. */
export const isAt = (node, name) => node.type === 'Atrule' && node.name === name;
