import { counted } from '../held'

/** A workshop keeps how many came, for all of it or a part. */
export const attendance = counted({
  child: 'workshop-participants',
  field: 'workshop',
  where: { attendance: { in: ['attended', 'partial'] } },
  parent: 'workshop-activities',
  figure: 'actualParticipants',
})
