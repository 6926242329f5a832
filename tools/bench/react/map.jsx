// The interactive map: layers and choices filter marks and list.
import { useMemo, useState } from 'react';
import { LAYERS, citiesOf } from '../pages/content.js';
import { Page as MapPage } from '../pages/map.jsx';

export { meta } from '../pages/map.jsx';

export function Page({ plan }) {
  const all = useMemo(() => citiesOf(plan), [plan]);
  const [chosen, setChosen] = useState({});
  const layers = LAYERS.map(([key]) => Boolean(chosen[`ebene-${key}`]));
  const fits = (city, site) =>
    (!layers.includes(true) || layers[site.layer]) &&
    (!chosen['karte-land'] || chosen['karte-land'] === city.land) &&
    (!chosen['karte-zentrum'] || chosen['karte-zentrum'] === site.centre);
  const cities = all.map((city) => ({ ...city, sites: city.sites.filter((site) => fits(city, site)) }));
  const set = (id, value) => setChosen((before) => ({ ...before, [id]: value }));
  const on = (id) =>
    id.startsWith('ebene-')
      ? { checked: Boolean(chosen[id]), onChange: (e) => set(id, e.target.checked) }
      : { value: chosen[id] ?? '', onChange: (e) => set(id, e.target.value) };
  return <MapPage plan={plan} cities={cities} on={on} />;
}
