import { Converter } from 'opencc-js/t2cn';
import type { Override } from '../../content/grammar.ts';
import type { Problem } from './problems.ts';

const toMainland = Converter({ from: 'twp', to: 'cn' });
const quotes: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * A Traditional Chinese text of Taiwan as mainland readers write it: characters, words and quotation marks. `overrides`
 * are applied to what the conversion leaves; one that finds nothing to fix is a fault, named by `file`.
 */
export function simplify(
  text: string,
  overrides: readonly Override[],
  file: string,
  problems: Problem[]
): string {
  let simple = toMainland(text).replace(/[「」『』]/g, (sign) => quotes[sign] ?? sign);
  for (const [converted, mainland] of overrides) {
    if (!simple.includes(converted))
      problems.push({
        place: `${file} "${converted}"`,
        fault: 'the override is never used',
        fix: 'Take it out, or correct what it looks for'
      });
    simple = simple.replaceAll(converted, mainland);
  }
  return simple;
}
