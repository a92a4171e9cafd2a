/** Editions by the names that commands are given, with their paths below the site's root. */
export const editionPaths = { 'zh-hant': '', 'zh-hans': 'zh-hans/', en: 'en/' };
