import type { Kernel, MakeKernel, Matrix } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

/** Bytes at the start of the memory that kernel.wasm packs its panels into. */
const SCRATCH = 270_336;
const PAGE = 65_536;

/** What kernel.wasm exports: arrays are given by where they begin. */
type Exports = Record<
  'gemm' | 'softmax' | 'softmaxBack' | 'norm' | 'normBack' | 'gelu' | 'geluBack',
  (...of: number[]) => void
>;

/**
 * Gives the fast kernel made of the bytes of kernel.wasm, or the plain one where there are no bytes or the machine knows no
 * WebAssembly with SIMD. Nothing is fetched here: a worker fetches the bytes, Node reads them from disk.
 */
export async function chooseKernel(bytes?: BufferSource): Promise<MakeKernel> {
  if (!bytes || typeof WebAssembly !== 'object' || !WebAssembly.validate(bytes)) return plainKernel;
  // A page's policy may forbid WebAssembly outside workers: then this throws.
  const module = await WebAssembly.compile(bytes).catch(() => undefined);
  return module ? (lengths) => wasmKernel(module, lengths) : plainKernel;
}

function wasmKernel<Name extends string>(
  module: WebAssembly.Module,
  lengths: Readonly<Record<Name, number>>,
): Kernel<Name> {
  let end = SCRATCH;
  const places = Object.entries<number>(lengths).map(([name, length]) => {
    const start = end;
    end += Math.ceil(length / 16) * 64;
    return { name, start, length };
  });
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const of = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
  const arrays = places.map(({ name, start, length }) => [
    name,
    new Float32Array(memory.buffer, start, length),
  ]);
  return {
    arrays: Object.fromEntries(arrays) as Record<Name, Float32Array>,
    ab: (A, B, C, n, k, m) => of.gemm(A.byteOffset, k, 1, B.byteOffset, m, 1, C.byteOffset, m, n, k, m),
    atb: (A, B, C, n, k, m) => of.gemm(A.byteOffset, 1, n, B.byteOffset, m, 1, C.byteOffset, m, n, k, m),
    abt: (A, B, C, n, k, m) => of.gemm(A.byteOffset, k, 1, B.byteOffset, 1, k, C.byteOffset, m, n, k, m),
    product: (A, B, C, n, k, m) => of.gemm(...strided(A), ...strided(B), startOf(C), C.row, n, k, m),
    softmax: (x, rows, width, { length, grow, scale, total }) =>
      of.softmax(x.byteOffset, rows, width, length, grow, scale, total),
    softmaxBack: (p, d, n, scale) => of.softmaxBack(p.byteOffset, d.byteOffset, n, scale),
    norm: (x, y, scales, n, d) => of.norm(x.byteOffset, y.byteOffset, scales.byteOffset, n, d),
    normBack: (dy, y, scales, dx, n, d) =>
      of.normBack(dy.byteOffset, y.byteOffset, scales.byteOffset, dx.byteOffset, n, d),
    gelu: (x, y, n) => of.gelu(x.byteOffset, y.byteOffset, n),
    geluBack: (x, d, n) => of.geluBack(x.byteOffset, d.byteOffset, n),
  };
}

const startOf = ({ of, at = 0 }: Matrix) => of.byteOffset + 4 * at;
const strided = (matrix: Matrix) => [startOf(matrix), matrix.row, matrix.column ?? 1] as const;
