/** Hands a text to the person as a file. Nothing leaves the phone. */
export interface TextFile {
  name: string;
  /** Media type, such as `text/calendar`. */
  type: string;
  text: string;
}

/** How long the browser gets to fetch the file from memory. */
const KEEP_MS = 60_000;

export function download({ name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

/** True when this phone can pass on `file` to another app. */
export function canShare(file: TextFile): boolean {
  return navigator.canShare?.({ files: [asFile(file)] }) ?? false;
}

/** False when the person went back, or the phone refused. */
export async function share(file: TextFile): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(file)] });
    return true;
  } catch {
    return false;
  }
}

function asFile({ name, type, text }: TextFile): File {
  return new File([text], name, { type });
}
