// When a frame is painted: what every timing here asks of the browser, the same way on all sites.

/**
 * Runs before the page, and gives it `painted(right, limit)`: resolves to the time at which the first frame was painted
 * that began with `right()`, or to nothing when `limit` milliseconds are over.
 *
 * Every frame looks at its start, in requestAnimationFrame. If all is as it should be, that frame draws it, and the
 * first task after the frame (a message posted from the callback) comes when style, layout and paint of it are done.
 *
 * And `timing(list)`: the times from a reader's key or click to a list that `list()` reads, as text.
 */
export function painting() {
  window.painted = (right, limit) =>
    new Promise((done) => {
      const end = performance.now() + limit;
      const frame = () => {
        const found = right();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          if (found) done(performance.now());
          else if (performance.now() > end) done(null);
          else requestAnimationFrame(frame);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(frame);
    });
  window.timing = (list) => {
    let began;
    for (const type of ['keydown', 'click'])
      addEventListener(
        type,
        (e) => {
          if (e.isTrusted) began ??= e.timeStamp;
        },
        { capture: true },
      );
    /** @type {Timing} */
    const timing = {
      list,
      /** Begins to wait for a list; `end()` resolves to the time it took, from the event on, or to nothing. */
      expect(wanted, limit) {
        began = undefined;
        const at = window.painted(() => began !== undefined && list() === wanted, limit);
        timing.end = async () => {
          const time = await at;
          return time === null ? null : time - began;
        };
      },
      /** Resolves to the list that has not changed for so long. */
      async settled(quiet) {
        let [last, since] = [list(), performance.now()];
        while (performance.now() - since < quiet) {
          await new Promise((done) => {
            setTimeout(done, 30);
          });
          const now = list();
          if (now !== last) [last, since] = [now, performance.now()];
        }
        return last;
      },
    };
    return timing;
  };
}

/** Moves the mouse onto the middle of an element and presses; what hovering brings is painted before. */
export async function press(page, target) {
  // Out of sight: scrolling is not what is timed.
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  return page.mouse.click(x, y);
}
