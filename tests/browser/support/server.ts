// A server of its own for a test: the built program on a copy of the demo database.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const TARGET = resolve(import.meta.dirname, "../../../target");

/** The program under test. */
export const BINARY = process.env.FRITIDSBANKEN_BINARY ?? join(TARGET, "debug/fritidsbanken");

const SITE = process.env.FRITIDSBANKEN_SITE ?? join(TARGET, "site");

/** How long a server may take to answer for the first time, in milliseconds. */
const START_LIMIT = 20_000;

/** How long it may take to end when asked to, in milliseconds. */
const STOP_LIMIT = 5_000;

/** The environment of the program: its database in `folder`, its clock at `now`. */
export function settings(folder: string, now: string, port = 0): NodeJS.ProcessEnv {
  return {
    ...process.env,
    FRITIDSBANKEN_DATABASE_URL: `sqlite://${join(folder, "demo.sqlite")}`,
    FRITIDSBANKEN_SITE: SITE,
    FRITIDSBANKEN_LISTEN: `127.0.0.1:${port}`,
    FRITIDSBANKEN_TEST_NOW: now,
  };
}

export class Server {
  readonly #program: ChildProcess;
  readonly #folder: string;

  private constructor(
    program: ChildProcess,
    folder: string,
    /** Where it listens, such as `http://127.0.0.1:40123`. */
    readonly address: string,
  ) {
    this.#program = program;
    this.#folder = folder;
  }

  /** Starts a server at the given time and waits until it answers. */
  static async start(now: string): Promise<Server> {
    const demo = process.env.FRITIDSBANKEN_DEMO_DATABASE;
    if (!demo) throw new Error("The demo database is made by playwright.config.ts");
    const folder = mkdtempSync(join(tmpdir(), "fritidsbanken-server-"));
    cpSync(demo, folder, { recursive: true });
    const port = await freePort();
    const log = openSync(join(folder, "log"), "w");
    const program = spawn(BINARY, ["serve"], {
      env: settings(folder, now, port),
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    // A worker that is ended in the middle of a test takes its server along.
    const kill = () => program.kill("SIGKILL");
    process.once("exit", kill);
    program.once("exit", () => process.off("exit", kill));
    const server = new Server(program, folder, `http://127.0.0.1:${port}`);
    try {
      await server.#answers();
    } catch (cause) {
      const log = server.log();
      await server.stop();
      throw new Error(`The server did not start:\n${log}`, { cause });
    }
    return server;
  }

  /** What it has printed so far. */
  log(): string {
    return readFileSync(join(this.#folder, "log"), "utf8");
  }

  /** Ends it and removes its database. */
  async stop(): Promise<void> {
    if (this.#isRunning()) {
      const ended = once(this.#program, "exit");
      this.#program.kill("SIGTERM");
      const late = setTimeout(() => this.#program.kill("SIGKILL"), STOP_LIMIT);
      await ended;
      clearTimeout(late);
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<void> {
    const limit = Date.now() + START_LIMIT;
    while (this.#isRunning() && Date.now() < limit) {
      const answer = await fetch(this.address, { redirect: "manual" }).catch(() => null);
      if (answer) return;
      await sleep(25);
    }
    throw new Error(this.#isRunning() ? "no answer" : "it ended at once");
  }

  #isRunning(): boolean {
    return this.#program.exitCode === null && this.#program.signalCode === null;
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  await once(listener, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
