// On the 404 page: keeps the edition that the address names, and offers the step whose id is nearest to its last part.
(() => {
  /** Edits between two words (Levenshtein). */
  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++)
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      row = next;
    }
    return row[b.length];
  };
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const sections = [...document.querySelectorAll('[data-edition]')];
  const named = sections.filter(({ dataset }) => location.pathname.startsWith(dataset.home));
  const section = named.sort((a, b) => b.dataset.home.length - a.dataset.home.length)[0];
  if (!section) return;
  for (const other of sections) other.hidden = other !== section;
  document.documentElement.lang = section.lang;
  document.title = section.querySelector('h1').textContent;
  const parts = (location.pathname.slice(section.dataset.home.length) + location.hash)
    .split(/[/#]/)
    .map((part) => decoded(part).toLowerCase().replace(/[\s_]+/g, '-').replace(/\.\w+$/, ''))
    .filter((part) => part && part.length < 80);
  const asked = parts.at(-1);
  if (!asked) return;
  const [best] = [...section.querySelectorAll('[data-step]')]
    .flatMap((link) => link.dataset.step.split(' ').map((id) => ({ link, far: distance(asked, id) / Math.max(asked.length, id.length) })))
    .sort((a, b) => a.far - b.far);
  if (!best || best.far > 0.6) return;
  const line = section.querySelector('.nearest');
  const link = line.querySelector('a');
  link.href = best.link.href;
  link.textContent = best.link.textContent;
  line.hidden = false;
})();
