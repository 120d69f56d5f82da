import type { NextConfig } from "next";
import { readEnv } from "./src/lib/env.ts";

// What a browser must refuse stands in lib/launch/safetyHeaders.ts.
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
      source: "/:file([\\w-]+\\.svg|fonts/.+)",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
  ],
};

export default config;
