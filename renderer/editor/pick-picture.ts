/** Asks for a picture file with the computer's own dialog; null where the editor cancels. */
export function pickPicture(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept =
    'image/png,image/jpeg,image/gif,image/webp,image/svg+xml,image/tiff,image/avif,image/bmp,image/heic,.heic,.heif';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
