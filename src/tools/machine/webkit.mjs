import { existsSync, readdirSync } from 'node:fs';
import { commandFor, install } from './packages.mjs';

/**
 * What it takes to drive WebKit: its driver, the small browser that comes with it, and a screen that needs no device.
 * @typedef {{ driver: string, browser: string, screen: string }} WebKit
 */

/** Where distributions put MiniBrowser, below the folder of libraries: of GTK 3 and of GTK 4. */
const builds = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

const libraries = () =>
  ['/usr/lib', '/usr/libexec'].flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.includes('-linux-'))
      .map((name) => `${folder}/${name}`)
  ]);

const firstOf = (/** @type {(string | undefined)[]} */ paths) =>
  paths.find((path) => path && existsSync(path));

/** Where Xvfb is installed, a screen that needs no device: XVFB_PATH, or the usual place; undefined where there is none. */
export const findScreen = () => firstOf([process.env.XVFB_PATH, '/usr/bin/Xvfb']);

/**
 * Where WebKit is installed: WEBKIT_DRIVER_PATH, WEBKIT_PATH (MiniBrowser) and XVFB_PATH, or the usual places;
 * undefined where one of the three is missing.
 * @returns {WebKit | undefined}
 */
export function findWebKit() {
  const { WEBKIT_DRIVER_PATH, WEBKIT_PATH } = process.env;
  const driver = firstOf([WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver']);
  const screen = findScreen();
  const browser = firstOf([
    WEBKIT_PATH,
    ...builds.flatMap((build) => libraries().map((folder) => `${folder}/${build}/MiniBrowser`))
  ]);
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

const packages = { 'apt-get': ['webkit2gtk-driver', 'xvfb'] };

/** Finds WebKit, or in CI installs the distribution's packages; undefined, with a warning, if there is none. */
export function ensureWebKit() {
  const found = findWebKit() ?? install('WebKit', packages, findWebKit);
  if (!found)
    console.warn(
      `\nTHE TESTS IN WEBKIT ARE SKIPPED: they need WebKitWebDriver, MiniBrowser and Xvfb, without which a print from Chromium is not tested either. Install them (Debian, Ubuntu: "${commandFor(packages)}"), or set WEBKIT_DRIVER_PATH, WEBKIT_PATH and XVFB_PATH to the programs.`
    );
  return found;
}
