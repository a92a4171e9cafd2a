/** Regions and scripts of Chinese that read Traditional characters. */
const traditional = /^zh-(hant|tw|hk|mo)/;

/** Which of the editions a language of the browser asks for, by the edition's `hreflang`. */
function editionFor(language: string): string | undefined {
  const tag = language.toLowerCase();
  if (/^zh\b/.test(tag)) return traditional.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return /^en\b/.test(tag) ? 'en' : undefined;
}

/** The edition in the first of the browser's languages that there is one for. */
export function matchEdition<T extends { hreflang: string }>(
  languages: readonly string[],
  editions: readonly T[]
): T | undefined {
  for (const language of languages) {
    const hreflang = editionFor(language);
    const found = editions.find((edition) => edition.hreflang === hreflang);
    if (found) return found;
  }
  return undefined;
}
