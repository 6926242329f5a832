// A bar chart with ECharts, of which only the parts in use are bundled.
import { useEffect, useRef } from 'react';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

export default function Live({ points, unit, summary }) {
  const place = useRef(null);
  useEffect(() => {
    const chart = init(place.current, null, { renderer: 'svg' });
    const ink = getComputedStyle(place.current).color;
    const series = (name, planned, color) => ({
      name,
      type: 'bar',
      stack: 'all',
      itemStyle: { color },
      label: { show: true, position: 'top', color: ink, formatter: ({ dataIndex }) => points[dataIndex].label },
      data: points.map((p) => (p.planned === planned ? p.value : null)),
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit', fontSize: 13 },
      aria: { enabled: true, label: { description: summary } },
      // The tooltip is drawn as part of the picture, because one made of HTML would need styles that the policy forbids.
      tooltip: { renderMode: 'richText', valueFormatter: (v) => (v == null ? '–' : `${v.toLocaleString('de-DE', { maximumFractionDigits: 1 })} ${unit}`) },
      legend: { left: 0, top: 0, orient: 'vertical', textStyle: { color: ink } },
      grid: { left: 4, right: 4, top: 64, bottom: 28 },
      xAxis: { type: 'category', data: points.map((p) => p.year), axisLabel: { color: ink }, axisTick: { show: false } },
      yAxis: { type: 'value', show: false },
      series: [series('Ist (ausgegeben)', false, '#1f3bb3'), series('Soll (geplant)', true, '#b9c4f0')],
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [points, unit, summary]);
  return <div ref={place} className="canvas" />;
}
