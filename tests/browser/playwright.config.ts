// How the browser tests run: in the system's own Chromium, once with scripts and once
// without. `cargo xtask test --only browser` builds what they need and starts them.

import { defineConfig } from "@playwright/test";

import type { Options } from "./support/test.ts";

const inCi = Boolean(process.env.CI);

export default defineConfig<Options>({
  testDir: ".",
  outputDir: "results",
  globalSetup: "./support/demo_database.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: inCi,
  // A test that passes at the second try hides a fault of ours.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [["list"]],
  use: {
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    // Recording each step costs a third of the time; who looks for a fault asks for it.
    trace: process.env.PLAYWRIGHT_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.FRITIDSBANKEN_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        // CI runs as root in a container, where Chromium's own sandbox can't start.
        "--no-sandbox",
        // A container's /dev/shm is 64 MB.
        "--disable-dev-shm-usage",
        "--disable-gpu",
        // Nothing leaves the machine.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "with-scripts" },
    {
      name: "without-scripts",
      testIgnore: "**/*.scripts.spec.ts",
      use: { javaScriptEnabled: false },
    },
  ],
});
