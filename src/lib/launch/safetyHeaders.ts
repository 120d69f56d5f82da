import { isFile } from "./light.ts";

const NOSNIFF = { "x-content-type-options": "nosniff" };
// For this name alone: what else the municipality has under it is its own affair.
const ONLY_HTTPS = { "strict-transport-security": "max-age=31536000" };

// Next writes inline scripts into its pages, so 'unsafe-inline' stays until every page carries a nonce. Only the wall is
// shown inside another page: the regie.
const policy = (dev: boolean, framers: "'self'" | "'none'"): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framers}`,
  ].join("; ");

/**
 * What every answer tells a browser to refuse, by its path and whether it came over https: then the browser keeps to that.
 * `dev` allows what compiling in the browser needs.
 */
export function safetyHeaders(dev: boolean): (path: string, https: boolean) => Record<string, string> {
  const pages = {
    ...NOSNIFF,
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  };
  const policies = { wall: policy(dev, "'self'"), others: policy(dev, "'none'") };
  // Scripts, styles, fonts and drawings are no pages: there these say nothing, and cost a phone 5 kB in all.
  return (path, https) => {
    if (isFile(path)) return NOSNIFF;
    const safety = path.startsWith("/scherm/") ? policies.wall : policies.others;
    return { ...pages, "content-security-policy": safety, ...(https ? ONLY_HTTPS : {}) };
  };
}
