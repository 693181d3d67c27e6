import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestFacts } from './request-watch.js';

/** A figure that is read when somebody asks for it. */
export interface Figure {
  name: string;
  help: string;
  value: number;
  labels?: Record<string, string>;
}

/** The figures of one process in the text format of Prometheus. */
export class Metrics {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'jiebang_http_request_seconds',
    help: 'Time to answer, by template of the route and class of the status; all about bids is one.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly gauges = new Map<string, Gauge>();

  private read: () => Promise<readonly Figure[]> = () => Promise.resolve([]);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Names who reads the figures of database, queue and pool, once these are there. */
  readBy(read: () => Promise<readonly Figure[]>): void {
    this.read = read;
  }

  readonly note = ({ method, route, status, seconds }: RequestFacts): void => {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  };

  async text(): Promise<string> {
    const figures = await this.read();
    for (const gauge of this.gauges.values()) gauge.reset();
    for (const { name, help, value, labels = {} } of figures) {
      this.gauge(name, help, Object.keys(labels)).set(labels, value);
    }
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, labelNames: string[]): Gauge {
    const known = this.gauges.get(name);
    if (known) return known;
    const made = new Gauge({ name, help, labelNames, registers: [this.registry] });
    this.gauges.set(name, made);
    return made;
  }
}
