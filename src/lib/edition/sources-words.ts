/** Passages of the sources page. */
export const aboutKeys = [
  'claims',
  'quality',
  'slips',
  'unverified',
  'method',
  'legal',
  'corrections',
  'no-corrections',
  'report',
  'data'
] as const;

/** Headings of the sources page's parts. */
export const partKeys = [
  'claims',
  'quality',
  'slips',
  'unverified',
  'method',
  'legal',
  'corrections',
  'data'
] as const;
export type PartKey = (typeof partKeys)[number];
