// Live charts: ECharts draws the forms of a chart in the browser, from options that the build has prepared. Loaded only when a
// reader chooses another form. What a mark says is told by the page, which asks here where the marks are.
import * as echarts from 'echarts/core';
import { areas } from './areas.js';
import { localized, use } from './parts.js';

use(echarts);

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Draws the chart `option` into `element`. If the element has no height of its own, it gets the drawing's. The returned object
 * replaces the form of the chart, tells where its marks are, fits it to the size of the element, and removes it.
 * @param {HTMLElement} element
 * @param {{ grid: { height: number }[] }} option one of those that the build has written
 * @returns {{replace(option: { grid: { height: number }[] }): void, areas(): number[], resize(): void, dispose(): void}}
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
  const chart = echarts.init(element, { textStyle: { fontFamily } }, { renderer: 'svg' });
  // Marks of the same series and row are moved, all else is replaced.
  const parts = { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] };
  const draw = (next, animation) =>
    chart.setOption({ ...localized(next, document.documentElement.lang), animation, animationDuration: 300, animationDurationUpdate: 300 }, parts);
  draw(option, false);
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
    /** Width and height of the drawing, then row, x, y, width and height of each mark. */
    areas() {
      const marks = areas(chart).flatMap(({ row, x, y, width, height }) => [row, x, y, width, height]);
      return [chart.getWidth(), chart.getHeight(), ...marks];
    },
    resize,
    dispose() {
      observer.disconnect();
      if (!given) element.style.height = '';
      if (!chart.isDisposed()) chart.dispose();
    },
  };
}
