/**
 * Stands in for devalue in the browser, where SvelteKit revives with it the data of a page it goes to. These pages'
 * data are of objects, lists, words, numbers, yes and no.
 */
type Flat = null | boolean | number | string | number[] | Record<string, number>;

/**
 * The value that was flattened into a list, in which a number inside an object or a list is a place in the list; below
 * zero it stands for nothing.
 * @throws where a value is of a kind that pages here do not have
 */
export function unflatten(flat: Flat[] | number): unknown {
  if (!Array.isArray(flat)) return undefined;
  const made: unknown[] = [];
  const at = (place: number): unknown => {
    if (place < 0 || place in made) return made[place];
    const value = flat[place];
    if (Array.isArray(value)) {
      if (typeof value[0] === 'string') throw new Error(`A page's data has a ${value[0]}.`);
      const list: unknown[] = (made[place] = []);
      for (const one of value) list.push(at(one));
    } else if (value && typeof value === 'object') {
      const object: Record<string, unknown> = (made[place] = {});
      for (const [key, one] of Object.entries(value)) object[key] = at(one);
    } else made[place] = value;
    return made[place];
  };
  return at(0);
}
