// Tells when a frame has been painted. All times in this benchmark are measured with it, in the same way on all sites.

/**
 * Runs before the page's scripts, and defines `painted(right, limit)` there: it resolves to the time at which the first frame
 * was painted that began with `right()` being true, or to null after `limit` milliseconds.
 *
 * Each frame is checked at its start, in `requestAnimationFrame`. If `right()` is true then, that frame draws it, and the first
 * task after the frame (a message that the callback posts) runs when its style, layout and paint are done.
 *
 * It also defines `timing(list)`, which measures the time from a reader's key or click to the painted list that `list()`
 * returns as text.
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
      /** Begins to wait for a list. `end()` resolves to the milliseconds from the event to its paint, or to null. */
      expect(wanted, limit) {
        began = undefined;
        const at = window.painted(() => began !== undefined && list() === wanted, limit);
        timing.end = async () => {
          const time = await at;
          return time === null ? null : time - began;
        };
      },
      /** Resolves to the list once it has not changed for `quiet` milliseconds. */
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

/** Moves the mouse to the middle of an element and presses. What hovering changes is painted before that. */
export async function press(page, target) {
  // Scrolling to an element out of view is not part of what is measured.
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
