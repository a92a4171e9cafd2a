/** Copies text. Resolves to whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the PNG at an address as a picture. Resolves to whether the browser let it. */
export async function copyPicture(address: string): Promise<boolean> {
  try {
    const png = fetch(address).then((answer) => answer.blob());
    // A promise, so that the browser still counts it as part of the reader's click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
