import sharp from 'sharp'
import { longestSide } from '@/src/domain/files'

export type Photo = { content: Buffer; thumbnail: Buffer; width: number; height: number }

/** A few kilobytes can become gigabytes of points: a camera of today makes half as many. */
const mostPixels = 100_000_000

/**
 * A photo drawn anew: upright, no larger than needed, and as JPEG. Nothing of the original file is kept, neither where
 * and by which camera it was taken nor what else was hidden in it. Rejects what cannot be drawn.
 */
export const redraw = async (bytes: Buffer): Promise<Photo> => {
  const drawn = (side: number, quality: number) =>
    sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
  const { data: content, info } = await drawn(longestSide.photo, 82)
  const { data: thumbnail } = await drawn(longestSide.thumbnail, 75)
  return { content, thumbnail, width: info.width, height: info.height }
}
