import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {{ width: number, height: number }} View */

/** How fast a hurried reader scrolls, in px a second. */
const speed = 1500;

/**
 * Moves the page up by one drag of a finger, at most 60 % of the window's height; the finger rests before it lifts, so
 * that the page has no momentum.
 * @param {Session} session
 * @param {View} view
 * @param {number} far px to go
 * @param {number} x where the finger is, px from the left
 */
export async function drag(session, view, far, x) {
  const from = view.height * 0.8;
  // The browser takes the first px of a drag to tell it from a tap.
  const length = Math.min(far + 20, view.height * 0.6);
  /** @type {Promise<unknown>[]} */
  const sent = [];
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {number} [y] */
  const touch = (type, y) =>
    sent.push(
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x, y }]
      })
    );
  touch('touchStart', from);
  const begun = performance.now();
  for (let gone = 0; gone < length;) {
    await wait(16);
    gone = Math.min(length, ((performance.now() - begun) * speed) / 1000);
    touch('touchMove', from - gone);
  }
  for (const rest of [0, 0.5, 0, 0.5]) {
    await wait(16);
    touch('touchMove', from - length + rest);
  }
  touch('touchEnd');
  await Promise.all(sent);
}

/**
 * Turns the mouse wheel until the page has gone that far.
 * @param {Session} session
 * @param {View} view
 * @param {number} far px to go
 * @param {number} x where the mouse is, px from the left
 */
export const wheel = (session, view, far, x) =>
  session.send('Input.synthesizeScrollGesture', {
    x,
    y: Math.round(view.height * 0.75),
    yDistance: -Math.round(Math.min(far, 20_000)),
    speed,
    gestureSourceType: 'mouse',
    preventFling: true
  });
