/** The text that stands around what is pasted, long enough to be scrolled through. */
export const before =
  'Before it: a paragraph of the host’s own article, long enough to take a few lines in its column and to show where that column begins and ends, on a phone as on a desktop.';
export const after =
  'After it: another paragraph of the host’s own article, in the same column, with words enough for a few lines on any screen.';
