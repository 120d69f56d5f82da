/** Nobody else may keep it, and whoever kept it asks first whether it may still be seen. */
const PRIVATE = {
  "cache-control": "private, no-cache",
  "content-security-policy": "default-src 'none'",
  "x-content-type-options": "nosniff",
};

/** Answers with a picture, for who may see it; or that it is the one that the asker has. `read` reads its bytes. */
export async function answerPicture(
  request: Request,
  sha256: string,
  read: () => Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }>,
): Promise<Response> {
  const headers = { ...PRIVATE, etag: `"${sha256}"` };
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  const { type, bytes } = await read();
  return new Response(bytes, { headers: { ...headers, "content-type": type } });
}
