import type { SourceNote } from '../story/notes.ts';

const loaded = new Map<string, Promise<SourceNote[]>>();

async function load(address: string): Promise<SourceNote[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as SourceNote[];
}

/** The notes of an edition, fetched once; a failed attempt is forgotten, so that the next one tries again. Rejects when they do not come. */
export function loadNotes(address: string): Promise<SourceNote[]> {
  const notes = loaded.get(address) ?? load(address);
  loaded.set(address, notes);
  notes.catch(() => loaded.delete(address));
  return notes;
}
