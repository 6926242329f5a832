// The parts of ECharts that the charts use, at build time and in the browser. Everything else stays out of the bundle.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

export const use = (echarts) => echarts.use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

/** The options with the numbers of a logarithmic axis as the language writes them; ECharts knows only English. */
export function localized(option, lang) {
  const axis = (one) => (one.type === 'log' ? { ...one, axisLabel: { ...one.axisLabel, formatter: (value) => value.toLocaleString(lang) } } : one);
  return { ...option, xAxis: [option.xAxis].flat().map(axis), yAxis: [option.yAxis].flat().map(axis) };
}
