// The search: its page of results, and where the results lead.
import assert from 'node:assert/strict';
import { PLAN, journey } from './lib.mjs';
import { address, becomes, held, highlighted, mark, same, settled, started } from './page.mjs';

const FIELD = '#suche-kopf';
const hits = (page) => page.locator('.hit-title').allTextContents();

journey('two searches are two entries of the history, and the title names each', 'suche/', {}, async (page) => {
  await mark(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.focus('#suche-seite');
  await page.keyboard.type('robotik');
  await becomes(() => address(page), 'suche/?q=robotik');
  await becomes(() => page.title(), '„robotik“ – Suche – KI-Aktionsplan');
  assert.equal(await entries(), before);
  await page.keyboard.press('Enter');
  await page.fill('#suche-seite', 'pflege');
  await becomes(() => address(page), 'suche/?q=pflege');
  assert.equal(await entries(), before + 1);
  await page.keyboard.type('n');
  await becomes(() => address(page), 'suche/?q=pflegen');
  assert.equal(await entries(), before + 1);
  // Adding another word makes another search, and another entry in the history.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' daten');
  await becomes(() => address(page), 'suche/?q=pflegen+daten');
  assert.equal(await entries(), before + 2);
  await page.goBack();
  await becomes(() => page.inputValue('#suche-seite'), 'pflegen');
  await page.goBack();
  await becomes(() => page.inputValue('#suche-seite'), 'robotik');
  await becomes(() => page.title(), '„robotik“ – Suche – KI-Aktionsplan');
  await page.goForward();
  await becomes(() => page.inputValue('#suche-seite'), 'pflegen');
  // Typing after "forward" has brought back an older search makes a search of its own.
  await page.focus('#suche-seite');
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await becomes(() => address(page), 'suche/?q=pflegenx');
  await page.goBack();
  await becomes(() => page.inputValue('#suche-seite'), 'pflegen');
  assert.ok(await same(page));
});

journey('an address restores the search and its group', 'suche/?q=Schulen&gruppe=ziele', {}, async (page) => {
  await becomes(() => page.title(), '„Schulen“ – Suche – KI-Aktionsplan');
  await becomes(
    () =>
      page
        .locator('.search-groups [aria-current]')
        .textContent()
        .then((text) => text.split(' ')[0]),
    'Ziele',
  );
  const goals = await hits(page);
  const groups = await page.locator('.hit-group').allTextContents();
  assert.ok(goals.length > 1 && groups.every((group) => group.startsWith('Ziele')), groups.join());
  // A group that does not exist is ignored.
  await page.goto('suche/?q=robotik&gruppe=unsinn');
  await becomes(
    () =>
      page
        .locator('.search-groups [aria-current]')
        .textContent()
        .then((text) => text.split(' ')[0]),
    'alle',
  );
  await page.click('.search-groups a >> nth=1');
  await becomes(async () => (await address(page)).startsWith('suche/?q=robotik&gruppe='), true);
  await page.goBack();
  await becomes(() => address(page), 'suche/?q=robotik&gruppe=unsinn');
});

journey('what was done to a query is said, and what it asks for is answered', 'suche/?q=Gesundhiet', {}, async (page) => {
  await becomes(() => page.textContent('.relaxations'), 'ähnlich geschrieben: Gesundheit');
  assert.match((await hits(page))[0], /Gesundheit/);
  await page.fill('#suche-seite', 'Wie viel Geld für KI 2024?');
  await becomes(() => page.locator('.answer-title').first().textContent(), 'KI-Budget des BMBF 2024: 483,3\u00a0Mio.\u00a0Euro (Soll)');
  await becomes(async () => /ohne: Wie, viel, für$/.test(await page.textContent('.relaxations')), true);
  await page.click('.answers a');
  await becomes(() => address(page), 'haushalt/#haushalt');
});

journey('no result says so of the query, and shows other ways', 'suche/?q=Xylofonbau', {}, async (page) => {
  await becomes(() => page.textContent('#ergebnis'), 'Keine Treffer für diese Wörter. Versuchen Sie ein kürzeres oder anderes Wort.');
  assert.ok(await page.isHidden('.relaxations'));
  assert.equal(await page.locator('.no-hits a[href*="handlungsfeld/"]').count(), PLAN.fields.length);
  assert.equal(await page.locator('.no-hits a[href$="glossar/"]').count(), 1);
  await page.fill('#suche-seite', 'Quanxenxompuxing');
  await becomes(() => page.locator('.no-hits-words a').first().textContent(), 'Quantencomputing');
  await page.click('.no-hits-words a');
  await becomes(() => address(page), 'suche/?q=Quantencomputing');
  await becomes(() => page.locator('.no-hits').count(), 0);
});

journey('the words are marked on the page that a result leads to, and on no other', 'suche/?q=krebs', {}, async (page) => {
  await page.click('.hit a[href*="3.2-m3"]');
  await becomes(() => page.textContent('h1').then((text) => text.length > 0), true);
  await becomes(() => highlighted(page).then((words) => words.some((word) => /^krebs/i.test(word))), true);
  await page.click('.breadcrumb a >> nth=0');
  await becomes(() => highlighted(page), []);
  // Links on the page of results that are no results do not pass the words on either.
  await page.goto('suche/?q=karte');
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1'), 'Karte');
  await settled(page);
  assert.deepEqual(await highlighted(page), []);
  await page.goto('massnahmen/?q=robotik');
  await page.click('.measure-card:visible .measure-card-title a');
  await becomes(() => highlighted(page).then((words) => words.some((word) => /robotik/i.test(word))), true);
});

journey('without the app the field is a plain one that leads to the results', 'ueber/', { js: false }, async (page) => {
  assert.equal(await page.getAttribute(FIELD, 'role'), null);
  assert.equal(await page.locator('[role=listbox]').count(), 0);
  await page.fill(FIELD, 'daten');
  await page.press(FIELD, 'Enter');
  assert.match(page.url(), /\/suche\/\?q=daten$/);
});

journey('in a frame the search finds and narrows in place', 'e/suche/?q=Schulen', {}, async (page) => {
  await becomes(
    () =>
      page
        .locator('.hit')
        .count()
        .then((count) => count > 3),
    true,
  );
  assert.equal(await page.locator('#taste').count(), 0);
  await page.click('.search-groups a >> nth=1');
  await becomes(() => address(page).then((path) => path.startsWith('e/suche/?q=Schulen&gruppe=')), true);
  await becomes(
    () =>
      page
        .locator('.search-groups [aria-current]')
        .textContent()
        .then((text) => text.startsWith('alle')),
    false,
  );
});

journey(
  'a Land finds the places in it, and Enter takes the focus from the field on a touch screen',
  'suche/',
  { hasTouch: true, isMobile: true },
  async (page) => {
    await page.tap('#suche-seite');
    await page.keyboard.type('Bayern');
    await becomes(
      () => hits(page).then((all) => ['Bayreuth', 'Eichstätt', 'Erlangen', 'München', 'Würzburg'].filter((city) => !all.some((title) => title.includes(city)))),
      [],
      'the cities of a Land',
    );
    assert.ok(!(await hits(page)).some((title) => title.includes('Berlin')), 'and no other city');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'suche-seite');
    await page.keyboard.press('Enter');
    // The field loses the focus, so that the keyboard on the screen closes.
    await becomes(() => page.evaluate(() => document.activeElement.id), '');
  },
);

