// Makes the demo database once; each server of a test starts on a copy of it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { BINARY, settings } from "./server.ts";
import { FRIDAY_BEFORE_SPORTLOV } from "./test.ts";

export default function makeDemoDatabase(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "fritidsbanken-demo-"));
  const demo = spawnSync(BINARY, ["demo"], {
    env: settings(folder, FRIDAY_BEFORE_SPORTLOV),
    encoding: "utf8",
  });
  if (demo.status !== 0) {
    rmSync(folder, { recursive: true });
    const cause = demo.error?.message ?? `${demo.stdout}${demo.stderr}`;
    throw new Error(`${BINARY} demo failed: ${cause}`);
  }
  // Workers inherit the environment.
  process.env.FRITIDSBANKEN_DEMO_DATABASE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
