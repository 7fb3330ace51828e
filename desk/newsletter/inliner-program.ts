/** Name of the WebAssembly that puts styles into elements, beside the parts of a built desk (scripts/inliner-beside.ts). */
export const inlinerProgram = 'css-inline.wasm';
