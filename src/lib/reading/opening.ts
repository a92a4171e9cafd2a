/** The step at which the story is about to open, when another page of this site leads there. */
let step: string | undefined;

/** Says at which step the story that comes next opens. */
export function openAt(id: string) {
  step = id;
}

/** The step at which the story opens, told once; nothing on a page that was opened by its own address. */
export function openedAt(): string | undefined {
  const told = step;
  step = undefined;
  return told;
}
