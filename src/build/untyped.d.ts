/** Packages that ship no types: what this project uses of them. */
declare module 'archieml' {
  const archieml: { load(text: string): unknown };
  export default archieml;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' }
  ): Promise<Buffer>;
}
