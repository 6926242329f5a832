// Where a drawing of ECharts shows the rows of its table, for the build and for live charts.

const NEAR = 8; // pixels between the squares of a waffle chart, at most

/**
 * The areas of all marks that are named after a row, in whole pixels. Squares that lie side by side become one area.
 * @param {any} chart an instance of ECharts
 * @returns {{ row: number, x: number, y: number, width: number, height: number }[]}
 */
export function areas(chart) {
  const found = [];
  chart.getModel().eachSeries((series) => {
    const data = series.getData();
    // Lines have the layout of all their points in one list.
    const points = data.getLayout('points');
    for (let i = 0; i < data.count(); i++) {
      const name = data.getName(i);
      const layout = points ? [points[2 * i], points[2 * i + 1]] : data.getItemLayout(i);
      if (/^\d+$/.test(name)) found.push(area(Number(name), layout, data.getItemVisual(i, 'symbolSize')));
    }
  });
  // The lines of a chart may meet in a mark that both have.
  const unique = [...new Map(found.map((area) => [Object.values(area).join(), area])).values()];
  const runs = joined(unique, ['y', 'height'], 'x', 'width');
  return joined(runs, ['x', 'width'], 'y', 'height');
}

/** The rectangle of a mark: bars have one, symbols have a middle and a size. */
function area(row, layout, size) {
  const [left, top, width, height] = Array.isArray(layout)
    ? [layout[0] - size / 2, layout[1] - size / 2, size, size]
    : [Math.min(layout.x, layout.x + layout.width), Math.min(layout.y, layout.y + layout.height), Math.abs(layout.width), Math.abs(layout.height)];
  const [x, y] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))];
  return { row, x, y, width: Math.round(left + width) - x, height: Math.round(top + height) - y };
}

/** Joins areas of the same row that agree in `same` and are next to each other along `start`. */
function joined(list, same, start, length) {
  const out = [];
  for (const area of [...list].sort((a, b) => a.row - b.row || a[same[0]] - b[same[0]] || a[start] - b[start])) {
    const last = out.at(-1);
    const gap = last ? area[start] - last[start] - last[length] : 0;
    if (last && last.row === area.row && same.every((key) => last[key] === area[key]) && gap >= 0 && gap <= NEAR) {
      last[length] = area[start] + area[length] - last[start];
    } else {
      out.push({ ...area });
    }
  }
  return out;
}
