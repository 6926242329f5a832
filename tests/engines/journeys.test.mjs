// Runs the same journeys in Chromium, Firefox and WebKit. The variable ENGINE=firefox (or several names, with commas) selects
// engines.
import { after, before, describe, test } from 'node:test';
import { ENGINES } from './engines.mjs';
import { JOURNEYS, begin } from './lib.mjs';
import './journeys/watch.mjs';
import './journeys/find.mjs';
import './journeys/see.mjs';
import './journeys/views.mjs';
import './journeys/copy.mjs';
import './journeys/print.mjs';
import './journeys/read.mjs';
import './journeys/app.mjs';
import './journeys/host.mjs';
import './journeys/embed.mjs';

const wanted = process.env.ENGINE ? process.env.ENGINE.split(',') : Object.keys(ENGINES);

for (const name of wanted) {
  const { lacks } = ENGINES[name];
  describe(name, () => {
    let session;
    before(async () => {
      session = await begin(name);
    });
    after(() => session?.end());
    for (const each of JOURNEYS) {
      const skip = each.options.skip ?? lacks[each.options.needs];
      test(each.name, { skip, timeout: 180_000 }, () => session.run(each));
    }
  });
}
