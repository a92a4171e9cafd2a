/** Whether a style sheet has come: one that failed is none in some browsers, empty or refused in others. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return Boolean(sheet?.cssRules.length);
  } catch {
    return false;
  }
}

/** Asks again for the styles that have not come: the bundler asks for each of them only once. */
export function renewStyles() {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!hasCome(link)) link.replaceWith(link.cloneNode());
}
