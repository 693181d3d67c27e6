import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DomainError, sha256Hex } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../database/command.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SignedIn } from '../http/access.js';
import { Created } from '../http/answers.js';
import { Field } from '../http/fields.js';
import { Command } from '../http/params.js';
import { FileStore } from './file-store.js';

/** An uploaded file as everyone names it. */
export class FileView {
  @Field.uuid('文件编号') id: string;
  @Field.text('文件名') name: string;
  @Field.text('类型') mediaType: string;
  @Field.int('字节数') size: number;
  @Field.text('SHA-256') sha256: string;
}

@ApiTags('文件')
@Controller('files')
export class FilesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** 上传一个文件；在附到某项事务之前，只有上传者可用。 */
  @Post()
  @SignedIn()
  @Created(FileView)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(
    @Command() command: CommandContext,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    if (!request.isMultipart()) throw new DomainError('unsupported_media_type');
    const part = await request.file();
    if (!part) throw new DomainError('invalid_input', { fields: { file: '请选择文件' } });
    const received = await this.store.receive(part.filename, part.file, () => {
      if (part.file.truncated) throw new DomainError('payload_too_large');
    });
    const { id, name, sha256, size, mediaType } = received;
    // The body of a form is no JSON, so the same key with another file must be told by its content.
    const fingerprint = sha256Hex(`${command.fingerprint} ${part.filename} ${sha256}`);
    let kept: Pick<FileView, 'id' | 'mediaType' | 'size'> | undefined;
    try {
      kept = await this.uow.run({ ...command, fingerprint }, async (tx) => {
        await this.store.keep(tx, received);
        return { id, mediaType, size };
      });
    } finally {
      // Refused, or the same file as was kept before under this key. A content without a row does no harm.
      if (kept?.id !== id) await this.store.discard(received).catch(() => undefined);
    }
    // Added outside, as the answer is kept: name and hash are to stand nowhere in plain.
    return { ...kept, name, sha256 };
  }
}
