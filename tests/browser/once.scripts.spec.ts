// One press is one thing done, and an answer that never comes holds nobody up.

import {
  atCounter,
  choose,
  enter,
  expectAnswer,
  hand,
  lateEnter,
  lend,
  row,
  scan,
  scanWithEnter,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

// On loan to somebody else in the demo.
const OUT = "FB002226";

test("a key that is pressed twice takes back once, and lends nothing", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, OUT);
  await expectAnswer(page, "stop", "utlånad till någon annan");
  let sent = 0;
  await page.route("**/api/counter", async (route) => {
    sent += 1;
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await expectAnswer(page, "returned", "2226");
  // Another scan comes after all that was pressed.
  await lend(page, "FB004071");
  await expect(row(page, "2226")).toHaveCount(0);
  expect(sent).toBe(2);
});

test("a key that is held down undoes one thing", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
  await lend(page, "FB002222");
  await page.keyboard.down("Control");
  for (let times = 0; times < 5; times += 1) {
    await page.keyboard.down("z");
    await page.waitForTimeout(80);
  }
  await page.keyboard.up("z");
  await page.keyboard.up("Control");
  await expect(row(page, "2222")).toHaveCount(0);
  await expect(row(page, "4071")).toBeVisible();
});

test("an answer that never comes is asked for again, and what was scanned goes out once", async ({
  page,
}) => {
  await page.clock.install();
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  let first = true;
  await page.route("**/api/counter", async (route) => {
    if (first) {
      first = false;
      // The server hears it; the connection dies without a word.
      await route.fetch();
      return;
    }
    await route.continue();
  });
  await enter(page, "FB004071");
  await enter(page, "FB002222");
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(hand(page).locator(".loan")).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await page.goto("/sv/idag/logg");
  for (const number of ["4071", "2222"]) {
    await expect(page.getByRole("listitem").filter({ hasText: number })).toHaveCount(1);
  }
});

test("Ctrl+Z undoes the newest thing done here, of whatever kind", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 12", "Sanna Lind");
  await lend(page, "FB004071");
  await choose(page, "2290", "Borttappad");
  await expect(row(page, "2290")).toContainText("borttappad");
  await page.keyboard.press("Control+z");
  await expect(row(page, "2290")).not.toContainText("borttappad");
  await expect(row(page, "4071")).toBeVisible();
  await page.waitForTimeout(400);
  await page.keyboard.press("Control+z");
  await expect(row(page, "4071")).toHaveCount(0);
});

test("what a colleague does at another counter is not undone here", async ({ page, context }) => {
  await atCounter(page);
  const other = await context.newPage();
  await other.goto("/sv/disken");
  await takeInHand(other, "070-174 06 77", "Yusuf Ali");
  await lend(other, "FB004071");
  await page.reload();
  await expect(page.locator("#undo-form")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await other.reload();
  await expect(row(other, "4071")).toBeVisible();
});

test("a scanner's code in a name field is a scan, with Enter too", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 88");
  await expect(page.locator("#ny-namn")).toBeFocused();
  await page.keyboard.type("Nova ");
  await page.waitForTimeout(400);
  await scanWithEnter(page, "FB004071");
  await expectAnswer(page, "look", "Liggunderlag", "Vem ska låna?");
  // What was begun stays, and can be finished.
  await expect(page.locator("#ny-namn")).toHaveValue("Nova ");
});

test("a scanner's Enter that comes late sends no form", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 88");
  await expect(page.locator("#ny-namn")).toBeFocused();
  await page.keyboard.type("Nova ");
  await page.waitForTimeout(400);
  const last = await scan(page, "FB004071");
  // The code is taken when the keys fall silent; its Enter comes after that.
  await expect(page.locator("#ny-namn")).toHaveValue("Nova ");
  await lateEnter(page, last, 0.2);
  await expectAnswer(page, "look", "Liggunderlag", "Vem ska låna?");
  await expect(page.locator("#ny-namn")).toHaveValue("Nova ");
});

test("a text that is far too long is refused, and holds up nobody", async ({ page }) => {
  await atCounter(page);
  await page.locator("#scan").evaluate((field: HTMLInputElement) => {
    field.value = "x".repeat(10_000_000);
  });
  await page.keyboard.press("Enter");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
});

test("when the session has ended, nobody's name stays on the screen", async ({ page, context }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await context.clearCookies();
  await enter(page, "FB004071");
  await expect(page.locator("#counter-answer")).toContainText("Logga in");
  await expect(page.locator("body")).not.toContainText("Yusuf");
});
