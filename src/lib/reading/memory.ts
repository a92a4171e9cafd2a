/** What the browser remembers of this story; where storage is refused, nothing, and nothing breaks. */
const prefix = 'two-lines:';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a value, or forgets what was remembered. */
export function remember(key: string, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, value);
  } catch {
    // A reader who allows no storage is asked again next time.
  }
}
