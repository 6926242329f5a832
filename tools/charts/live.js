// Charts that answer: the same options as the drawings, drawn by ECharts in the browser. Loaded only when a reader asks.
import * as echarts from 'echarts/core';
import DE from 'echarts/i18n/langDE-obj.js';
import { use } from './parts.js';

use(echarts);
echarts.registerLocale('DE', DE);

// As text in the drawing: an HTML tooltip carries inline styles, which the site's policy forbids.
const tooltip = (fontFamily) => ({
  renderMode: 'richText',
  confine: true,
  transitionDuration: 0,
  backgroundColor: 'var(--chart-paper)',
  borderColor: 'var(--chart-text)',
  borderRadius: 0,
  shadowBlur: 0,
  shadowOffsetX: 0,
  shadowOffsetY: 0,
  padding: [8, 12],
  textStyle: { color: 'var(--chart-text)' },
  // ECharts asks for the place when it has made the text, to which it gives neither size nor family itself.
  position([x, y], _, text, __, { viewSize: [width] }) {
    text.setStyle({ fontFamily, fontSize: 14, lineHeight: 20 });
    const box = text.getBoundingRect();
    const right = x + GAP + box.width < width;
    const above = y - GAP > box.height;
    return [right ? x + GAP : x - GAP - box.width, above ? y - GAP - box.height : y + GAP];
  },
});

const GAP = 12; // pixels between pointer and tooltip

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Draws `option` into `element`, which keeps a height of its own or gets the drawing's.
 * @param {HTMLElement} element
 * @param {{ grid: { height: number }[] }} option one of those that the build has written
 * @returns {{replace(option: { grid: { height: number }[] }): void, resize(): void, dispose(): void}}
 */
export function init(element, option) {
  // A drawing states its height as that of its sheet, the first grid.
  const given = element.clientHeight > 0;
  const fit = ({ grid }) => {
    if (!given) element.style.height = `${grid[0].height}px`;
  };
  // Measured by canvas, which does not inherit.
  const { fontFamily } = getComputedStyle(element);
  fit(option);
  const chart = echarts.init(element, { tooltip: tooltip(fontFamily), textStyle: { fontFamily } }, { renderer: 'svg', locale: 'DE' });
  const draw = (next, animation) => chart.setOption({ ...next, animation, animationDuration: 300, animationDurationUpdate: 300 }, { notMerge: true });
  draw(option, false); // the same picture as before: only a change moves
  const resize = () => {
    if (chart.isDisposed()) return;
    const { clientWidth: width, clientHeight: height } = element;
    // Resizing ends what moves, and an observer reports once at the start.
    if (width !== chart.getWidth() || height !== chart.getHeight()) chart.resize();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(element);
  return {
    replace(next) {
      if (chart.isDisposed()) return;
      fit(next);
      resize();
      draw(next, !still.matches);
    },
    resize,
    dispose() {
      observer.disconnect();
      if (!given) element.style.height = '';
      if (!chart.isDisposed()) chart.dispose();
    },
  };
}
