/** Shows the original of a quotation, and hides it again, at the button beside its translation. */
export function followOriginals() {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('.original > button');
    if (!button) return;
    const shown = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!shown));
  });
}
