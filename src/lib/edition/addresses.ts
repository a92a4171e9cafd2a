import type { Kept } from '../../content/addresses.ts';

/** The ids whose addresses lead to `id`. `present` says of an id that it has its address itself. */
export const formerIds = (
  id: string,
  { forwards }: Kept,
  present: (former: string) => boolean = () => false
): string[] =>
  Object.entries(forwards).flatMap(([former, to]) =>
    to === id && !present(former) ? [former] : []
  );

/** Every id under which a step's page and files stand: its own, and those that lead to it. */
export const idsOf = ({ id, formerly }: { id: string; formerly: readonly string[] }): string[] => [
  id,
  ...formerly
];

/** The step that an id names: its own, or one that leads to it. */
export const stepNamed = <S extends { id: string; formerly: readonly string[] }>(
  steps: readonly S[],
  id: string | undefined
): S | undefined => steps.find((step) => idsOf(step).some((one) => one === id));
