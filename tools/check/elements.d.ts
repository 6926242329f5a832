// What tests and benchmarks look for in pages are HTML's elements: so a selector alone says, where the library would say "some element".
// Others, and what one kind of element has alone, stand in a comment where they are used.

interface ParentNode {
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
