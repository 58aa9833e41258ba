/** How large an input may be. Beyond these a browser tab runs out of memory or the work takes longer than a person waits. */
export const LIMITS = {
  /** Bytes of one file as it comes in. */
  fileBytes: 512 * 1024 * 1024,
  /** Bytes of everything unpacked from one archive. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Bytes of everything unpacked from an archive inside an archive, and how many of those there may be. */
  innerBytes: 256 * 1024 * 1024,
  innerArchives: 16,
  /** Files in one archive. */
  archiveEntries: 5_000,
  /** Unpacked bytes for each packed byte; a larger ratio over a large entry is an archive bomb. */
  packingRatio: 1_000,
  /** Vertices of one dataset. */
  vertices: 8_000_000,
} as const
