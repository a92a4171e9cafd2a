/** The newsroom that publishes the article: its name, where it lives, when the article was published and last changed. */
export const site = {
  newsroom: { 'zh-hant': '兩線編輯部' },
  published: '2026-11-24',
  updated: '2026-11-24',
  licence: {
    words: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hant' },
    code: 'MIT'
  }
} as const;
