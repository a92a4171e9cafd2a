/** Before each key in localStorage. Where storage is refused, nothing is remembered and nothing breaks. */
const prefix = 'two-lines:';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value; `undefined` removes it. */
export function remember(key: string, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, value);
  } catch {
    // Storage is refused: the value holds for this page alone.
  }
}
