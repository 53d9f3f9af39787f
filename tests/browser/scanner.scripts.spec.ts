// What only scripts can do: a scanner without Enter, keys, sound, and a lost connection.

import { answer, atCounter, enter, expectAnswer, field, hand, scan } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  // Counts the tones instead of playing them.
  await page.addInitScript(() => {
    const tones: number[] = [];
    Object.assign(window, { tones });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when?: number) {
      tones.push(this.frequency.value);
      start.call(this, when);
    };
  });
});

const tones = (page: import("@playwright/test").Page) =>
  page.evaluate(() => (window as unknown as { tones: number[] }).tones.splice(0));

test("a whole code at scanner speed needs no Enter, in small letters too", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await scan(page, "fb004071");
  await expectAnswer(page, "lent", "Liggunderlag");
  await expect(field(page)).toHaveValue("");
});

test("two codes in a row are two scans", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await scan(page, "FB004071FB004176");
  await expect(hand(page).locator(".loan")).toHaveCount(2);
});

test("what a person types waits for Enter", async ({ page }) => {
  await atCounter(page);
  await page.keyboard.type("FB004071", { delay: 90 });
  await page.waitForTimeout(300);
  await expect(field(page)).toHaveValue("FB004071");
  await expectAnswer(page, "info");
  await page.keyboard.press("Enter");
  await expectAnswer(page, "look", "Vem ska låna?");
});

test("scanning goes on while an answer is under way, and nothing is swallowed", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await page.route("**/api/counter", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  const codes = ["FB004071", "FB004176", "FB004058", "FB004179", "FB004084", "FB004174"];
  for (const code of codes) {
    await scan(page, code);
    await page.waitForTimeout(90);
  }
  await expect(hand(page).locator(".loan")).toHaveCount(codes.length);
});

test("a lost answer is asked for again with the same key, and done once", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  let lost = 0;
  await page.route("**/api/counter", async (route) => {
    if (lost++ === 0) {
      // The server does it; the answer never arrives.
      await route.fetch();
      await route.abort("connectionreset");
    } else {
      await route.continue();
    }
  });
  await scan(page, "FB004071");
  await expectAnswer(page, "lent", "Liggunderlag");
  await expect(hand(page).locator(".loan")).toHaveCount(1);
});

test("Ctrl+Z undoes when the field is empty, and F4 is done", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await scan(page, "FB004071");
  await expectAnswer(page, "lent");
  await page.keyboard.press("Control+z");
  await expect(answer(page)).toContainText("Ångrat");
  await expect(hand(page).locator(".loan")).toHaveCount(0);
  await page.keyboard.press("F4");
  await expect(hand(page)).toContainText("Ingen i handen");
});

test("F6 answers the question, and focus comes back to the field", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await scan(page, "FB002226");
  await expectAnswer(page, "stop");
  await page.keyboard.press("F6");
  await expectAnswer(page, "returned");
  await expect(field(page)).toBeFocused();
});

test("a whole lending goes by the function keys", async ({ page }) => {
  await atCounter(page);
  await page.keyboard.press("F2");
  await expect(page.locator("#ny-namn")).toBeFocused();
  await page.keyboard.type("Åsa Ek", { delay: 60 });
  await page.keyboard.press("Tab");
  await page.keyboard.type("070-174 06 88", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(hand(page)).toContainText("Åsa Ek");
  await expect(field(page)).toBeFocused();

  await scan(page, "FB002848");
  await expectAnswer(page, "look", "vårdnadshavare");
  await page.keyboard.press("Escape");
  await expectAnswer(page, "look", "Ligger åt sidan");
  await scan(page, "FB002848");
  await expectAnswer(page, "look", "vårdnadshavare säga ja");
  await page.keyboard.press("F9");
  await expectAnswer(page, "lent", "Isborr");
  await page.keyboard.press("F4");
  await expect(hand(page)).toContainText("Ingen i handen");

  await scan(page, "FB002848");
  await expectAnswer(page, "returned", "Slipa");
  await page.keyboard.press("F8");
  await expect(page.locator("#vad-saknas")).toBeVisible();
  await page.keyboard.press("F6");
  await expect(answer(page)).toContainText("Kontroller och service är besvarade");
});

test("focus is not taken from a control that the person went to", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await page.route("**/api/counter", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await scan(page, "FB004071");
  const link = page.getByRole("link", { name: "Lager" });
  await page.waitForTimeout(120);
  await link.focus();
  await expectAnswer(page, "lent");
  await expect(link).toBeFocused();
});

test("lent, returned, look and stop each have their own sound", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  const heard: number[][] = [];
  const hear = async () => heard.push(await tones(page));
  await tones(page);
  await scan(page, "FB004071");
  await expectAnswer(page, "lent");
  await hear();
  await scan(page, "FB002226");
  await expectAnswer(page, "stop");
  await hear();
  await page.keyboard.press("F6");
  await expectAnswer(page, "returned");
  await hear();
  await scan(page, "FB003747");
  await expectAnswer(page, "look");
  await hear();
  for (const one of heard) expect(one.length).toBeGreaterThan(0);
  expect(new Set(heard.map((one) => one.join(","))).size).toBe(4);
});

test("two tabs keep their own vouchers", async ({ page, context }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf");
  await scan(page, "FB004071");
  await expectAnswer(page, "lent");
  const other = await context.newPage();
  await other.goto("/sv/disken");
  await expect(other.locator("html[data-islands=awake]")).toHaveCount(1);
  await enter(other, "070-174 06 20");
  await expect(hand(other)).toContainText("Aino");
  await page.bringToFront();
  await field(page).focus();
  await scan(page, "FB004176");
  await expect(hand(page).locator(".loan")).toHaveCount(2);
  await expect(hand(other)).toContainText("Aino");
});
