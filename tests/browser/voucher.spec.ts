// The voucher on paper and by mail: never needed, and there for who wants it.

import { expectAccessible } from "./support/accessible.ts";
import { atCounter, hand, lend, signIn, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
  await lend(page, "FB002222");
  await hand(page).getByRole("link", { name: "Skriv ut lånesedel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Yusuf Ali");
});

test("on paper stands who, what, until when and where, and nothing else", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("article");
  await expect(sheet.getByRole("heading", { level: 1 })).toBeVisible();
  for (const [thing, number] of [
    ["Liggunderlag", "4071"],
    ["Hockeyskridskor 42", "2222"],
  ] as const) {
    const line = sheet.locator("tbody tr").filter({ hasText: number });
    await expect(line).toBeVisible();
    await expect(line).toContainText(thing);
  }
  await expect(sheet.getByText("Lånat fredag 5 mars")).toBeVisible();
  await expect(sheet.getByText(/Lämnas tillbaka senast fredag 19 mars/)).toBeVisible();
  await expect(sheet.getByText("Fritidsbanken Umeå").filter({ visible: true })).toHaveCount(1);
  await expect(
    sheet.getByText(/Öppet mån–ons 12–18, tors 12–20/).filter({ visible: true }),
  ).toHaveCount(1);
  // No number of the borrower's, no menus, no buttons.
  await expect(page.locator("body")).not.toContainText("070-174");
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("link").filter({ visible: true })).toHaveCount(0);
});

test("a wrong address is told beside its field, a right one is taken", async ({ page }) => {
  await page.locator("summary", { hasText: "Skicka med e-post" }).press("Enter");
  await page.getByLabel("E-post").fill("yusuf.example");
  await page.getByRole("button", { name: "Skicka" }).press("Enter");
  const address = page.getByLabel("E-post");
  await expect(address).toBeVisible();
  await expect(address).toHaveValue("yusuf.example");
  await expect(address).toHaveAccessibleDescription(/Skriv en e-postadress/);
  await address.fill("yusuf@familjen.example");
  await page.getByRole("button", { name: "Skicka" }).press("Enter");
  // The demo sends no mail, and says so.
  await expect(page.getByRole("status")).toContainText("E-post är inte inställd här");
  await expect(page.locator("body")).not.toContainText("yusuf@familjen.example");
});

test("what was mailed stands among what was sent, for the coordinator, with the address masked", async ({
  page,
}) => {
  await page.locator("summary", { hasText: "Skicka med e-post" }).press("Enter");
  await page.getByLabel("E-post").fill("yusuf@familjen.example");
  await page.getByRole("button", { name: "Skicka" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("E-post är inte inställd här");

  await page.context().clearCookies();
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  await page.getByRole("link", { name: "Utskick" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Utskick");
  const letter = page.getByRole("list", { name: "Utskick" }).getByRole("listitem").first();
  await expect(letter).toContainText("y…@familjen.example");
  await expect(letter).toContainText("Väntar på att skickas");
  await expect(letter.getByText("Liggunderlag")).toBeHidden();
  await letter.locator("summary", { hasText: "Läs texten" }).press("Enter");
  await expect(letter.getByText("Liggunderlag")).toBeVisible();
  await expectAccessible(page);

  // The demo has no mail server: it says so, and offers nothing that does nothing.
  await expect(page.locator("main")).toContainText("E-post är inte inställd här");
  await expect(page.getByRole("button", { name: /^Skicka igen/ })).toHaveCount(0);
});
