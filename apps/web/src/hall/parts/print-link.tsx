/** Every public page prints as it is read. */
export function PrintLink() {
  return (
    <button type="button" className="btn no-print tools-end" onClick={() => window.print()}>
      打印
    </button>
  );
}
