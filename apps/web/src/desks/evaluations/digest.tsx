/** A digest that breaks where it must and can be selected whole. */
export function Digest({ value }: { value: string }) {
  return <code className="code digest">{value}</code>;
}
