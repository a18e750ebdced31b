// What kernel.wasm exports.
export { gelu, geluBack } from './gelu';
export { gemm } from './gemm';
export { norm, normBack } from './norm';
export { softmax, softmaxBack } from './softmax';
