/** English: crop and focal point of a picture. */
import { num } from './numbers.ts';

export const cropping = {
  title: 'Crop and focal point',
  hint: 'The file stays whole. Drag the frame or its edges; click where the point that always stays in sight is to be.',
  open: 'Crop and focal point…',
  shape: 'Shape',
  whole: 'Whole picture',
  shapes: { '3:2': '3 : 2', '16:9': '16 : 9', '1:1': 'Square', '3:4': '3 : 4' },
  edges: { left: 'Left edge', top: 'Top edge', right: 'Right edge', bottom: 'Bottom edge' },
  frame: 'Frame',
  focus: 'Focal point',
  namesPoint: 'Has a focal point',
  across: 'Across',
  down: 'Down',
  percent: (value: number) => `${value} %`,
  pixels: (width: number, height: number) => `${num(width)} × ${num(height)} pixels are shown.`,
  put: 'Use it',
};
