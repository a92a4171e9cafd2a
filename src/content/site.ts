/** The newsroom that publishes the article: its name in each edition, where to report an error, dates and licence. */
export const site = {
  newsroom: { 'zh-hant': '兩線編輯部', 'zh-hans': '两线编辑部', en: 'Two Lines Desk' },
  /** Address for reports of errors (`mailto:` or `https:`); without one the page names the newsroom alone. */
  contact: '',
  published: '2026-11-24',
  updated: '2026-11-24',
  licence: {
    words: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: 'MIT'
  }
} as const;