journey(
  'Enter takes the focus from the field of the measures on a touch screen, and the number is in view',
  'massnahmen/',
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  async (page) => {
    await page.tap('#massnahmen-suche');
    await page.keyboard.type('Pflege');
    await becomes(() => address(page), 'massnahmen/?q=Pflege');
    await page.keyboard.press('Enter');
    await becomes(() => page.evaluate(() => document.activeElement.id), '');
    const box = await page.locator('#ergebnis').boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 740, JSON.stringify(box));
  },
);

for (const [path, field] of [
  ['suche/', '#suche-seite'],
  ['massnahmen/', '#massnahmen-suche'],
]) {
  const found = async (page) => [
    await page.textContent('#ergebnis'),
    await page.locator('.hit-title, .measure-card:visible .measure-card-title').allTextContents(),
    (await page.locator('mark:visible').allTextContents()).map((text) => text.normalize('NFC')),
  ];
  journey(`letters in two parts find the same on /${path}, and the address has the composed ones`, path, {}, async (page) => {
    for (const word of ['Universität', 'Förderlinie']) {
      await page.fill(field, word);
      await becomes(() => address(page), `${path}?q=${encodeURIComponent(word)}`);
      await settled(page);
      const wanted = await found(page);
      assert.ok(wanted[1].length > 0, word);
      await page.fill(field, '');
      await becomes(() => address(page), path);
      await page.fill(field, word.normalize('NFD'));
      await becomes(() => found(page), wanted);
      await becomes(() => address(page), `${path}?q=${encodeURIComponent(word)}`);
      await page.goto(`${path}?q=${encodeURIComponent(word.normalize('NFD'))}`);
      await started(page);
      await becomes(() => found(page), wanted);
      await becomes(() => address(page), `${path}?q=${encodeURIComponent(word)}`);
    }
  });
}

const slow = held('**/*.wasm');
journey('while the app is on its way, the search says what is searched for', 'suche/?q=Pflege', { ready: false, before: slow.hold }, async (page) => {
  await page.waitForLoadState('load');
  assert.equal(await page.inputValue('#suche-seite'), 'Pflege');
  assert.equal(await page.isVisible('.search-empty'), false, 'nobody is asked for a word');
  slow.release();
  await started(page);
  await becomes(async () => (await page.locator('.hit').count()) > 0, true);
  assert.equal(await page.inputValue('#suche-seite'), 'Pflege');
});

const FIELDS = [
  ['ueber/', FIELD],
  ['suche/', '#suche-seite'],
  ['massnahmen/', '#massnahmen-suche'],
  ['glossar/', '.glossary-filter input'],
];
for (const [path, field] of FIELDS) {
  journey(`what is pasted into the field of /${path} makes no address that a host refuses`, path, { js: path !== 'ueber/' }, async (page) => {
    await page.focus(field);
    await page.keyboard.insertText('ä '.repeat(5000));
    assert.ok((await page.inputValue(field)).length <= 500, `${(await page.inputValue(field)).length} letters`);
    if (path === 'ueber/') await page.press(field, 'Enter');
    await page.waitForTimeout(500);
    // Hosts refuse a request of more than about 8,000 letters.
    assert.ok(page.url().length < 4000, `${page.url().length} letters`);
  });
}

journey('a page of text in the field is answered about as soon as its first words', 'suche/', {}, async (page) => {
  const words = (count) => Array.from({ length: count }, (_, n) => `wort${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}x`).join(' ');
  const answered = async (text) => {
    await page.fill('#suche-seite', text);
    await settled(page);
    const start = Date.now();
    await page.fill('#suche-seite', `${text}d`);
    await settled(page);
    return Date.now() - start;
  };
  await answered(words(20));
  const few = await answered(words(20));
  const many = await answered(words(2000));
  assert.ok(many < 5 * few + 500, `${few} ms for 20 words, ${many} ms for 2000`);
});
