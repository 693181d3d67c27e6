import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
} from '@opentelemetry/api';

export type { Span } from '@opentelemetry/api';

/** Without a started tracing (`startTracing`) everything in here does nothing, at no cost to speak of. */
const tracer = trace.getTracer('jiebang');

export interface SpanOptions {
  kind?: keyof typeof SpanKind;
  /** Ids, names and numbers; never contents, names of people or addresses. */
  attributes?: Attributes;
  /**
   * Where it comes from: by default what runs right now, or a `traceparent` that was handed on. What
   * comes from nothing traced leaves no span; a trace begins with a request or as `new`.
   */
  parent?: string | null;
}

/** Does the work within a span: what it does and emits belongs to it. */
export function inSpan<T>(
  name: string,
  { kind = 'INTERNAL', attributes, parent }: SpanOptions,
  work: () => Promise<T>,
): Promise<T> {
  const from = parent === undefined ? context.active() : contextOf(parent);
  const traced = parent === 'new' || trace.getSpanContext(from) !== undefined;
  if (!traced) return work();
  return tracer.startActiveSpan(name, { kind: SpanKind[kind], attributes }, from, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The name alone: a message may quote what nobody is to read.
      span.setStatus({ code: SpanStatusCode.ERROR, message: errorName(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span that ends later, such as a request's; work enters it by `within`. */
export function beginSpan(name: string, { kind = 'INTERNAL', attributes }: SpanOptions): Span {
  return tracer.startSpan(name, { kind: SpanKind[kind], attributes }, ROOT_CONTEXT);
}

/** Goes on inside a span. */
export function within(span: Span, next: () => void): void {
  context.with(trace.setSpan(ROOT_CONTEXT, span), next);
}

/** What runs right now, to be handed on with a row or a job; null when nothing is traced. */
export function currentTraceparent(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

const contextOf = (traceparent: string | null) =>
  traceparent === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
