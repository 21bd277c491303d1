/** Of CRC-32, its bits from low to high (ISO 3309). */
const polynomial = 0xedb88320;

const times = (matrix: Uint32Array, vector: number): number => {
  let sum = 0;
  for (let bit = 0, left = vector; left !== 0; bit += 1, left >>>= 1) if (left & 1) sum ^= matrix[bit] ?? 0;
  return sum >>> 0;
};

const squared = (matrix: Uint32Array): Uint32Array => matrix.map((row) => times(matrix, row));

/** What one zero bit does to a checksum, as a matrix over two elements. */
const oneZeroBit = (): Uint32Array => Uint32Array.from({ length: 32 }, (_, bit) => (bit ? 2 ** (bit - 1) : polynomial));

/**
 * The CRC-32 of two texts after each other, from that of each and the bytes of the second, as zlib's `crc32_combine` does
 * it: so parts can be checked where they are made.
 */
export function checksumOfBoth(first: number, second: number, secondLength: number): number {
  let zeros = squared(squared(squared(oneZeroBit()))); // of a byte
  let sum = first >>> 0;
  for (let left = secondLength; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) sum = times(zeros, sum);
    zeros = squared(zeros);
  }
  return (sum ^ second) >>> 0;
}
