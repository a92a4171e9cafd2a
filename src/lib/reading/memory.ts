/** What the browser remembers of this story; where storage is refused, nothing, and nothing breaks. */
const prefix = 'two-lines:';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string) {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // A reader who allows no storage is asked again next time.
  }
}
