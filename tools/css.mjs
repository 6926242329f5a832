// Parses style sheets into the trees of css-tree. css-tree skips what it cannot parse; here that is an error.
import { parse as read } from 'css-tree';

/**
 * A style sheet as a tree, or with `context: 'value'` the value of a property; values of custom properties are parsed too.
 * Throws on a syntax error; `where` names the sheet in the message.
 */
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
