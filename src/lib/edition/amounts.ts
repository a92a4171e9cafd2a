import type { EditionSettings } from '../../content/editions.ts';
import type { Measure } from '../../content/grammar.ts';

/** A number as the edition's readers write it: `17.5萬美元`, `$175k`, `10個月`, `37億`. */
export function formatAmount(value: number, measure: Measure, { locale }: EditionSettings): string {
  const styles: Record<Measure, Intl.NumberFormatOptions> = {
    usd: {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: locale.startsWith('zh') ? 'name' : 'narrowSymbol',
      notation: 'compact'
    },
    count: { notation: 'compact' },
    day: { style: 'unit', unit: 'day', unitDisplay: 'long' },
    month: { style: 'unit', unit: 'month', unitDisplay: 'long' }
  };
  const text = new Intl.NumberFormat(locale, {
    ...styles[measure],
    maximumSignificantDigits: 4,
    useGrouping: 'always'
  }).format(value);
  // Chinese sets no space between a number and its unit; CSS and the fonts add the gap.
  return locale.startsWith('zh') ? text.replace(/\s/g, '') : text;
}
