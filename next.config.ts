import type { NextConfig } from "next";
import { readEnv } from "./src/lib/env.ts";

const dev = process.env.NODE_ENV === "development";

// Next writes inline scripts into its pages, so 'unsafe-inline' stays until every page carries a nonce.
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  distDir: readEnv().NEXT_DIST_DIR,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  agentRules: false,
  // In development, phones come from an address of the room's network.
  allowedDevOrigins: ["192.168.*.*", "10.*.*.*", "172.*.*.*"],
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "@prisma/client", "@myriaddreamin/typst-ts-node-compiler"],
  // Types are a step of `npm test`; a start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: "/:drawings(drawings|icons|tree).svg",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    // Scripts, styles and fonts are no pages: there these say nothing, and cost a phone 4 kB in all.
    {
      source: "/((?!_next/static/).*)",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
  ],
};

export default config;
