declare module '*?chunk' {
  /** The address of a script that is built from the file. */
  const address: string;
  export default address;
}
