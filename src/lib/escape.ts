const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML and XML, between tags and in attributes. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
