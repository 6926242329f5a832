// Charts that answer: the same options as the drawings, drawn by ECharts in the browser. Loaded only when a reader asks.
import * as echarts from 'echarts/core';
import DE from 'echarts/i18n/langDE-obj.js';
import { use } from './parts.js';

use(echarts);
echarts.registerLocale('DE', DE);

// As text in the drawing: an HTML tooltip carries inline styles, which the site's policy forbids.
const tooltip = {
  renderMode: 'richText',
  confine: true,
  transitionDuration: 0,
  backgroundColor: 'var(--chart-paper)',
  borderColor: 'var(--chart-ink)',
  borderWidth: 1,
  borderRadius: 0,
  shadowBlur: 0,
  shadowColor: 'transparent',
  padding: [8, 12],
  textStyle: { color: 'var(--chart-ink)', fontSize: 14, lineHeight: 20 },
};

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Draws `option` into `element`, which keeps a height of its own or gets the drawing's.
 * @returns {{replace(option: object): void, resize(): void, dispose(): void}}
 */
export function init(element, option) {
  // A drawing states its height as that of its sheet, the first grid.
  const given = element.clientHeight > 0;
  const fit = ({ grid }) => { if (!given) element.style.height = `${grid[0].height}px`; };
  // Measured by canvas, which does not inherit.
  const { fontFamily } = getComputedStyle(element);
  fit(option);
  const chart = echarts.init(element, { tooltip, textStyle: { fontFamily } }, { renderer: 'svg', locale: 'DE' });
  const draw = (next) => chart.setOption({ ...next, animation: !still.matches }, { notMerge: true });
  draw(option);
  const resize = () => { if (!chart.isDisposed()) chart.resize(); };
  const observer = new ResizeObserver(resize);
  observer.observe(element);
  return {
    replace(next) {
      if (chart.isDisposed()) return;
      fit(next);
      draw(next);
      resize();
    },
    resize,
    dispose() {
      observer.disconnect();
      if (!chart.isDisposed()) chart.dispose();
    },
  };
}
