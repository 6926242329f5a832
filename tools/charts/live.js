// Live charts: ECharts draws them in the browser, from the same options as the printed drawings. Loaded only when a reader asks
// for it.
import * as echarts from 'echarts/core';
import DE from 'echarts/i18n/langDE-obj.js';
import { use } from './parts.js';

use(echarts);
echarts.registerLocale('DE', DE);

// The tooltip is drawn as SVG text, because an HTML tooltip has inline styles, which the content security policy forbids.
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
  // ECharts sets neither size nor family of the tooltip's text. It calls this function when it has made the text, so they are
  // set here.
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
 * Draws the chart `option` into `element`. If the element has no height of its own, it gets the drawing's. The returned object
 * replaces the chart, fits it to the size of the element, and removes it.
 * @param {HTMLElement} element
 * @param {{ grid: { height: number }[] }} option one of those that the build has written
 * @returns {{replace(option: { grid: { height: number }[] }): void, resize(): void, dispose(): void}}
 */
export function init(element, option) {
  // The height of a drawing, in pixels, is the height of its first grid, which covers the whole drawing.
  const given = element.clientHeight > 0;
  const fit = ({ grid }) => {
    if (!given) element.style.height = `${grid[0].height}px`;
  };
  // ECharts measures text on a canvas, which does not inherit the page's font.
  const { fontFamily } = getComputedStyle(element);
  fit(option);
  const chart = echarts.init(element, { tooltip: tooltip(fontFamily), textStyle: { fontFamily } }, { renderer: 'svg', locale: 'DE' });
  const draw = (next, animation) => chart.setOption({ ...next, animation, animationDuration: 300, animationDurationUpdate: 300 }, { notMerge: true });
  draw(option, false); // not animated, as it looks like the printed drawing that it replaces
  const resize = () => {
    if (chart.isDisposed()) return;
    const { clientWidth: width, clientHeight: height } = element;
    // Resizing ends a running animation, and the observer also reports once at the start, when nothing has changed.
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
