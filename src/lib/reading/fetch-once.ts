import { withTimeout } from './with-timeout.ts';

const asked = new Map<string, Promise<unknown>>();

async function ask(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** What stands in a JSON file of this site, fetched once; a failed attempt is forgotten, so that the next one tries again. Rejects when it does not come in time. */
export function fetchOnce<T>(address: string): Promise<T> {
  const answer = asked.get(address) ?? withTimeout(ask(address));
  asked.set(address, answer);
  answer.catch(() => asked.delete(address));
  return answer as Promise<T>;
}
