// Borrowers are mended and merged: number, note, language, and two who are one.

import { answer, atCounter, enter, expectAnswer, hand, lend, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await atCounter(page);
});

test("a number is mended: a wrong one is told beside its field, the right one is found", async ({
  page,
}) => {
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await hand(page).getByRole("link", { name: "Låntagarens sida" }).click();
  await page.getByRole("link", { name: "Ändra uppgifter" }).click();
  const number = page.getByLabel("Mobilnummer");
  await expect(number).toHaveValue("070-174 06 77");
  await number.fill("070-174 06 7");
  await page.getByLabel("Anteckning").fill("Hämtar efter 16");
  await page.getByRole("button", { name: "Spara" }).press("Enter");

  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(number).toHaveAccessibleDescription(/för få eller för många siffror/);
  await expect(number).toHaveValue("070-174 06 7");
  await expect(page.getByLabel("Anteckning")).toHaveValue("Hämtar efter 16");
  await expect(page).toHaveTitle(/^Att rätta/);

  await number.fill("+46 70 174 06 78");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Uppgifterna är sparade");

  await page.goto("/sv/disken");
  await enter(page, "070-174 06 77");
  await expectAnswer(page, "look", "Ingen har det numret än");
  await takeInHand(page, "070 174 06 78", "Yusuf Ali");
  await expect(hand(page)).toContainText("Hämtar efter 16");
});

test("the voucher is in the language that the borrower reads", async ({ page }) => {
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await hand(page).getByRole("link", { name: "Låntagarens sida" }).click();
  await page.getByRole("link", { name: "Ändra uppgifter" }).click();
  await page.getByLabel("Språk som låntagaren läser").selectOption({ label: "English" });
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Uppgifterna är sparade");
  await expect(page.getByRole("complementary")).toContainText("English");

  await page.getByRole("link", { name: "Ta i handen" }).click();
  await lend(page, "FB004071");
  await hand(page).getByRole("link", { name: "Skriv ut lånesedel" }).click();
  await expect(page.getByRole("article")).toContainText("Sleeping mat");
  await expect(page.getByRole("article")).toHaveAttribute("lang", "en");
});

test("what a colleague saved meanwhile is shown, and nothing typed is lost", async ({
  page,
  context,
}) => {
  await page.goto("/sv/lantagare?sok=Yusuf");
  await page.getByRole("link", { name: "Yusuf Ali", exact: true }).click();
  await page.getByRole("link", { name: "Ändra uppgifter" }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Namn", { exact: true }).fill("Yusuf Abdi Ali");
  await other.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(other.getByRole("status")).toContainText("sparade");

  await page.getByLabel("Anteckning").fill("Ringer först");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Någon annan ändrade uppgifterna");
  await expect(page.getByRole("alert")).toContainText("Yusuf Abdi Ali");
  await expect(page.getByLabel("Anteckning")).toHaveValue("Ringer först");
  await page.getByLabel("Namn", { exact: true }).fill("Yusuf Abdi Ali");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Yusuf Abdi Ali");
  await expect(page.getByRole("complementary")).toContainText("Ringer först");
});

test("two who turn out to be one are merged with their loans, and parted again", async ({
  page,
}) => {
  // The same Sanna once more, by a hurried hand, with another number.
  await enter(page, "070-174 06 88");
  await answer(page).getByLabel("Namn", { exact: true }).fill("Sana Lind");
  await page.keyboard.press("Enter");
  await expect(hand(page).locator(".hand-name")).toHaveText("Sana Lind");
  await lend(page, "FB004071");
  await hand(page).getByRole("link", { name: "Låntagarens sida" }).click();
  const doubled = page.url();

  await page.getByRole("link", { name: /Slå ihop/ }).click();
  await page.getByLabel("Mobilnummer eller namn").fill("Sanna");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /Jämför Sanna Lind/ }).click();
  const sides = page.getByRole("main");
  await expect(sides).toContainText("En artikel hemma");
  await expect(sides).toContainText("2 artiklar hemma");
  await page.getByRole("radio", { name: "Sanna Lind" }).check();
  await page.getByRole("button", { name: "Slå ihop" }).press("Enter");

  await expect(page.getByRole("status")).toContainText("De två är en låntagare nu");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sanna Lind");
  const home = page.getByRole("list", { name: "Har hemma" }).locator("> li");
  await expect(home).toHaveCount(3);
  const merged = page.url();
  await page.goto(doubled);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sanna Lind");
  await page.goto("/sv/disken");
  await enter(page, "Sana Lind");
  await expectAnswer(page, "stop", "Vi hittar ingen som heter");

  await page.goto(merged);
  await page.getByRole("button", { name: "Ångra" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Det är ångrat");
  await expect(home).toHaveCount(2);
  await page.goto(doubled);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sana Lind");
  await expect(home).toHaveCount(1);
});
