// What a coordinator decides about a day moves the date that the counter proposes.

import { atCounter, enter, expectAnswer, finish, signIn, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

/** Decides about a day in the calendar's form. */
async function decide(page: Page, day: string, button: string, hours = "", note = "") {
  await page.goto("/sv/kalender");
  await page.getByLabel("Dag", { exact: true }).fill(day);
  await page.getByLabel("Tider", { exact: true }).fill(hours);
  await page.getByLabel("Anledning").fill(note);
  await page.getByRole("button", { name: button }).press("Enter");
}

test("a day that is closed moves the date, and the counter says why", async ({ page }) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "fredag 19 mars");
  await finish(page);

  await decide(page, "2027-03-19", "Stängt då", "", "Inventering");
  // It says which loans that hits, and leaves their date alone.
  await expect(page.getByRole("main")).toContainText("Ett lån ska lämnas tillbaka en dag");
  await expect(page.getByRole("listitem").filter({ hasText: "19 mars" })).toContainText(
    "Inventering",
  );

  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 20", "Aino Niemi");
  await enter(page, "FB004176");
  await expectAnswer(page, "lent", "lördag 20 mars", "Stängt", "19 mars", "Inventering");
  await finish(page);

  await decide(page, "2027-03-19", "Som vanligt");
  await expect(page.getByRole("main")).toContainText("Kalendern är sparad");
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 44", "Máret Sarri");
  await enter(page, "FB004179");
  await expectAnswer(page, "lent", "fredag 19 mars");
});

test("hours that nobody can read are told beside the field, and stay", async ({ page }) => {
  await signIn(page, "alex");
  await decide(page, "2027-03-21", "Öppet då", "från tio", "Skidans dag");
  const hours = page.getByLabel("Tider", { exact: true });
  await expect(hours).toHaveAttribute("aria-invalid", "true");
  await expect(hours).toHaveAccessibleDescription(/Skriv tiderna så här/);
  await expect(hours).toHaveAccessibleDescription(/”från tio” går inte att läsa/);
  await expect(hours).toHaveValue("från tio");
  await expect(page.getByLabel("Anledning")).toHaveValue("Skidans dag");

  await hours.fill("10-14");
  await page.getByRole("button", { name: "Öppet då" }).press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "21 mars" })).toContainText("10–14: Skidans dag");
});

test("a holiday is proposed as closed, and confirmed by one press", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  const friday = page.getByRole("listitem").filter({ hasText: "26 mars" });
  await expect(friday).toContainText("Stängt: Långfredagen");
  await friday.getByRole("button", { name: "Bekräfta stängt" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Kalendern är sparad");
  await expect(friday.getByRole("button")).toHaveCount(0);
  await expect(friday).toContainText("Långfredagen");
});

test("who stands at the counter sees the calendar and changes nothing", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/kalender");
  await expect(page.getByRole("listitem").filter({ hasText: "26 mars" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
});

test("the usual week is changed, and the counter follows it", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  const week = page.getByLabel("Öppettider");
  await expect(week).toHaveValue(/fre 12–16\nlör 11–15$/);
  const usual = await week.inputValue();
  await week.fill("mån 12-18\nfredag hela dan");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(week).toHaveAttribute("aria-invalid", "true");
  await expect(week).toHaveValue("mån 12-18\nfredag hela dan");

  // As it stood, without Fridays.
  await week.fill(usual.replace("fre 12–16\n", ""));
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Kalendern är sparad");
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "lördag 20 mars");
});
