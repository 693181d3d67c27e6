import { inflateSync } from 'node:zlib';

/** The words of a PDF whose fonts are embedded subsets, piece by piece, as a reader's search finds them. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, id, body] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    objects.set(id!, body!);
  }
  const stream = (id: string): string => {
    const body = objects.get(id)!;
    const at = body.indexOf('stream\n') + 7;
    const packed = Buffer.from(body.slice(at, body.lastIndexOf('\nendstream')), 'latin1');
    return inflateSync(packed).toString('latin1');
  };
  const words: string[] = [];
  for (const page of [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))) {
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)![1]!)!;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
        name!,
        lettersOf(stream(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)![1]!)),
      ]),
    );
    let letters: string[] = [];
    const drawn = stream(/\/Contents (\d+) 0 R/.exec(page)![1]!);
    for (const [, font, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font)!;
      const codes = (shown ?? '').match(/(?<=<)[0-9a-f]+(?=>)/g)?.join('') ?? '';
      for (const code of codes.match(/.{4}/g) ?? []) words.push(letters[parseInt(code, 16)] ?? '?');
    }
  }
  return words.join('');
}

/** What each glyph stands for; the subset numbers its glyphs from 0 in one range after another. */
function lettersOf(map: string): string[] {
  return [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].flatMap(([, range]) =>
    (range!.match(/(?<=<)[0-9a-f ]*(?=>)/g) ?? []).map((units) =>
      String.fromCharCode(
        ...units
          .split(' ')
          .filter(Boolean)
          .map((unit) => parseInt(unit, 16)),
      ),
    ),
  );
}
