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

/** Named in the types of unpdf, which reads text here and draws nothing. */
declare module '@napi-rs/canvas' {
  export type Canvas = unknown;
  export type SKRSContext2D = unknown;
}

/** Named in the types of unfurl.js, which reads one page here and is given no headers. */
declare module 'node-fetch' {
  export type HeadersInit = Record<string, string>;
}
