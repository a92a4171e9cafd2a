/** Packages that ship no types: what this project uses of them. */
declare module 'archieml' {
  const archieml: { load(text: string): unknown };
  export default archieml;
}

declare module 'fontverter' {
  export function convert(font: Buffer, to: 'woff2' | 'truetype'): Promise<Buffer>;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype' }
  ): Promise<Buffer>;
}

/** Named in the types of harfbuzzjs, for what is not used here. */
interface EmscriptenModule {
  [name: string]: unknown;
}

/** Named in the types of unpdf, which reads text here and draws nothing. */
declare module '@napi-rs/canvas' {
  export type Canvas = unknown;
  export type SKRSContext2D = unknown;
}

/** Named in the types of readers that the tests use: options that nobody sets here. */
declare module 'xml2js' {
  export type Options = unknown;
}

declare module 'hpagent' {
  export type HttpProxyAgent = unknown;
  export type HttpsProxyAgent = unknown;
}

declare module 'node-fetch' {
  export type HeadersInit = unknown;
}
