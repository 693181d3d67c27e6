import { Controller, Get, Inject, Req, Res, type OnApplicationShutdown } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, CONFIG, openRawDesk, RecentProof, type Config, type RawDesk } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from '../web/content-policy.js';

const PATH = 'operations/queues';
const BASE = `/api/v1/${PATH}`;

/** The desk's page names its own place in `<base>`; otherwise the policy of all pages. */
const POLICY = pagePolicy({ 'base-uri': "'self'" });

/** The queue library's own desk, for looking at jobs as they are. Opened with its first visit. */
@ApiExcludeController()
@Controller(PATH)
export class RawDeskController implements OnApplicationShutdown {
  private desk?: Promise<RawDesk>;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** 队列原始视图，只读。 */
  @Get(['', '*'])
  @Allow('administrator')
  @RecentProof()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // One that could not be opened is tried again with the next visit.
    this.desk ??= openRawDesk(this.config, BASE).catch((error: unknown) => {
      this.desk = undefined;
      throw error;
    });
    const { status, type, body } = await (await this.desk).get(request.url);
    const page = type.startsWith('text/html');
    void reply
      .status(status)
      .header('content-type', type)
      .header('cache-control', 'no-store')
      .header('content-security-policy', POLICY)
      .send(page ? ownOnly(body.toString()) : body);
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.desk)?.close();
  }
}

/** Without its fonts from elsewhere, which the policy would refuse. */
const ownOnly = (page: string): string => page.replace(/<link href="https:[^>]*>/g, '');
