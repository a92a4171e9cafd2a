type Kind = 'createHTML' | 'createScriptURL';

/** Trusted Types, where the browser has them: the policies are named in the CSP. */
interface Factory {
  createPolicy(name: string, rules: Record<Kind, (text: string) => string>): Policy;
}
/** A policy gives trusted values, which go where a text goes. */
type Policy = Record<Kind, (text: string) => string>;

const asItIs = (text: string) => text;
let policy: Policy | undefined;

/**
 * A text of this site's own making, for a place where the browser wants to be told that it may be HTML or the address
 * of a script. Nothing that comes from outside goes through here.
 */
export function trusted(kind: Kind, text: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  policy ??= factory?.createPolicy('two-lines', { createHTML: asItIs, createScriptURL: asItIs });
  return policy?.[kind](text) ?? text;
}
