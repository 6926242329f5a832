// What a reader selects and copies is what is seen: headings and sentences, without signs and labels for other uses.
import assert from 'node:assert/strict';
import { journey } from './lib.mjs';

for (const path of ['handlungsfeld/2.1/', 'kapitel/1/', 'massnahmen/2.1-m2/', 'haushalt/', 'fussnoten/']) {
  journey(`what is copied from ${path} is what is seen`, path, {}, async (page) => {
    const copied = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('main'));
      return getSelection().toString();
    });
    assert.ok(copied.length > 500, copied);
    const lines = copied.split('\n').map((line) => line.trim());
    assert.deepEqual(
      lines.filter((line) => /^#$|^Zitieren #|Fußnote ?\d+$|.Zitieren( #)?$|\S #$/.test(line)),
      [],
    );
  });
}
