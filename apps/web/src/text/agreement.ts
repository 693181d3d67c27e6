/** Kendall's W as the report states it. */
interface Agreement {
  numerator: number;
  denominator: number;
  tenThousandths: number;
}

/** `W = 450 ÷ 522 ≈ 0.8621`, with what it means; nothing where the report says nothing of it. */
export function agreementWords(agreement: Agreement | null | undefined): string | undefined {
  if (!agreement) return undefined;
  const { numerator, denominator, tenThousandths } = agreement;
  const value = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`;
  return `肯德尔系数 W = ${numerator} ÷ ${denominator} ≈ ${value}（1 为完全一致，0 为毫无一致）`;
}
