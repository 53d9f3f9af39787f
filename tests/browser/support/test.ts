// What every spec imports: Playwright's `test` with a server behind it.
//
//     import { expect, test } from "./support/test.ts";
//
// A test gets a server and a database of its own. A spec that only looks may share one:
//
//     test.use({ database: "shared" });

import { test as base, expect } from "@playwright/test";

import { Server } from "./server.ts";

/** Half past three on the last afternoon before Umeå's sportlov (week 10) in 2027. */
export const FRIDAY_BEFORE_SPORTLOV = "2027-03-05T15:30:00+01:00";

/** What a spec may choose with `test.use`. */
export interface Options {
  /** The server's clock when the test begins, as in RFC 3339; only on an `own` database. */
  now: string;
  /** Whether a test changes something (`own`) or only looks (`shared`). */
  database: "own" | "shared";
}

interface TestFixtures extends Options {
  server: Server;
}

interface WorkerFixtures {
  /** Gives the server that tests of this worker share; it starts when first asked for. */
  sharedServer: () => Promise<Server>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  now: [FRIDAY_BEFORE_SPORTLOV, { option: true }],
  database: ["own", { option: true }],

  sharedServer: [
    async ({}, use) => {
      let server: Promise<Server> | undefined;
      await use(() => (server ??= Server.start(FRIDAY_BEFORE_SPORTLOV)));
      await (await server)?.stop();
    },
    { scope: "worker" },
  ],

  server: async ({ now, database, sharedServer }, use, testInfo) => {
    const server = database === "own" ? await Server.start(now) : await sharedServer();
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach("server log", { body: server.log(), contentType: "text/plain" });
    }
    if (database === "own") await server.stop();
  },

  baseURL: async ({ server }, use) => {
    await use(server.address);
  },
});

export { expect };
