import type { Drawings } from '../edition/types.ts';
import { fetchOnce } from '../reading/fetch-once.ts';

/**
 * What the pictures of these steps are drawn from, in the story's order. Rejects if it does not come, or one is not there.
 */
export async function fetchDrawings(
  address: string,
  steps: readonly { id: string }[]
): Promise<Drawings> {
  const { chart, steps: all } = await fetchOnce<Drawings>(address);
  const byId = new Map(all.map((step) => [step.id, step]));
  const drawn = steps.map(({ id }) => {
    const step = byId.get(id);
    if (!step) throw new Error(`${address} has no drawing of the step "${id}".`);
    return step;
  });
  return { chart, steps: drawn };
}
