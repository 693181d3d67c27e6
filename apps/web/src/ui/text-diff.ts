/** A piece of a text: as it was, taken out, or put in. */
export interface Piece {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Beyond this many comparisons whole sentences are compared instead of words. */
const MOST = 1_500_000;

/**
 * What changed from one text to another, where that is bearable by Chinese letters and whole numbers
 * or words (600 → 800, not 6 → 8), else by sentences.
 */
export function diffText(before: string, after: string): Piece[] {
  return (
    diff(words(before), words(after)) ??
    diff(sentences(before), sentences(after)) ??
    replaced(before, after)
  );
}

const words = (text: string): string[] => text.match(/[0-9A-Za-z.,:%-]+|[^]/gu) ?? [];

const sentences = (text: string): string[] => text.match(/[^。；\n]+[。；\n]*|[。；\n]+/g) ?? [];

const replaced = (before: string, after: string): Piece[] => [
  { kind: 'out', text: before },
  { kind: 'in', text: after },
];

function diff(before: string[], after: string[]): Piece[] | undefined {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  if (left.length * right.length > MOST) return undefined;
  return joined([
    ...before.slice(0, start).map(same),
    ...between(left, right),
    ...before.slice(before.length - end).map(same),
  ]);
}

const same = (text: string): Piece => ({ kind: 'same', text });

/** The longest common run of parts decides what stays. */
function between(left: string[], right: string[]): Piece[] {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        left[i] === right[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      pieces.push(same(left[i]!));
      i++;
      j++;
    } else if (
      j >= right.length ||
      (i < left.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    ) {
      pieces.push({ kind: 'out', text: left[i++]! });
    } else {
      pieces.push({ kind: 'in', text: right[j++]! });
    }
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result[result.length - 1];
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
