import type { Finding, Told } from '../../scene.ts';

/** What the record may say of a claim, in the order in which the groups stand. */
export const findings: readonly Finding[] = [
  'right',
  'imprecise',
  'wrong',
  'opinion',
  'unconfirmed'
];

/** Key of the word for a finding. */
export const findingWord = (finding: Finding): string => `reckoning-${finding}`;

/** Key of a claim's square. */
export const squareKey = (claim: string): string => `claim-${claim}`;

/** The groups that have claims, each with its claims in the order of the story. */
export const groupsOf = (told: readonly Told[]): { finding: Finding; claims: Told[] }[] =>
  findings
    .map((finding) => ({ finding, claims: told.filter((one) => one.finding === finding) }))
    .filter(({ claims }) => claims.length > 0);
