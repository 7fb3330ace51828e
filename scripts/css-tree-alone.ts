/** For Vite: css-tree as the one file that it has for bundles; as modules it looks for data beside itself. */
export const cssTreeAlone = { alias: [{ find: /^css-tree$/, replacement: 'css-tree/dist/csstree.esm' }] };
