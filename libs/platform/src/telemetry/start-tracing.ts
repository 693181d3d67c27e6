import { context, propagation, trace } from '@opentelemetry/api';
import type { Config } from '../config/config.js';

export interface Tracing {
  /** Sends what has been collected and ends. */
  stop(): Promise<void>;
}

/**
 * Sends this process's spans to a collector (OTLP over HTTP), if one is set. The library is loaded here
 * and not before. How much is sampled and sent at a time goes by the library's own `OTEL_…` variables.
 */
export async function startTracing(
  { otlpEndpoint, buildVersion }: Pick<Config, 'otlpEndpoint' | 'buildVersion'>,
  service: string,
): Promise<Tracing> {
  if (!otlpEndpoint) return { stop: () => Promise.resolve() };
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const url = `${otlpEndpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': buildVersion }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  return {
    stop: async () => {
      // A collector that is away must not hold up the end.
      await provider.shutdown().catch(() => undefined);
      for (const part of [trace, context, propagation]) part.disable();
    },
  };
}
