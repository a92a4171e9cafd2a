import {
  generateFragmentFromRange,
  GenerateFragmentStatus
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** The text fragment of selected words (`:~:text=…`, by the rules of the WICG's draft), or nothing where none would find it. */
export function fragmentOf(range: Range): string {
  const { status, fragment } = generateFragmentFromRange(range);
  if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return '';
  const encode = (text: string | undefined) =>
    text === undefined ? '' : encodeURIComponent(text).replace(/-/g, '%2D');
  const { prefix, textStart, textEnd, suffix } = fragment;
  return `:~:text=${prefix ? `${encode(prefix)}-,` : ''}${encode(textStart)}${
    textEnd ? `,${encode(textEnd)}` : ''
  }${suffix ? `,-${encode(suffix)}` : ''}`;
}
