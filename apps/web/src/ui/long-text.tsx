/** A text as it was typed: paragraphs kept, lines of readable length. */
export function LongText({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split(/\n+/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
