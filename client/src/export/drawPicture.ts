/** Larger canvases are not drawn by every browser. */
const LONGEST_SIDE_PX = 8_000;

/**
 * A picture file (PNG) of the SVG at this address, twice as fine as it is large where a browser can draw that.
 * Undefined where it could not be fetched or drawn.
 */
export async function drawPicture(address: string): Promise<Blob | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const image = new Image();
    // The page may show pictures that are in its own text, and nothing from elsewhere.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
    await image.decode();
    return await painted(image);
  } catch {
    return undefined;
  }
}

async function painted(image: HTMLImageElement): Promise<Blob | undefined> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(2, LONGEST_SIDE_PX / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  return (await promise) ?? undefined;
}
