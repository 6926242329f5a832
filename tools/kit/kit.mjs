// What makes files in the browser, loaded when a reader asks for one: the press kit, and a picture of the map as it is shown.
// In JavaScript, because it works without the app: 5 kB where that would be 120 (docs/decisions/018).
export { press } from './press.mjs';
export { picture } from './map.mjs';
