import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  acknowledge,
  attachFile,
  sealingOf,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireSlidesOpen } from '../domain/road-show.js';
import { holdRoadShow, slotIn } from './held-road-show.js';
import { requireOwnSlot, SLIDES } from './own-slot.js';

const KINDS = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];

/** 上传路演材料. */
@Injectable()
export class UploadSlides {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Makes an uploaded file the slides of the own slot, in place of an earlier one, until the slot
   * begins. It is sealed under the listing's key as the bid's own files are; nobody but the bidder
   * reads it before.
   *
   * @throws DomainError not_found (also before the draw) | not_lead | transition_not_allowed
   *         | slides_closed | invalid_input | file_attached | seal_key_unavailable
   */
  execute(
    command: CommandContext,
    bidId: string,
    { fileId }: { fileId: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const own = await requireOwnSlot(tx, command.actor, bidId);
      if (!own.lead) throw new DomainError('not_lead');
      // Fetched while nothing is held: a key service may take its time.
      await sealingOf(tx.manager).keyOf(tx.manager, own.slot.listingId);
      const { listing, slots } = await holdRoadShow(tx, own.slot.evaluationId);
      const slot = slotIn(slots, own.slot.id);
      requireSlidesOpen(slot);
      const file = await attachFile(
        tx,
        fileId,
        { type: SLIDES, id: slot.id },
        { sealedUnder: listing.id },
      );
      if (!KINDS.includes(file.mediaType)) {
        throw new DomainError('invalid_input', {
          fields: { fileId: '路演材料须为一个 PDF 或 PPTX 文件' },
        });
      }
      await tx.save(slot.row, { slidesId: fileId, slidesAt: await tx.now() });
      await tx.audit({
        action: 'road_show.upload_slides',
        subjectType: 'evaluation',
        subjectId: slot.row.evaluationId,
        listingId: listing.id,
        details: { slotId: slot.id, fileId, size: file.size },
      });
      return acknowledge(slot.row);
    });
  }
}
