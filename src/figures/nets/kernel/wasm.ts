import type { Kernel, MakeKernel } from './kernel.ts';
import { plainKernel } from './plain.ts';

/** Bytes at the start of the memory that gemm.wasm packs its panels into. */
const SCRATCH = 270_336;
const PAGE = 65_536;

type Gemm = (
  ...of: [a: number, ra: number, ca: number, b: number, rb: number, cb: number, c: number, ...nkm: number[]]
) => void;

/**
 * Gives the fast kernel made of the bytes of gemm.wasm, or the plain one where there are no bytes or the machine knows no
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
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const gemm = exports['gemm'] as Gemm;
  const arrays = places.map(({ name, start, length }) => [
    name,
    new Float32Array(memory.buffer, start, length),
  ]);
  return {
    arrays: Object.fromEntries(arrays) as Record<Name, Float32Array>,
    ab: (A, B, C, n, k, m) => gemm(A.byteOffset, k, 1, B.byteOffset, m, 1, C.byteOffset, n, k, m),
    atb: (A, B, C, n, k, m) => gemm(A.byteOffset, 1, n, B.byteOffset, m, 1, C.byteOffset, n, k, m),
    abt: (A, B, C, n, k, m) => gemm(A.byteOffset, k, 1, B.byteOffset, 1, k, C.byteOffset, n, k, m),
  };
}
