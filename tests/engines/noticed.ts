/** In a page: moves the pointer until its reader is noticed, and says whether the stage has the canvas that only a script makes. */
export function noticed(): boolean {
  const canvas = document.querySelector('[data-stage] canvas');
  if (!canvas) dispatchEvent(new Event('pointermove'));
  return canvas !== null;
}
