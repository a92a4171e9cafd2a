// A switch of language on a page without the story's script keeps the claim that the address names.
const keep = () => {
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = location.hash;
};
addEventListener('hashchange', keep);
keep();
