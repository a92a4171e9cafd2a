import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackages } from '../tools/machine/fetch-packages.mjs';
import { kindOf, kinds } from './kinds.mjs';

/**
 * The parts of Lighthouse's report that are read.
 * @typedef {object} Report
 * @property {Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>} categories
 * @property {Record<string, Audit>} audits
 * @property {{ message: string }} [runtimeError]
 * @property {{ benchmarkIndex: number }} environment
 * @property {string} lighthouseVersion
 *
 * @typedef {{ score?: number | null, numericValue?: number, details?: Details }} Audit
 * @typedef {{ type?: string, data?: string, items?: Record<string, any>[] }} Details
 * @typedef {(url: string, flags: object) => Promise<{ lhr: Report } | undefined>} Lighthouse
 * @typedef {(options: object) => Promise<{ port: number, kill: () => void }>} Launch
 */
/** @typedef {import('./verdicts.mjs').Failing} Failing */

/** The newest Lighthouse that runs on this Node. */
export function lighthouseVersion(node = process.versions.node) {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 19) ? '13.5.0' : '12.8.2';
}

/**
 * Lighthouse and its own way to start a browser, which nothing but the bench needs: fetched when first asked for.
 * @returns {Promise<{ lighthouse: Lighthouse, launch: Launch }>}
 */
export async function fetchLighthouse() {
  const version = lighthouseVersion();
  const packages = { lighthouse: version, 'chrome-launcher': '1.2.1' };
  const folder = fetchPackages(`Fetching Lighthouse ${version}`, `lighthouse-${version}`, packages);
  const { resolve: find } = createRequire(join(resolve(folder), 'from-here.js'));
  const load = (/** @type {keyof typeof packages} */ name) =>
    import(pathToFileURL(find(name)).href);
  const { launch } = await load('chrome-launcher');
  return { lighthouse: (await load('lighthouse')).default, launch };
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * The page's weighted audits below a full score, by category, each with the places that it names.
 * @param {Report} report
 * @returns {Record<string, Failing[]>}
 */
export function failingAudits(report) {
  const failing = (/** @type {string} */ id) =>
    (report.categories[id]?.auditRefs ?? []).flatMap(({ id: name, weight }) => {
      const audit = report.audits[name];
      const score = audit?.score ?? 1;
      return weight > 0 && score < 1 && audit
        ? [{ audit: name, score, where: placesOf(audit.details) }]
        : [];
    });
  return Object.fromEntries(
    categories.flatMap((id) => {
      const found = failing(id);
      return found.length ? [[id, found]] : [];
    })
  );
}

/**
 * The first places that an audit names: an element's own HTML, an address, or what its table says.
 * @param {Details | undefined} details
 */
function placesOf(details) {
  return (details?.items ?? []).slice(0, 5).map((item) => {
    const text = JSON.stringify(item);
    const found = /"(?:snippet|url|source|description)":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
    return String(found ? JSON.parse(found) : text).slice(0, 300);
  });
}

/**
 * Bytes over the wire by kind, headers and all, and how many requests there were.
 * @param {Report} report
 */
function bytesOf(report) {
  const items = report.audits['network-requests']?.details?.items ?? [];
  const sums = Object.fromEntries(kinds.map((kind) => [`${kind}Bytes`, 0]));
  const failed = [];
  for (const { url, resourceType, transferSize, statusCode } of items) {
    if (!/^https?:/.test(url)) continue;
    if (statusCode < 200 || statusCode >= 400) failed.push(url);
    const kind = `${kindOf(String(resourceType ?? ''))}Bytes`;
    sums[kind] = (sums[kind] ?? 0) + (transferSize ?? 0);
  }
  return { ...sums, requests: items.length, failed };
}

const round = (/** @type {number | undefined} */ value, places = 0) =>
  value === undefined ? undefined : Number(value.toFixed(places));

/**
 * One run of Lighthouse's own default: a phone on a slow network, simulated, all four categories. Times in ms, scores in
 * percent. Throws where the page does not answer or the run fails.
 * @param {string} url
 * @param {string} chromePath
 */
export async function runLighthouse(url, chromePath) {
  const { lighthouse, launch } = await fetchLighthouse();
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    logLevel: 'silent'
  });
  try {
    const flags = { port: chrome.port, logLevel: /** @type {const} */ ('silent') };
    const result = await lighthouse(url, { ...flags, onlyCategories: categories });
    if (!result) throw new Error('Lighthouse gave no report.');
    const { lhr: report } = result;
    if (report.runtimeError) throw new Error(report.runtimeError.message);
    const value = (/** @type {string} */ id) => report.audits[id]?.numericValue;
    const score = (/** @type {string} */ id) => round((report.categories[id]?.score ?? NaN) * 100);
    const final = report.audits['final-screenshot']?.details;
    const picture = final?.type === 'screenshot' ? final.data : undefined;
    const line = {
      performance: score('performance'),
      accessibility: score('accessibility'),
      practices: score('best-practices'),
      seo: score('seo'),
      fcp: round(value('first-contentful-paint')),
      lcp: round(value('largest-contentful-paint')),
      tbt: round(value('total-blocking-time')),
      cls: round(value('cumulative-layout-shift'), 4),
      speedIndex: round(value('speed-index')),
      ...bytesOf(report),
      failing: failingAudits(report),
      benchmarkIndex: report.environment.benchmarkIndex,
      version: report.lighthouseVersion
    };
    return {
      line,
      picture: picture ? Buffer.from(picture.split(',')[1] ?? '', 'base64') : undefined
    };
  } finally {
    chrome.kill();
  }
}
