/**
 * The editions of the article, the first the default. `path` is where an edition lives below the site's root,
 * `lang` what its pages declare, `locale` how numbers and dates are written; `day` and `month` are the short
 * dates of the chart (Y, M, D for year, month, day); `heading` is the most that a step's heading may hold.
 */
export const editions = [
  {
    id: 'zh-hant',
    path: '',
    lang: 'zh-Hant-TW',
    hreflang: 'zh-Hant',
    locale: 'zh-Hant-TW',
    name: '繁體中文',
    day: 'Y.M.D',
    month: 'Y.M',
    heading: { most: 14, unit: 'characters' }
  },
  {
    id: 'zh-hans',
    path: 'zh-hans',
    lang: 'zh-Hans-CN',
    hreflang: 'zh-Hans',
    locale: 'zh-Hans-CN',
    name: '简体中文',
    day: 'Y.M.D',
    month: 'Y.M',
    heading: { most: 14, unit: 'characters' }
  },
  {
    id: 'en',
    path: 'en',
    lang: 'en',
    hreflang: 'en',
    locale: 'en-GB',
    name: 'English',
    day: 'D M Y',
    month: 'M Y',
    heading: { most: 7, unit: 'words' }
  }
] as const;

export type EditionSettings = (typeof editions)[number];
export type EditionId = EditionSettings['id'];
