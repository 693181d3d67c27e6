import { checkReceipt, sha256Hex, type ReceiptFinding } from '#kernel';

/** What was chosen to be checked. */
export interface Chosen {
  letter: File | null;
  /** A receipt's file; null where the record of the opening is to speak alone. */
  receipt: File | null;
  attachments: readonly File[];
}

/** A file that is not what its field asks for, said to the reader. */
export class UnreadableFile extends Error {}

/**
 * Checks the chosen files on this machine; nothing is sent anywhere.
 *
 * @param recorded the receipt as the record of the opening lists it, where it was looked up
 * @throws UnreadableFile
 */
export async function checkFiles(
  { letter, receipt, attachments }: Chosen,
  recorded: object | null,
): Promise<ReceiptFinding[]> {
  const held = receipt ? await jsonOf(receipt, '回执') : recorded;
  const files = await Promise.all(
    attachments.map(async (file) => ({
      name: file.name,
      sha256: sha256Hex(new Uint8Array(await file.arrayBuffer())),
    })),
  );
  const record = receipt && recorded ? [recorded] : undefined;
  return checkReceipt(await jsonOf(letter!, '意向书内容'), held, { record, files });
}

async function jsonOf(file: File, what: string): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile(
      `${what}文件“${file.name}”读不出来，请选择从“揭榜回执”下载的 .json 文件，不要改动。`,
    );
  }
}
