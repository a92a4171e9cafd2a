import type { StoryMessage } from '../../embed/protocol.ts';

/**
 * Tells a host which step of a story at its own height is in view: the first that is. `say` sends a message. What is in
 * view is known from the browser alone, since the frame does not see its host's scroll.
 */
export function tellStep(say: (message: StoryMessage) => void): void {
  const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]:not([hidden])')];
  const seen = new Set<Element>();
  let told = -1;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    const index = steps.findIndex((step) => seen.has(step));
    if (index < 0 || index === told) return;
    told = index;
    say({ type: 'step', step: steps[index]!.id, index, count: steps.length });
    if (index === steps.length - 1) say({ type: 'end' });
  });
  for (const step of steps) observer.observe(step);
}
