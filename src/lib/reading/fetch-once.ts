import { withTimeout } from '../with-timeout.ts';

const asked = new Map<string, Promise<unknown>>();

async function ask(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** The content of a JSON file, fetched once. Rejects on failure or timeout; the next call then tries again. */
export function fetchOnce<T>(address: string): Promise<T> {
  const answer = asked.get(address) ?? withTimeout(ask(address));
  asked.set(address, answer);
  answer.catch(() => asked.delete(address));
  return answer as Promise<T>;
}
