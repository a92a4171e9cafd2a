// On a page without the story's script: links to other editions keep the claim that the address names.
const keep = () => {
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = location.hash;
};
addEventListener('hashchange', keep);
keep();
